"""What Stripe says of a dispute becomes true here: once, whatever order the news come in."""

from __future__ import annotations

import logging
from typing import Final

from django.db import transaction

from matricia.kit import clock
from matricia.kit.money import Money
from matricia.kit.tasks import enqueue
from payments.explanations.alerts import DISPUTE, DISPUTE_UNEXPECTED
from payments.facts import DisputeFacts
from payments.models import Dispute, Payment
from payments.services.alerts import raise_alert, resolve_alert
from payments.services.dispute_parts import CLEARING, free, freeze, hold_back, let_go, lose
from payments.services.post_entry import Move, post_entry
from payments.services.transitions import locked_payment
from payments.states import NEXT_DISPUTE_STATES, DisputeState, HoldKind

log = logging.getLogger(__name__)

#: Stripe's statuses. An appeal goes on after a loss; for us it is lost until it is won.
STATES: Final = {
    "warning_needs_response": DisputeState.INQUIRY,
    "warning_under_review": DisputeState.INQUIRY,
    "warning_closed": DisputeState.CLOSED,
    "prevented": DisputeState.CLOSED,
    "needs_response": DisputeState.OPEN,
    "under_review": DisputeState.REVIEW,
    "won": DisputeState.WON,
    "lost": DisputeState.LOST,
    "appeal_needs_response": DisputeState.LOST,
    "appeal_under_review": DisputeState.LOST,
}
#: No money is involved in these.
QUESTIONS: Final = (DisputeState.INQUIRY, DisputeState.CLOSED)
DECIDED: Final = (DisputeState.WON, DisputeState.LOST, DisputeState.CLOSED)


@transaction.atomic
def record_dispute(payment_id: int, facts: DisputeFacts) -> Dispute:
    """Bring the dispute to where Stripe says it is; the same or older news change nothing."""
    payment = locked_payment(pk=payment_id)
    dispute, is_new = Dispute.objects.get_or_create(
        stripe_id=facts.id,
        defaults={
            "payment": payment,
            "amount": facts.amount,
            "currency": facts.currency,
            "reason": facts.reason[:60],
            "state": DisputeState.INQUIRY,
            "opened_at": facts.opened_at,
        },
    )
    _take_in(dispute, facts)
    _book(dispute, facts)
    to = STATES.get(facts.status)
    state = DisputeState(dispute.state)
    if to is not None and (to in NEXT_DISPUTE_STATES[state] or (is_new and to == state)):
        _move(dispute, payment, facts, to)
    elif to is None or (to in DECIDED and to != state):
        log.error("%s is %s here, but Stripe says %s.", dispute, state, facts.status)
        _alert(dispute, payment, DISPUTE_UNEXPECTED, is_red=True)
    return dispute


def _take_in(dispute: Dispute, facts: DisputeFacts) -> None:
    """An inquiry may change before money is involved; the deadline always."""
    dispute.evidence_due_by = facts.due_by
    if dispute.state in QUESTIONS:
        dispute.amount, dispute.reason = facts.amount, facts.reason[:60]
    dispute.save(update_fields=["evidence_due_by", "amount", "reason"])


def _book(dispute: Dispute, facts: DisputeFacts) -> None:
    """What Stripe has moved because of it, with Stripe's fee: each once."""
    money, fee, returned = (
        Money(cents, facts.currency) for cents in (facts.withdrawn, facts.fee, facts.fee_returned)
    )
    if money and dispute.withdrawn_at is None:
        taken = Move(CLEARING, "stripe:clearing", money)
        charged = Move("house:fees", "stripe:clearing", fee)
        post_entry(f"dispute:{facts.id}:withdrawn", [taken, charged], memo=facts.reason)
        dispute.withdrawn_at, dispute.fee = clock.now(), facts.fee
    if facts.reinstated and dispute.reinstated_at is None:
        given = Move("stripe:clearing", CLEARING, Money(facts.reinstated, facts.currency))
        refunded = Move("stripe:clearing", "house:fees", returned)
        post_entry(f"dispute:{facts.id}:reinstated", [given, refunded])
        dispute.reinstated_at = clock.now()
    dispute.save(update_fields=["withdrawn_at", "fee", "reinstated_at"])


def _move(dispute: Dispute, payment: Payment, facts: DisputeFacts, to: DisputeState) -> None:
    was_question = dispute.state in QUESTIONS
    dispute.state = to
    dispute.closed_at = clock.now() if to in DECIDED else None
    dispute.save(update_fields=["state", "closed_at"])
    if to == DisputeState.INQUIRY:
        hold_back(payment, HoldKind.INQUIRY, reference=dispute.stripe_id)
    elif to == DisputeState.CLOSED:
        let_go(payment, HoldKind.INQUIRY, reference=dispute.stripe_id)
    else:
        if was_question:
            _begin(dispute, payment, facts)
        _decide(dispute, to)
    _alert_or_resolve(dispute, payment)


def _begin(dispute: Dispute, payment: Payment, facts: DisputeFacts) -> None:
    """Money is involved now. A second charge of an order has no shares to freeze, and what was
    answered to the bank's question is to be answered again."""
    dispute.evidence, dispute.evidence_sent_at, dispute.evidence_sent_by = {}, None, None
    dispute.save(update_fields=["evidence", "evidence_sent_at", "evidence_sent_by"])
    if facts.charge_id == payment.charge_id:
        freeze(dispute, list(payment.shares.order_by("pk")))
    let_go(payment, HoldKind.INQUIRY, reference=dispute.stripe_id)
    enqueue("payments.take_back_dispute", dispute=dispute.pk)


def _decide(dispute: Dispute, to: DisputeState) -> None:
    if to == DisputeState.WON:
        free(dispute)
    elif to == DisputeState.LOST:
        lose(dispute)
    if to in DECIDED:
        enqueue("payments.take_back_dispute", dispute=dispute.pk)


def _alert_or_resolve(dispute: Dispute, payment: Payment) -> None:
    """Somebody should look at what waits for our answer."""
    if dispute.state in (DisputeState.OPEN, DisputeState.INQUIRY):
        _alert(dispute, payment, DISPUTE, is_red=False)
    else:
        resolve_alert(DISPUTE, dispute.stripe_id)


def _alert(dispute: Dispute, payment: Payment, code: str, *, is_red: bool) -> None:
    due_by = dispute.evidence_due_by
    details = {
        "order": payment.order.number,
        "cents": dispute.amount,
        "currency": dispute.currency,
        "until": due_by.date().isoformat() if due_by else "",
    }
    raise_alert(code, dispute.stripe_id, details=details, is_red=is_red)
