"""An order that nobody will pay gives back what it held."""

from __future__ import annotations

from matricia.accounts.models import User
from orders.models import Order
from orders.services.count_voucher import give_use_back
from orders.services.move_order import move_order
from orders.services.move_seller_order import move_seller_order
from orders.states import OrderState, SellerOrderState
from shops.services import stock


def free_unpaid(order: Order, to: OrderState, *, actor: User | None, reason: str) -> Order:
    """`order` in state `to` (expired or cancelled); its pieces and its voucher are free again.

    Runs in its caller's transaction, which has seen that the order is not paid.
    """
    order = move_order(order, to, actor=actor, reason=reason)
    for part in order.seller_orders.order_by("pk"):
        move_seller_order(part, SellerOrderState.CANCELLED, actor=actor, reason=reason)
    stock.release(order.stock_reference)
    give_use_back(order)
    return order
