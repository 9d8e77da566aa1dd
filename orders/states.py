"""States of orders, and which may follow which."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class OrderChannel(models.TextChoices):
    """Where it was bought."""

    WEB = "web", _("on the web")
    MARKET = "market", _("card at a market")


class OrderState(models.TextChoices):
    """One checkout."""

    AWAITING_PAYMENT = "awaiting_payment", _("awaiting payment")
    PAID = "paid", pgettext_lazy("order", "paid")
    EXPIRED = "expired", pgettext_lazy("order", "not paid in time")
    CANCELLED = "cancelled", _("cancelled")


class SellerOrderState(models.TextChoices):
    """One shop's part of an order."""

    AWAITING_PAYMENT = "awaiting_payment", _("awaiting payment")
    TO_SHIP = "to_ship", _("to be shipped")
    SHIPPED = "shipped", _("shipped")
    CANCELLED = "cancelled", _("cancelled")


class WithdrawalState(models.TextChoices):
    """What a customer has renounced."""

    ANNOUNCED = "announced", _("to be sent back")
    SENT = "sent", _("on its way back")
    RECEIVED = "received", _("received")
    REFUNDED = "refunded", _("refunded")


class DeliveryKind(models.TextChoices):
    """How a shop's part of an order comes."""

    POST = "post"
    PICKUP_POINT = "pickup_point"
    COLLECT = "collect"
    HAND = "hand"


class VoucherState(models.TextChoices):
    """Whether a shop's voucher counts."""

    COMING = "coming"
    RUNNING = "running"
    USED_UP = "used_up"
    OVER = "over"
    STOPPED = "stopped"


class DeliverySource(models.TextChoices):
    """Whose word it is that a parcel has arrived."""

    CARRIER = "carrier", _("the carrier")
    DESIGNER = "designer", _("the designer")
    BUYER = "buyer", _("the buyer")


class Fit(models.TextChoices):
    """How a buyer finds a size."""

    SMALL = "small", _("runs small")
    TRUE = "true", _("true to size")
    LARGE = "large", _("runs large")


class ReviewState(models.TextChoices):
    """Whether a review can be read."""

    SHOWN = "shown", pgettext_lazy("review", "shown")
    HIDDEN = "hidden", pgettext_lazy("review", "hidden")


class MessageSide(models.TextChoices):
    """Who writes in a conversation."""

    CUSTOMER = "customer", _("the customer")
    SHOP = "shop", _("the designer")


#: In an event: she started what is made to order. Its part stays to be shipped.
MAKING: Final = "making"
#: In an event: one of several parcels has left. Its part stays to be shipped.
PARTLY_SENT: Final = "partly_sent"
#: In an event: pieces of it were cancelled, others not. Its part stays to be shipped.
PIECES_CANCELLED: Final = "pieces_cancelled"
#: In an event: it was promised for a later day. Its part stays to be shipped.
DELAYED: Final = "delayed"


class WorkStep(models.TextChoices):
    """What a designer says that she has done, before she ships; also in events."""

    ACCEPTED = "accepted", _("accepted")
    MADE = "made", _("made")
    PACKED = "packed", _("packed")


class DeskStage(models.TextChoices):
    """What a designer has to do with an order now."""

    NEW = "new", _("to be accepted")
    MAKING = "making", _("to be made")
    TO_PACK = "to_pack", _("to be packed")
    READY = "ready", _("to be sent")
    LATE = "late", _("late")
    RETURNS = "returns", _("coming back")
    DONE = "done", _("done")


NEXT_ORDER_STATES: Final[dict[OrderState, frozenset[OrderState]]] = {
    OrderState.AWAITING_PAYMENT: frozenset(
        {OrderState.PAID, OrderState.EXPIRED, OrderState.CANCELLED}
    ),
    # A late payment for which the pieces could be held again still makes the order.
    OrderState.EXPIRED: frozenset({OrderState.PAID}),
    OrderState.PAID: frozenset({OrderState.CANCELLED}),
    OrderState.CANCELLED: frozenset(),
}

NEXT_SELLER_ORDER_STATES: Final[dict[SellerOrderState, frozenset[SellerOrderState]]] = {
    SellerOrderState.AWAITING_PAYMENT: frozenset(
        {SellerOrderState.TO_SHIP, SellerOrderState.CANCELLED}
    ),
    SellerOrderState.TO_SHIP: frozenset({SellerOrderState.SHIPPED, SellerOrderState.CANCELLED}),
    SellerOrderState.SHIPPED: frozenset(),
    # Cancelled because it was not paid in time; a late payment may still bring it back.
    SellerOrderState.CANCELLED: frozenset({SellerOrderState.TO_SHIP}),
}

NEXT_WITHDRAWAL_STATES: Final[dict[WithdrawalState, frozenset[WithdrawalState]]] = {
    WithdrawalState.ANNOUNCED: frozenset(
        # At once when the pieces have not left, or have come back otherwise.
        {WithdrawalState.SENT, WithdrawalState.RECEIVED, WithdrawalState.REFUNDED}
    ),
    WithdrawalState.SENT: frozenset({WithdrawalState.RECEIVED, WithdrawalState.REFUNDED}),
    # A bank may dispute the payment: then the refund waits.
    WithdrawalState.RECEIVED: frozenset({WithdrawalState.REFUNDED}),
    WithdrawalState.REFUNDED: frozenset(),
}
