"""A payment that may be fraudulent: what has not left yet waits until somebody has looked."""

from __future__ import annotations

from typing import Final

from django.db import transaction

from payments.explanations.alerts import FRAUD_WARNING
from payments.models import ShareHold, StripeEvent
from payments.services.alerts import raise_alert, resolve_alert
from payments.services.dispute_parts import UNRELEASED, hold_back, let_go
from payments.services.transitions import locked_payment
from payments.states import HoldKind

#: How a review ends when the payment turned out to be good.
APPROVED: Final = "approved"


@transaction.atomic
def hold_for_warning(payment_id: int, *, reference: str) -> None:
    """Hold what has not left; `reference` is Stripe's warning or review. What was looked at already
    is not held again."""
    payment = locked_payment(pk=payment_id)
    held_before = ShareHold.objects.filter(kind=HoldKind.WARNING, reference=reference)
    if held_before.exists() or _is_approved(reference):
        return
    has_left = not payment.shares.filter(state__in=UNRELEASED).exists()
    hold_back(payment, HoldKind.WARNING, reference=reference)
    details = {"order": payment.order.number, "has_left": has_left}
    raise_alert(FRAUD_WARNING, reference, details=details, is_red=False)


@transaction.atomic
def lift_warning(payment_id: int, *, reference: str) -> None:
    """The payment was found good: what waited is let go."""
    payment = locked_payment(pk=payment_id)
    let_go(payment, HoldKind.WARNING, reference=reference)
    resolve_alert(FRAUD_WARNING, reference)


def _is_approved(reference: str) -> bool:
    """Whether the end of the review overtook its beginning."""
    ends = StripeEvent.objects.filter(kind="review.closed", object_id=reference)
    return ends.filter(payload__data__object__closed_reason=APPROVED).exists()
