"""Answer a dispute with what we know: a row first, sent by a task, once."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.tasks import enqueue
from payments.models import Dispute
from payments.services.demand_staff import demand_staff
from payments.services.evidence import evidence_for
from payments.services.transitions import locked_payment
from payments.states import DisputeState

log = logging.getLogger(__name__)

ANSWERABLE: Final = (DisputeState.INQUIRY, DisputeState.OPEN)
#: Nobody answered until now: the programme does it by itself.
BEFORE_DEADLINE: Final = timedelta(days=2)
LONGEST_NOTE: Final = 4_000


@transaction.atomic
def submit_evidence(dispute: Dispute, *, actor: User | None, note: str = "") -> Dispute:
    """Write the pack down and have it sent; `note` is what staff want to add.

    Raises RuleBroken NOT_ALLOWED, NOTE_TOO_LONG, DISPUTE_OVER, or EVIDENCE_SENT: a bank takes one
    answer only.
    """
    if actor is not None:
        demand_staff(actor)
    note = note.strip()
    if len(note) > LONGEST_NOTE:
        message = _("This note is too long: use at most %(most)d characters.")
        raise RuleBroken("NOTE_TOO_LONG", message % {"most": LONGEST_NOTE}, "note")
    locked_payment(disputes=dispute.pk)
    dispute = Dispute.objects.select_related("payment__order").get(pk=dispute.pk)
    _check_open(dispute)
    dispute.evidence = evidence_for(dispute, note=note)
    dispute.evidence_sent_by = actor
    dispute.save(update_fields=["evidence", "evidence_sent_by"])
    enqueue("payments.send_evidence", dispute=dispute.pk)
    return dispute


def submit_due_evidence() -> int:
    """Answer every dispute whose deadline is near and that nobody has answered; how many."""
    due = Dispute.objects.filter(
        state__in=ANSWERABLE,
        evidence={},
        evidence_due_by__range=(clock.now(), clock.now() + BEFORE_DEADLINE),
    )
    answered = 0
    for dispute in due.order_by("evidence_due_by", "pk"):
        try:
            submit_evidence(dispute, actor=None)
        except RuleBroken as broken:  # answered or decided a moment ago
            log.info("%s is not answered by itself: %s", dispute, broken.code)
        else:
            answered += 1
    return answered


def can_be_answered(dispute: Dispute) -> bool:
    """Whether the bank waits for our answer."""
    return dispute.state in ANSWERABLE and not dispute.evidence


def _check_open(dispute: Dispute) -> None:
    if dispute.evidence:
        raise RuleBroken(
            "EVIDENCE_SENT",
            _("This dispute is answered already, and a bank takes one answer only. Wait for it."),
        )
    if dispute.state not in ANSWERABLE:
        raise RuleBroken(
            "DISPUTE_OVER",
            _("The bank takes no answer to this any more: it is being reviewed, or decided."),
        )
