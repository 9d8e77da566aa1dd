"""Orders with all that their confirmation says."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, QuerySet

from orders.models import SellerOrder
from orders.selectors.calendars import with_calendars


def to_confirm(orders: QuerySet[Any]) -> QuerySet[Any]:
    """`orders`, each with its parts: their lines, sellers, ways of delivery and calendars."""
    parts = SellerOrder.objects.select_related("shop__seller", "delivery_option")
    whole = with_calendars(parts).prefetch_related("lines").order_by("number")
    return orders.prefetch_related(Prefetch("seller_orders", whole))
