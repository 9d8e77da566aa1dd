"""Ask Stripe how a payment stands, and take it from there."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from matricia.kit import clock
from matricia.kit.tasks import enqueue
from payments.facts import CheckoutFacts
from payments.models import Payment
from payments.services.payment_at_stripe import close_at_stripe, payment_now, refused
from payments.services.record_payment import record_payment
from payments.services.transitions import note_problem
from payments.states import READER_SHOWS_NOTHING, READER_TIMEOUT

#: Until then the first try may still be under way.
FIRST_TRY: Final = timedelta(seconds=30)


def check_payment(payment_id: int) -> Payment:
    """The payment, after recording what Stripe says now. Call it outside transactions."""
    payment = Payment.objects.get(pk=payment_id)
    facts = payment_now(payment)
    if facts is None:
        return payment
    if facts.is_lost:
        facts = _when_lost(payment, facts)
    return record_payment(payment_id, facts)


def _when_lost(payment: Payment, facts: CheckoutFacts) -> CheckoutFacts:
    """No reader asks for it. One that said it was too slow has not taken it up: so nobody will be
    charged. Otherwise our question was lost, and is asked again with the same key."""
    if payment.problem in (READER_TIMEOUT, READER_SHOWS_NOTHING):
        note_problem(payment.pk, READER_SHOWS_NOTHING)
        closed = close_at_stripe(payment) or facts
        return closed if closed.is_paid else refused(closed, READER_TIMEOUT)
    if payment.created_at < clock.now() - FIRST_TRY:
        enqueue("payments.ask_reader", payment=payment.pk)
    return facts
