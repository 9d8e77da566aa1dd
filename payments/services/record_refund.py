"""What Stripe says of a refund becomes true here."""

from __future__ import annotations

import logging
from typing import Final
from uuid import UUID

from django.db import transaction

from matricia.kit import clock
from matricia.kit.faults import fault_point
from matricia.kit.money import Money
from matricia.kit.tasks import enqueue
from payments.facts import RefundFacts
from payments.gateway import GatewayRefused
from payments.models import Refund
from payments.selectors import came_back
from payments.services.give_back import UNALLOCATED
from payments.services.issue_invoices import issue_credit_notes
from payments.services.post_entry import Move, post_entry
from payments.services.transitions import locked_payment, move_refund
from payments.states import NEXT_REFUND_STATES, RefundKind, RefundState

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
    if facts.attempt < refund.attempt:
        return refund  # late news of a try that failed
    to = STATES[facts.status]
    if facts.is_booked:
        book_refund(refund)
    if refund.state == RefundState.FAILED:
        return refund  # only people bring it back to life
    if to in NEXT_REFUND_STATES[RefundState(refund.state)]:
        succeeded_at = clock.now() if to == RefundState.SUCCEEDED else refund.succeeded_at
        move_refund(refund, to, stripe_id=facts.id, succeeded_at=succeeded_at, problem="")
        if to == RefundState.FAILED:
            _take_in_again(refund)
        elif refund.told_at is None:
            enqueue("payments.tell_refund", refund=str(refund.pk))
        fault_point("refund.recording")
    return refund


@transaction.atomic
def note_refusal(refund_id: UUID, refused: GatewayRefused) -> None:
    """Stripe paid nothing back (disputed, or refunded elsewhere): somebody has to look at it."""
    locked_payment(refunds=refund_id)
    refund = Refund.objects.get(pk=refund_id)
    if refund.state == RefundState.REQUESTED:
        move_refund(refund, RefundState.FAILED, problem=(refused.code or "refused")[:120])
        log.error("Stripe refused %s: %s", refund, refused)


def book_refund(refund: Refund) -> None:
    """The money has left; once, whoever says so first. Designers' credit notes say so."""
    post_entry(f"refund:{refund.pk}", _moves(refund))
    issue_credit_notes(refund)


def _moves(refund: Refund) -> list[Move]:
    """From the designers and the commission, or from what was nobody's."""
    to = refund.paid_from or "stripe:clearing"
    parts = list(refund.parts.select_related("share").order_by("pk"))
    if refund.kind == RefundKind.TOO_LATE:
        return [Move(UNALLOCATED, to, Money(refund.amount, refund.currency))]
    uncovered = refund.amount - sum(part.amount + part.commission for part in parts)
    moves = [Move("house:losses", to, Money(uncovered, refund.currency))]
    for part in parts:
        net = part.commission - part.commission_vat
        hers, ours, vat = (
            Money(cents, refund.currency) for cents in (part.amount, net, part.commission_vat)
        )
        moves.append(Move(f"shop:{part.share.shop_id}:payable", to, hers))
        moves.append(Move("house:commission", to, ours))
        moves.append(Move("house:commission-vat", to, vat))
    return moves


def _take_in_again(refund: Refund) -> None:
    """The money came back to us, and is still the customer's."""
    log.error("%s failed: pay the customer another way, or try again.", refund)
    if came_back([refund]):
        money = Money(refund.amount, refund.currency)
        post_entry(f"refund-failed:{refund.pk}", [Move("stripe:clearing", UNALLOCATED, money)])
