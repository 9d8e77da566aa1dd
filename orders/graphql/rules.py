"""Who may read the personal data of an order."""

from __future__ import annotations

from typing import Any

from matricia.kit.graphql.access import Rule
from orders.models import Order, SellerOrder
from shops.permissions import may
from shops.states import Right


def _bought(user: Any, order: Order) -> bool:
    if order.opened_by_token:
        return True
    if not user.is_authenticated or not user.is_active:
        return False
    return bool(user.is_staff or order.user_id == user.pk)


def _sends_or_bought(user: Any, seller_order: SellerOrder) -> bool:
    return may(user, seller_order.shop_id, Right.ORDERS) or _bought(user, seller_order.order)


buyer = Rule("the buyer, who holds the order's token, programme staff", _bought)
sender_or_buyer = Rule(
    "who looks after the shop's orders, the buyer, programme staff", _sends_or_bought
)
