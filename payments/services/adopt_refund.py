"""A refund that somebody made in Stripe's dashboard is a refund like any other."""

from __future__ import annotations

from django.db import transaction

from payments.facts import RefundFacts
from payments.models import Payment, Refund
from payments.services.record_refund import record_refund
from payments.services.request_refund import refundable, request_refund
from payments.services.transitions import locked_payment
from payments.shares import split_refund


@transaction.atomic
def adopt_refund(payment: Payment, facts: RefundFacts) -> Refund:
    """Note the refund and take it off the shares by what they still can give."""
    payment = locked_payment(pk=payment.pk)
    known = Refund.objects.filter(stripe_id=facts.id).first()
    if known is None:
        shares = list(payment.shares.order_by("pk"))
        parts = split_refund(facts.amount, [refundable(share) for share in shares])
        given = dict(zip(shares, parts, strict=True))
        known = request_refund(payment, given, reason="Refunded in Stripe's dashboard")
    return record_refund(known.pk, facts)
