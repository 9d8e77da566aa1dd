"""What programme staff edit by hand. Orders are not among it: they change through services only."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest

from orders import review_admin
from orders.models import DeliveryOption, Voucher

__all__ = ["review_admin"]  # it registers a page of its own


@admin.register(DeliveryOption)
class DeliveryOptionAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """How shops deliver."""

    list_display = ("shop", "kind", "price", "free_from", "min_days", "max_days", "is_active")
    list_filter = ("kind", "is_active")
    list_select_related = ("shop",)
    autocomplete_fields = ("shop",)


@admin.register(Voucher)
class VoucherAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Codes; their uses are counted by checkouts."""

    list_display = ("code", "shop", "amount", "rate", "uses", "max_uses", "starts_at", "ends_at")
    list_select_related = ("shop",)
    search_fields = ("code",)
    autocomplete_fields = ("shop",)
    readonly_fields = ("uses",)

    def has_delete_permission(self, request: HttpRequest, obj: Voucher | None = None) -> bool:
        """One that was used stays: orders point to it."""
        return obj is not None and obj.uses == 0
