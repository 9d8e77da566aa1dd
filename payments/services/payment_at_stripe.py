"""What Stripe has of a payment, wherever the customer pays: on its page, or at a card reader."""

from __future__ import annotations

from dataclasses import replace

from payments import gateway
from payments.facts import CheckoutFacts
from payments.models import Payment
from payments.states import PaymentMethod


def payment_now(payment: Payment) -> CheckoutFacts | None:
    """How it stands at Stripe; None when nothing was asked for there, as far as we know."""
    if payment.method == PaymentMethod.SESSION:
        return gateway.checkout(payment.session_id) if payment.session_id else None
    if payment.payment_intent_id is None:
        return None
    facts = gateway.intent(payment.payment_intent_id)
    return _at_reader(payment, facts) if is_undecided(facts) else facts


def close_at_stripe(payment: Payment) -> CheckoutFacts | None:
    """Have nobody charged for it any more, and say how it ended; None as above."""
    if payment.method == PaymentMethod.SESSION:
        return gateway.expire_checkout(payment.session_id) if payment.session_id else None
    if payment.payment_intent_id is None:
        return None
    return gateway.cancel_intent(payment.payment_intent_id, reader_id=payment.reader_id)


def is_undecided(facts: CheckoutFacts) -> bool:
    """A customer may still be charged."""
    return facts.status == "open" and not facts.is_paid and not facts.has_failed


def refused(facts: CheckoutFacts, code: str) -> CheckoutFacts:
    """The same, ended because its reader said no."""
    return replace(facts, has_failed=True, decline=code)


def _at_reader(payment: Payment, facts: CheckoutFacts) -> CheckoutFacts:
    """A customer who presses the red button leaves no trace on the intent."""
    reader = gateway.reader(payment.reader_id)
    if reader.intent_id != facts.intent_id:
        return replace(facts, is_lost=True)
    if reader.status == "failed":
        return refused(facts, reader.failure_code)
    return facts
