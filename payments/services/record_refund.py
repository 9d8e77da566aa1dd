"""What Stripe says of a refund becomes true here."""

from __future__ import annotations

import logging
from typing import Final
from uuid import UUID

from django.db import transaction

from matricia.kit.money import Money
from matricia.kit.tasks import enqueue
from payments.facts import RefundFacts
from payments.gateway import GatewayRefused
from payments.models import Entry, Refund
from payments.services.give_back import UNALLOCATED
from payments.services.post_entry import Move, post_entry
from payments.services.transitions import locked_payment, move_refund
from payments.states import NEXT_REFUND_STATES, RefundState

log = logging.getLogger(__name__)

STATES: Final = {
    "pending": RefundState.PENDING,
    "requires_action": RefundState.PENDING,
    "succeeded": RefundState.SUCCEEDED,
    "failed": RefundState.FAILED,
    "canceled": RefundState.FAILED,
}


@transaction.atomic
def record_refund(refund_id: UUID, facts: RefundFacts) -> Refund:
    """Bring the refund to where Stripe says it is; the same or older news change nothing."""
    locked_payment(refunds=refund_id)
    refund = Refund.objects.get(pk=refund_id)
    to = STATES[facts.status]
    if facts.is_booked:
        post_entry(f"refund:{refund.pk}", _moves(refund))
    if to in NEXT_REFUND_STATES[RefundState(refund.state)]:
        move_refund(refund, to, stripe_id=facts.id)
        if to == RefundState.FAILED:
            _take_in_again(refund)
        elif refund.told_at is None:
            enqueue("payments.tell_refund", refund=str(refund.pk))
    return refund


@transaction.atomic
def note_refusal(refund_id: UUID, refused: GatewayRefused) -> None:
    """Stripe paid nothing back (disputed, or refunded elsewhere): somebody has to look at it."""
    locked_payment(refunds=refund_id)
    refund = Refund.objects.get(pk=refund_id)
    if refund.state == RefundState.REQUESTED:
        move_refund(refund, RefundState.FAILED)
        log.error("Stripe refused %s: %s", refund, refused)


def _moves(refund: Refund) -> list[Move]:
    """From the designers and the commission, or from what was nobody's."""
    parts = list(refund.parts.select_related("share").order_by("pk"))
    if not parts:
        return [Move(UNALLOCATED, "stripe:clearing", Money(refund.amount, refund.currency))]
    moves = []
    for part in parts:
        hers, ours = (Money(cents, refund.currency) for cents in (part.amount, part.commission))
        moves.append(Move(f"shop:{part.share.shop_id}:payable", "stripe:clearing", hers))
        moves.append(Move("house:commission", "stripe:clearing", ours))
    return moves


def _take_in_again(refund: Refund) -> None:
    """The money came back to us, and is still the customer's."""
    log.error("%s failed at the bank: pay the customer another way.", refund)
    if Entry.objects.filter(reference=f"refund:{refund.pk}").exists():
        money = Money(refund.amount, refund.currency)
        post_entry(f"refund-failed:{refund.pk}", [Move("stripe:clearing", UNALLOCATED, money)])
