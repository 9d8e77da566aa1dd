"""Pay a customer back: first take back what the designer got, then ask for the refund."""

from __future__ import annotations

from typing import Final

from django.db.models import Q

from matricia.kit.faults import fault_point
from payments import gateway
from payments.facts import RefundFacts
from payments.idempotency import is_key_forgotten
from payments.models import Refund
from payments.services.record_refund import note_refusal, record_refund
from payments.services.take_back import take_back
from payments.states import RefundState

#: There is something to ask of Stripe: the refund itself, or (when it was made in the dashboard, or
#: paid in cash) only to take back what the designers had.
UNSENT: Final = Q(state=RefundState.REQUESTED) | (
    Q(parts__is_settled=False) & ~Q(state=RefundState.FAILED)
)


def send_refund(refund_id: str) -> None:
    """Ask Stripe for a requested refund. After no clear answer (GatewayUnsure) ask again: the same
    keys cannot pay twice. While a transfer of its share is on its way, it waits for that.
    Call it outside transactions."""
    refund = Refund.objects.select_related("payment").filter(UNSENT, pk=refund_id).first()
    if refund is None:
        return
    parts = refund.parts.filter(is_settled=False).order_by("share")
    if not all([take_back(part) for part in parts]):  # noqa: C419  (each, not until the first no)
        return
    if refund.state != RefundState.REQUESTED:
        return
    fault_point("refund.taken-back")
    try:
        facts = _made_before(refund) or _make(refund)
    except gateway.GatewayRefused as refused:
        note_refusal(refund.pk, refused)
    else:
        fault_point("refund.asked")
        record_refund(refund.pk, facts)


def _make(refund: Refund) -> RefundFacts:
    assert refund.payment.payment_intent_id is not None
    return gateway.refund(
        intent=refund.payment.payment_intent_id,
        amount=refund.amount,
        refund=str(refund.pk),
        attempt=refund.attempt,
        key=f"refund:{refund.pk}:{refund.attempt}",
    )


def _made_before(refund: Refund) -> RefundFacts | None:
    """Of a refund asked for long ago: its key may be forgotten, so look before asking."""
    if not is_key_forgotten(refund.created_at):
        return None
    made = gateway.refunds(intent=refund.payment.payment_intent_id)
    ours = (str(refund.pk), refund.attempt)
    return next((facts for facts in made if (facts.refund, facts.attempt) == ours), None)
