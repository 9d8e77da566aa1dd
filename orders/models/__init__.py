"""What is being bought, and what was."""

from __future__ import annotations

from orders.models.cart import Cart, CartDelivery, CartLine, DeliveryOption, Voucher
from orders.models.conversation import Conversation, Message
from orders.models.delay import DelayNotice
from orders.models.dispatch import Dispatch, ShopBreak
from orders.models.gift import CartGift, GiftWrap
from orders.models.making import MakingCapacity, MakingPlace
from orders.models.order import (
    Order,
    OrderEvent,
    OrderLine,
    Parcel,
    ParcelLine,
    SellerOrder,
)
from orders.models.part_count import PartCount
from orders.models.restricted import RestrictedContact
from orders.models.review import RefusedReviewMail, Review, ReviewEvent, ReviewPicture
from orders.models.withdrawal import Withdrawal, WithdrawalEvent, WithdrawalLine

__all__ = [
    "Cart",
    "CartDelivery",
    "CartGift",
    "CartLine",
    "Conversation",
    "DelayNotice",
    "DeliveryOption",
    "Dispatch",
    "GiftWrap",
    "MakingCapacity",
    "MakingPlace",
    "Message",
    "Order",
    "OrderEvent",
    "OrderLine",
    "Parcel",
    "ParcelLine",
    "PartCount",
    "RefusedReviewMail",
    "RestrictedContact",
    "Review",
    "ReviewEvent",
    "ReviewPicture",
    "SellerOrder",
    "ShopBreak",
    "Voucher",
    "Withdrawal",
    "WithdrawalEvent",
    "WithdrawalLine",
]
