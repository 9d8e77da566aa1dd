"""A refund that somebody made in Stripe's dashboard is a refund like any other."""

from __future__ import annotations

from django.db import transaction

from matricia.kit.tasks import enqueue
from payments.facts import RefundFacts
from payments.models import Payment, Refund
from payments.services.record_refund import STATES, record_refund
from payments.services.request_refund import note_refund, refundable
from payments.services.transitions import locked_payment
from payments.shares import split_refund
from payments.states import RefundKind, RefundState


@transaction.atomic
def adopt_refund(payment: Payment, facts: RefundFacts) -> Refund | None:
    """Note the refund and take it off the shares by what they still can give; what goes beyond
    that is the programme's loss. None for one that failed before we heard of it."""
    payment = locked_payment(pk=payment.pk)
    known = Refund.objects.filter(stripe_id=facts.id).first()
    if known is None:
        if STATES[facts.status] == RefundState.FAILED:
            return None
        known = _noted(payment, facts)
        enqueue("payments.send_refund", refund=str(known.pk))  # takes back what was transferred
    return record_refund(known.pk, facts)


def _noted(payment: Payment, facts: RefundFacts) -> Refund:
    shares = list(payment.shares.order_by("pk"))
    left = [refundable(share) for share in shares]
    parts = split_refund(min(facts.amount, sum(part.total for part in left)), left)
    refund = note_refund(
        payment,
        dict(zip(shares, parts, strict=True)),
        reason="Refunded in Stripe's dashboard",
        kind=RefundKind.DASHBOARD,
        amount=facts.amount,
    )
    refund.stripe_id = facts.id
    refund.save(update_fields=["stripe_id"])
    return refund
