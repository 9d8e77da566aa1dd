"""Orders that are not done yet. Who erases her account meanwhile still gets what she bought, her
money back, and her right to renounce it: what that needs stays until then (GDPR art. 17 §3 b, e).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db.models import QuerySet

from matricia.kit import clock
from orders.models import Order, SellerOrder, Withdrawal
from orders.states import SellerOrderState
from orders.withdrawal_period import may_be_renounced, period_of

#: What higher rooms know of: ids of those orders of which something is still to be done.
SOURCES: Final[list[Callable[[QuerySet[Order]], Iterable[UUID]]]] = []
#: Pieces that were renounced and never sent back are waited for no longer than this.
LONGEST_RETURN: Final = timedelta(days=365)


def under_way(orders: QuerySet[Order]) -> list[Order]:
    """Those that wait to be paid, sent, renounced in time, sent back or refunded, oldest first; in
    a fixed number of statements."""
    renounced = Withdrawal.objects.not_refunded().filter(
        seller_order__order__in=orders, announced_at__gt=clock.now() - LONGEST_RETURN
    )
    waiting = set(renounced.values_list("seller_order__order", flat=True))
    for find in SOURCES:
        waiting |= set(find(orders))
    parts = ("seller_orders__parcels", "seller_orders__order")
    found = orders.prefetch_related(*parts).order_by("placed_at", "pk")
    return [order for order in found if order.pk in waiting or _waits(order.seller_orders.all())]


def is_under_way(order: Order) -> bool:
    """As `under_way`, of one."""
    return bool(under_way(Order.objects.filter(pk=order.pk)))


def _waits(parts: Iterable[SellerOrder]) -> bool:
    to_be_sent = (SellerOrderState.AWAITING_PAYMENT, SellerOrderState.TO_SHIP)
    return any(
        part.state in to_be_sent or (may_be_renounced(part) and not period_of(part).is_over)
        for part in parts
    )
