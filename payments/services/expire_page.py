"""A page that was opened for a checkout already given up."""

from __future__ import annotations

from payments import gateway
from payments.models import Payment
from payments.services.record_payment import record_payment


def expire_page(payment_id: int) -> None:
    """Close it at Stripe; should it be paid, that is recorded. Call it outside transactions."""
    payment = Payment.objects.get(pk=payment_id)
    if payment.session_id is not None:
        record_payment(payment_id, gateway.expire_checkout(payment.session_id))
