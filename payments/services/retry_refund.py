"""Staff looked at why Stripe refused a refund; it is tried again."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from payments.models import Refund
from payments.permissions import can_refund
from payments.services.request_refund import refuse_if_disputed
from payments.services.transitions import locked_payment, move_refund
from payments.states import RefundState


@transaction.atomic
def retry_refund(refund: Refund, *, actor: User | None) -> Refund:
    """Ask Stripe once more, under a new key. Raises RuleBroken NOT_ALLOWED, DISPUTED, or
    NOT_REFUSED (then it is under way, or its money came back from the bank)."""
    if not can_refund(actor):
        raise RuleBroken("NOT_ALLOWED", _("Only programme staff can do this."))
    payment = locked_payment(refunds=refund.pk)
    refund = Refund.objects.get(pk=refund.pk)
    if refund.state != RefundState.FAILED or refund.stripe_id is not None:
        raise RuleBroken(
            "NOT_REFUSED",
            _("Stripe did not refuse it. If the money came back from the bank, pay another way."),
        )
    refuse_if_disputed(payment)
    move_refund(refund, RefundState.REQUESTED, attempt=refund.attempt + 1, problem="")
    enqueue("payments.send_refund", refund=str(refund.pk))
    return refund
