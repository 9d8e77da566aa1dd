"""Send the answer to a dispute to Stripe: the same pack has the same key, so it is sent once."""

from __future__ import annotations

import hashlib
import json
import logging

from django.db import transaction

from matricia.kit import clock
from payments import gateway
from payments.explanations.alerts import DISPUTE, EVIDENCE_REFUSED
from payments.models import Dispute
from payments.services.alerts import raise_alert, resolve_alert
from payments.services.record_dispute import record_dispute
from payments.services.transitions import locked_payment

log = logging.getLogger(__name__)


def send_evidence(dispute_id: int) -> None:
    """Send what was written down. After no clear answer (GatewayUnsure) ask again with the same
    key; a definite no makes room for another answer. Call it outside transactions."""
    dispute = Dispute.objects.select_related("payment__order").get(pk=dispute_id)
    if not dispute.evidence or dispute.evidence_sent_at is not None:
        return
    try:
        facts = gateway.send_evidence(
            dispute.stripe_id, dispute.evidence, key=evidence_key(dispute)
        )
    except gateway.GatewayRefused as refused:
        _note_refusal(dispute, refused.code)
        return
    with transaction.atomic():
        locked_payment(pk=dispute.payment_id)
        unsent = Dispute.objects.filter(pk=dispute_id, evidence_sent_at=None)
        unsent.update(evidence_sent_at=clock.now())
        resolve_alert(DISPUTE, dispute.stripe_id)
        resolve_alert(EVIDENCE_REFUSED, dispute.stripe_id)
        record_dispute(dispute.payment_id, facts)


def evidence_key(dispute: Dispute) -> str:
    """Stripe's idempotency key of this very pack; an inquiry that becomes a dispute is answered
    once more."""
    pack = json.dumps(dispute.evidence, sort_keys=True).encode()
    stage = "dispute" if dispute.withdrawn_at else "inquiry"
    return f"{stage}:{dispute.pk}:evidence:{hashlib.sha256(pack).hexdigest()[:32]}"


@transaction.atomic
def _note_refusal(asked: Dispute, code: str) -> None:
    locked_payment(pk=asked.payment_id)
    log.error("Stripe refused the evidence for %s: %s", asked, code)
    unsent = Dispute.objects.filter(pk=asked.pk, evidence_sent_at=None)
    unsent.update(evidence={}, evidence_sent_by=None)
    details = {"order": asked.payment.order.number, "problem": code}
    raise_alert(EVIDENCE_REFUSED, asked.stripe_id, details=details)
