"""What programme staff do by hand: say who organises a market. The rest of a market changes through
services only, and mandates never."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from markets.models import Controller, Mandate, Market, MarketOrganiser
from markets.services.journal.rights import note_right
from matricia.accounts.models import User


class OrganiserInline(admin.TabularInline):  # type: ignore[type-arg]
    """Who plans it, opens its tills and closes it."""

    model = MarketOrganiser
    extra = 0
    raw_id_fields = ("user",)
    readonly_fields = ("since",)


@admin.register(Market)
class MarketAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Markets, to read; their organisers, to change."""

    list_display = ("slug", "place", "starts_at", "ends_at", "state")
    list_filter = ("state",)
    search_fields = ("slug", "place")
    inlines = (OrganiserInline,)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """All of the market's own fields."""
        return [field.name for field in self.opts.fields if field.name != "id"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Markets are planned on their page."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What was sold there stays."""
        return False


@admin.register(Mandate)
class MandateAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """What designers signed, to read."""

    list_display = ("stall", "legal_name", "siren", "regime", "text_version", "signed_at")
    list_select_related = ("stall",)
    search_fields = ("legal_name", "siren")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody signs for a designer."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The database refuses it too."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """As above."""
        return False


@admin.register(Controller)
class ControllerAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Who may read all journals, and until when; the server's log notes whoever gets the right."""

    list_display = ("user", "until", "reason", "given_by", "given_at")
    raw_id_fields = ("user",)
    readonly_fields = ("given_by", "given_at")

    def save_model(self, request: HttpRequest, obj: Controller, form: Any, change: bool) -> None:
        """Given by whoever is signed in."""
        assert isinstance(request.user, User)
        obj.given_by = request.user
        super().save_model(request, obj, form, change)
        note_right(obj.user_id, f"until {obj.until}")

    def delete_model(self, request: HttpRequest, obj: Controller) -> None:
        """Taken away before its day."""
        super().delete_model(request, obj)
        note_right(obj.user_id, "taken away")

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Controller]) -> None:
        """Several at once."""
        for obj in queryset:
            self.delete_model(request, obj)
