"""Orders that are not done yet. Who erases her account meanwhile still gets what she bought, her
money back, and her right to renounce it: what that needs stays until then (GDPR art. 17 §3 b, e).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from matricia.kit import clock
from orders.models import Order, SellerOrder, Withdrawal
from orders.states import SellerOrderState
from orders.withdrawal_period import may_be_renounced, period_of

#: What higher rooms know of: each says whether something of an order is still to be done.
SOURCES: Final[list[Callable[[Order], bool]]] = []
#: Pieces that were renounced and never sent back are waited for no longer than this.
LONGEST_RETURN: Final = timedelta(days=365)


def is_under_way(order: Order) -> bool:
    """Whether it waits to be paid, sent, renounced in time, sent back or refunded."""
    parts = order.seller_orders.select_related("order").prefetch_related("parcels")
    return (
        any(_waits(part) for part in parts)
        or _is_coming_back(order)
        or any(knows(order) for knows in SOURCES)
    )


def _waits(part: SellerOrder) -> bool:
    if part.state in (SellerOrderState.AWAITING_PAYMENT, SellerOrderState.TO_SHIP):
        return True
    return may_be_renounced(part) and not period_of(part).is_over


def _is_coming_back(order: Order) -> bool:
    renounced = Withdrawal.objects.not_refunded().filter(seller_order__order=order)
    return renounced.filter(announced_at__gt=clock.now() - LONGEST_RETURN).exists()
