"""Ask Stripe how a payment stands, and take it from there."""

from __future__ import annotations

from payments import gateway
from payments.models import Payment
from payments.services.record_payment import record_payment


def check_payment(payment_id: int) -> Payment:
    """The payment, after recording what Stripe says now. Call it outside transactions."""
    payment = Payment.objects.get(pk=payment_id)
    if payment.session_id is None:
        return payment
    return record_payment(payment_id, gateway.checkout(payment.session_id))
