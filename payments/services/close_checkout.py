"""Nobody shall pay for this any more: the page is closed at Stripe before the pieces are freed."""

from __future__ import annotations

from django.db import transaction

from orders.services.expire_order import expire_order
from payments.models import Payment
from payments.services.payment_at_stripe import close_at_stripe
from payments.services.record_payment import record_payment
from payments.services.transitions import locked_payment, move_payment
from payments.states import PaymentState


def close_checkout(payment_id: int, *, reason: str) -> Payment:
    """Close the payment page and free its pieces, unless it turns out that it was paid.

    Answers the payment as it is then. Asks Stripe: call it outside transactions.
    """
    payment = _close_draft(payment_id, reason)
    if payment.state != PaymentState.OPEN:
        return payment
    facts = close_at_stripe(payment)
    return payment if facts is None else record_payment(payment_id, facts, reason=reason)


@transaction.atomic
def _close_draft(payment_id: int, reason: str) -> Payment:
    """A payment without a page needs no Stripe; if one is just being opened, it will be closed."""
    payment = locked_payment(pk=payment_id)
    if payment.state == PaymentState.DRAFT:
        move_payment(payment, PaymentState.EXPIRED)
        expire_order(payment.order, reason=reason)
    return payment
