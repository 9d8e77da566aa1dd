"""The time to pay is up, or she came back without paying."""

from __future__ import annotations

from typing import Final

from django.db import transaction

from orders.models import Order
from orders.services.free_unpaid import free_unpaid
from orders.services.move_order import lock_order
from orders.states import OrderState

_OVER: Final = frozenset({OrderState.EXPIRED, OrderState.CANCELLED})


@transaction.atomic
def expire_order(order: Order, *, reason: str) -> Order:
    """`order`, expired; the basket keeps its pieces. Asking again is harmless.

    Whoever calls has made sure that it can no longer be paid (its payment page is closed).
    Raises RuleBroken ORDER_STATE for a paid order.
    """
    order = lock_order(order)
    if order.state in _OVER:
        return order
    return free_unpaid(order, OrderState.EXPIRED, actor=None, reason=reason)
