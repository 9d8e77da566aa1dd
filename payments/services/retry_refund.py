"""Staff looked at why no money went back to a customer; it is tried again."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from payments.models import Refund
from payments.selectors import came_back
from payments.services.demand_staff import demand_staff
from payments.services.request_refund import refuse_if_disputed
from payments.services.transitions import locked_payment, move_refund
from payments.states import RefundState


@transaction.atomic
def retry_refund(refund: Refund, *, actor: User) -> Refund:
    """Ask Stripe once more, under a new key. Raises RuleBroken NOT_ALLOWED, DISPUTED, or
    NOT_REFUSED (then it is under way, or its money came back from the bank)."""
    demand_staff(actor)
    payment = locked_payment(refunds=refund.pk)
    refund = Refund.objects.get(pk=refund.pk)
    if refund.state != RefundState.FAILED or came_back([refund]):
        raise RuleBroken(
            "NOT_REFUSED",
            _("Stripe did not refuse it. If the money came back from the bank, pay another way."),
        )
    refuse_if_disputed(payment)
    again = {"attempt": refund.attempt + 1, "stripe_id": None, "problem": ""}
    move_refund(refund, RefundState.REQUESTED, **again)
    enqueue("payments.send_refund", refund=str(refund.pk))
    return refund
