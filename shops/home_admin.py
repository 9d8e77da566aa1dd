"""For programme staff: what stands on the front page, collections, and former addresses."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from shops.models import Collection, CollectionPiece, Feature, MovedAddress


@admin.register(Feature)
class FeatureAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """The front page, in its order."""

    list_display = ("position", "kind", "shop", "theme", "collection", "market", "shown_until")
    list_display_links = ("kind",)
    list_editable = ("position",)
    list_select_related = ("shop", "theme", "collection")
    autocomplete_fields = ("shop",)
    raw_id_fields = ("collection",)


class CollectionPieceInline(admin.TabularInline):  # type: ignore[type-arg]
    """Its pieces, in order."""

    model = CollectionPiece
    extra = 0
    raw_id_fields = ("product",)


@admin.register(Collection)
class CollectionAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Collections of all designers."""

    list_display = ("slug", "shop", "position", "is_shown")
    list_filter = ("is_shown",)
    list_select_related = ("shop",)
    search_fields = ("slug", "shop__name")
    autocomplete_fields = ("shop",)
    inlines = (CollectionPieceInline,)


@admin.register(MovedAddress)
class MovedAddressAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Former addresses, to look at: changing an address leaves one behind."""

    list_display = ("path", "shop", "product", "at")
    list_select_related = ("shop", "product")
    search_fields = ("path",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Only a change of address adds them."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """They are history."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A link somewhere leads there."""
        return False
