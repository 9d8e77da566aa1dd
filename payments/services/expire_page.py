"""What was opened at Stripe for a checkout already given up, or refused for good."""

from __future__ import annotations

from payments.models import Payment
from payments.services.payment_at_stripe import close_at_stripe
from payments.services.record_payment import record_payment


def expire_page(payment_id: int) -> None:
    """Close it at Stripe; should it be paid, that is recorded. Call it outside transactions."""
    facts = close_at_stripe(Payment.objects.get(pk=payment_id))
    if facts is not None:
        record_payment(payment_id, facts)
