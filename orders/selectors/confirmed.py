"""Orders with all that their confirmation says."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.db.models import QuerySet

from matricia.kit.compiled import Compiled, attach
from orders.models import Order, OrderLine, SellerOrder
from orders.selectors.calendars import with_calendars


def to_confirm(order_id: UUID) -> Order | None:
    """The order with its parts: their lines, sellers, ways of delivery and calendars."""
    order = _ORDER.first(order=order_id)
    if order is not None:
        parts = _PARTS.all(order=order_id)
        attach([order], "seller_orders", parts, by="order")
        attach(parts, "lines", lines_of(parts), by="seller_order")
    return order


def lines_of(parts: list[SellerOrder]) -> list[OrderLine]:
    """Of all `parts`, in their order."""
    return _LINES.all(parts=[part.pk for part in parts])


def _parts(order: UUID) -> QuerySet[Any]:
    parts = SellerOrder.objects.select_related("shop__seller", "delivery_option")
    return with_calendars(parts.filter(order=order)).order_by("number")


_ORDER: Final = Compiled(lambda order: Order.objects.filter(pk=order), order=UUID)
_PARTS: Final = Compiled(_parts, daily=True, order=UUID)
_LINES: Final = Compiled(
    lambda parts: OrderLine.objects.filter(seller_order__in=parts), parts=list[int]
)
