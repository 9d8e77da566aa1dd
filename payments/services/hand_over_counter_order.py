"""The ticket of a till is written: the customer has the pieces, the designers have earned."""

from __future__ import annotations

from datetime import datetime

from orders.models import Order
from orders.services.hand_over_seller_order import hand_over_seller_order
from orders.states import SellerOrderState
from payments.models import Payment, Share
from payments.services.release_share import hand_over_share
from payments.services.transitions import locked_payment
from payments.states import PaymentState


def hand_over_counter_order(order: Order, *, at: datetime) -> None:
    """The pieces of a market's order were handed over `at`, in the caller's transaction. Again is
    harmless. While Stripe has not said that it is paid, this is noted, and done once it is."""
    payment = locked_payment(order=order)
    _note(payment.order, at)
    if payment.state == PaymentState.PAID:
        hand_over_paid(payment)


def hand_over_paid(payment: Payment) -> None:
    """If its ticket is written: its parts are handed over and its shares released by the policy.
    In the caller's transaction, with the payment locked and paid."""
    at = payment.order.handed_over_at
    if at is None:
        return
    waiting = payment.order.seller_orders.filter(state=SellerOrderState.TO_SHIP)
    shares = {share.seller_order_id: share for share in _shares(payment)}
    for part in waiting.select_related("order").order_by("pk"):
        hand_over_seller_order(part, at=at)
        if part.pk in shares:  # money that goes back at once has none
            hand_over_share(shares[part.pk])


def _note(order: Order, at: datetime) -> None:
    if order.handed_over_at is None:
        order.handed_over_at = at
        order.save(update_fields=["handed_over_at"])


def _shares(payment: Payment) -> list[Share]:
    return list(payment.shares.select_related("policy", "payment").order_by("pk"))
