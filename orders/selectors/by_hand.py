"""Which parts of orders customers get from the designer's own hands."""

from __future__ import annotations

from orders.models import SellerOrder
from orders.states import DeliveryKind

BY_HAND = frozenset({DeliveryKind.COLLECT, DeliveryKind.HAND})


def goes_by_hand(part: SellerOrder) -> bool:
    """Collected at her place, or brought by her; what waits at a market is handed over there."""
    way = part.delivery_option
    return way is not None and way.kind in BY_HAND and not way.is_of_market
