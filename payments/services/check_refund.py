"""Ask Stripe how a refund stands."""

from __future__ import annotations

from payments import gateway
from payments.models import Refund
from payments.services.record_refund import record_refund


def check_refund(refund_id: str) -> None:
    """Record what Stripe says now. Call it outside transactions."""
    refund = Refund.objects.get(pk=refund_id)
    if refund.stripe_id is not None:
        record_refund(refund.pk, gateway.refund_now(refund.stripe_id))
