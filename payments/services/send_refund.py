"""Pay a customer back: first take back what the designer got, then ask for the refund."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Final

from django.db import transaction

from matricia.kit import clock
from matricia.kit.money import Money
from payments import gateway
from payments.facts import RefundFacts
from payments.models import Refund, RefundPart
from payments.services.post_entry import Move, post_entry
from payments.services.record_refund import note_refusal, record_refund
from payments.services.transitions import locked_payment, move_share
from payments.states import RefundState, ShareState

log = logging.getLogger(__name__)

KEY_LIFE: Final = timedelta(hours=20)  # Stripe keeps idempotency keys for at least 24 h


def send_refund(refund_id: str) -> None:
    """Ask Stripe for a requested refund. After no clear answer (GatewayUnsure) ask again: the same
    keys cannot pay twice. While a transfer of its share is on its way, it waits for that.
    Call it outside transactions."""
    refund = Refund.objects.select_related("payment").get(pk=refund_id)
    if refund.state != RefundState.REQUESTED:
        return
    unsettled = refund.parts.filter(taken_back=None).select_related("share").order_by("share")
    if not all(_settled(part) for part in unsettled):
        return
    try:
        facts = _made_before(refund) or _make(refund)
    except gateway.GatewayRefused as refused:
        note_refusal(refund.pk, refused)
    else:
        record_refund(refund.pk, facts)


def _make(refund: Refund) -> RefundFacts:
    assert refund.payment.payment_intent_id is not None
    return gateway.refund(
        intent=refund.payment.payment_intent_id,
        amount=refund.amount,
        refund=str(refund.pk),
        key=f"refund:{refund.pk}",
    )


def _made_before(refund: Refund) -> RefundFacts | None:
    """Of a refund asked for long ago: its key may be forgotten, so look before asking."""
    if clock.now() - refund.created_at < KEY_LIFE:
        return None
    made = gateway.refunds(intent=refund.payment.payment_intent_id)
    return next((facts for facts in made if facts.refund == str(refund.pk)), None)


def _settled(part: RefundPart) -> bool:
    """Take the part back from the designer's Stripe balance, if it got there; False: not yet."""
    share = part.share
    if share.state == ShareState.RELEASABLE:
        return False
    if share.transfer_id is None or not part.amount:
        _note_taken(part, 0, None)
        return True
    try:
        reversal_id = gateway.reverse(
            share.transfer_id,
            amount=part.amount,
            refund=str(part.refund_id),
            key=f"refund:{part.refund_id}:reversal:{share.pk}",
        )
    except gateway.GatewayRefused as refused:
        log.error("%s cannot be taken back (%s): shop owes it.", part, refused.code)  # noqa: TRY400
        _note_taken(part, 0, None)
    else:
        _note_taken(part, part.amount, reversal_id)
    return True


@transaction.atomic
def _note_taken(part: RefundPart, cents: int, reversal_id: str | None) -> None:
    """Book what came back; what did not is the designer's debt. The customer gets it anyway."""
    locked_payment(refunds=part.refund_id)
    part = RefundPart.objects.select_related("share").get(pk=part.pk)
    if part.taken_back is not None:
        return
    part.taken_back, part.reversal_id = cents, reversal_id
    part.save(update_fields=["taken_back", "reversal_id"])
    share = part.share
    if share.transfer_id is None:
        return
    payable, debt = f"shop:{share.shop_id}:payable", f"shop:{share.shop_id}:debt"
    post_entry(
        f"reversal:{part.refund_id}:{share.pk}",
        [
            Move("stripe:clearing", payable, Money(cents, share.currency)),
            Move(debt, payable, Money(part.amount - cents, share.currency)),
        ],
    )
    if not share.remaining and share.state == ShareState.TRANSFERRED:
        move_share(share, ShareState.REVERSED)
