"""What is being bought, and what was."""

from __future__ import annotations

from orders.models.cart import Cart, CartDelivery, CartLine, DeliveryOption, Voucher
from orders.models.order import Order, OrderEvent, OrderLine, Parcel, SellerOrder
from orders.models.restricted import RestrictedContact
from orders.models.withdrawal import Withdrawal, WithdrawalEvent, WithdrawalLine

__all__ = [
    "Cart",
    "CartDelivery",
    "CartLine",
    "DeliveryOption",
    "Order",
    "OrderEvent",
    "OrderLine",
    "Parcel",
    "RestrictedContact",
    "SellerOrder",
    "Voucher",
    "Withdrawal",
    "WithdrawalEvent",
    "WithdrawalLine",
]
