"""A customer paid by card, and nothing was sold: the organiser gives it back."""

from __future__ import annotations

from typing import Final
from uuid import uuid5

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import TenderRequest
from markets.permissions import demand_to_organise
from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from payments.models import Refund
from payments.services.refund_counter_order import refund_counter_order, refundable_parts
from payments.services.transitions import locked_payment
from payments.states import RefundKind
from shops.titles import one_line

LONGEST_REASON: Final = 200
_NAME: Final = "without a ticket"


@transaction.atomic
def refund_tender(request: TenderRequest, *, actor: User, reason: str) -> Refund:
    """All that is left of it returns to the card; again is harmless.

    Raises RuleBroken NOT_ORGANISER, INVALID_REASON, TICKET_WRITTEN (the till gives back what it
    sold), NOT_PAID, DISPUTED, or NOTHING_LEFT.
    """
    demand_to_organise(actor, request.till.market)
    payment = locked_payment(order=request.order_id)
    if payment.order.handed_over_at is not None:
        raise RuleBroken(
            "TICKET_WRITTEN",
            _("There is a ticket for this payment. Take the pieces back at a till instead."),
        )
    return refund_counter_order(
        payment.order,
        parts=refundable_parts(payment),
        refund_id=uuid5(request.order_id, _NAME),
        reason=_checked(reason),
        kind=RefundKind.CANCELLATION,
        actor=actor,
    )


def _checked(reason: str) -> str:
    reason = one_line(reason)
    if not reason or len(reason) > LONGEST_REASON:
        message = _("Say why in a few words (at most 200 characters).")
        raise RuleBroken("INVALID_REASON", message, "reason")
    return reason
