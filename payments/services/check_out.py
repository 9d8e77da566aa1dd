"""From basket to payment page: hold the pieces, note the payment, let a task open the page."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.compiled import Compiled
from matricia.kit.errors import RuleBroken
from matricia.kit.faults import fault_point
from matricia.kit.tasks import enqueue
from orders.models import Cart, Order
from orders.services.contact import Contact
from orders.services.place_order import place_order
from payments.models import Payment
from payments.selectors import payment_of
from payments.services.abandon_checkout import close_or_say
from payments.services.record_payment import record_free
from payments.states import UNDECIDED, PaymentState

SMALLEST_CHARGE: Final = {"EUR": 50}  # cents; Stripe, "Minimum and maximum charge amounts"
_EARLIER: Final = Compiled(
    lambda cart, order: (
        Payment.objects.filter(order__cart_id=cart, state__in=UNDECIDED)
        .exclude(order=order)
        .order_by("pk")
    ),
    cart=UUID,
    order=UUID,
)


def check_out(
    *,
    cart: Cart,
    order_id: UUID,
    contact: Contact,
    user: User | None,
    language: str,
    expected_total: int | None,
    expected_by: date | None = None,
) -> Payment:
    """Place the order of this basket and its payment; asking again with the same id is harmless.

    An earlier unpaid checkout of the basket is closed at Stripe first, so that its pieces are free
    for this one and cannot be paid for any more. That asks Stripe: call it outside transactions.
    """
    _close_earlier(cart, order_id)
    with transaction.atomic():
        order = place_order(
            cart=cart,
            order_id=order_id,
            contact=contact,
            user=user,
            language=language,
            expected_total=expected_total,
            expected_by=expected_by,
        )
        payment = _payment_of(order)
        fault_point("checkout.placed")
        return payment


def _close_earlier(cart: Cart, order_id: UUID) -> None:
    for payment in _EARLIER.all(cart=cart.pk, order=order_id):
        if close_or_say(payment, reason="replaced").state in (
            PaymentState.PAID,
            PaymentState.PROCESSING,
        ):
            raise RuleBroken(
                "ALREADY_PAID",
                _("You have paid for this basket already. You find the order in your e-mails."),
            )


def _payment_of(order: Order) -> Payment:
    if not order.is_just_placed and (known := payment_of(order)):
        return known
    payment = Payment.objects.create(order=order, amount=order.total, currency=order.currency)
    if not order.total:
        return record_free(payment)
    if order.total < SMALLEST_CHARGE[order.currency]:
        raise RuleBroken(
            "TOTAL_TOO_SMALL",
            _("Cards cannot be charged less than 0.50 €. Add another piece to your basket."),
            "expectedTotal",
        )
    enqueue("payments.open_session", payment=payment.pk)
    return payment
