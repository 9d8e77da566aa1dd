"""An order that nobody will pay gives back what it held."""

from __future__ import annotations

from matricia.accounts.models import User
from orders.models import Order, OrderEvent
from orders.services.count_voucher import give_use_back
from orders.services.move_order import lock_order, moved_order
from orders.services.move_seller_order import lock_parts, moved_parts
from orders.states import OrderState, SellerOrderState
from shops.services import stock


def free_unpaid(order: Order, to: OrderState, *, actor: User | None, reason: str) -> Order:
    """`order` in state `to` (expired or cancelled); its pieces and its voucher are free again.

    Runs in its caller's transaction, which has seen that the order is not paid.
    """
    order = lock_order(order)
    event = moved_order(order, to, actor=actor, reason=reason)
    parts = lock_parts(order)
    cancelled = moved_parts(parts, SellerOrderState.CANCELLED, actor=actor, reason=reason)
    OrderEvent.objects.bulk_create([event, *cancelled])
    stock.release(order.stock_reference)
    give_use_back(order)
    return order
