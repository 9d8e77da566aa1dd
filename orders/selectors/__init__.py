"""What the orders room reads."""

from __future__ import annotations

from orders.selectors.basket import read_basket
from orders.selectors.carts import cart_for, own_cart, unread_cart
from orders.selectors.orders import order_for, orders_of, seller_orders_of

__all__ = [
    "cart_for",
    "order_for",
    "orders_of",
    "own_cart",
    "read_basket",
    "seller_orders_of",
    "unread_cart",
]
