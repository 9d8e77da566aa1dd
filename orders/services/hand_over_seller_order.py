"""A customer takes a part of an order along: no parcel, nobody to be told."""

from __future__ import annotations

from datetime import datetime

from orders.models import SellerOrder
from orders.services.move_seller_order import move_seller_order
from orders.states import SellerOrderState


def hand_over_seller_order(seller_order: SellerOrder, *, at: datetime) -> SellerOrder:
    """`seller_order`, shipped by hand `at`; in the caller's transaction. Raises RuleBroken
    ORDER_STATE when it is not waiting to be handed over."""
    seller_order = move_seller_order(seller_order, SellerOrderState.SHIPPED, reason="handed over")
    seller_order.shipped_at = at
    seller_order.save(update_fields=["shipped_at"])
    return seller_order
