"""Move a released share to its designer's Stripe balance: exactly once, whatever gets lost."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Final

from django.db import transaction

from matricia.kit import clock
from matricia.kit.money import Money
from matricia.kit.tasks import enqueue
from payments import gateway
from payments.facts import TransferFacts
from payments.models import PayoutAccount, Refund, Share
from payments.services.post_entry import Move, post_entry
from payments.services.release_share import ACCOUNT
from payments.services.transitions import locked_payment, move_share
from payments.states import CapabilityState, RefundState, ShareState

log = logging.getLogger(__name__)

KEY_LIFE: Final = timedelta(hours=20)  # Stripe keeps idempotency keys for at least 24 h
NO_FUNDS: Final = "balance_insufficient"
ACCOUNT_CODES: Final = (
    "insufficient_capabilities_for_transfer",
    "transfers_not_allowed",
    "account_invalid",
)


def transfer_share(share_id: int) -> None:
    """Transfer the share if it waits for that. After no clear answer (GatewayUnsure) ask again: the
    same key cannot move money twice. Call it outside transactions."""
    share = Share.objects.select_related("payment", "seller_order").get(pk=share_id)
    if share.state != ShareState.RELEASABLE:
        return
    try:
        facts = _made_before(share) or _make(share)
    except gateway.GatewayRefused as refused:
        _note_refusal(share, refused)
    else:
        record_transfer(share_id, facts)


@transaction.atomic
def record_transfer(share_id: int, facts: TransferFacts) -> None:
    """Book the transfer; the same again changes nothing."""
    share = _locked(share_id)
    if share.state != ShareState.RELEASABLE:
        return
    move_share(
        share,
        ShareState.TRANSFERRED,
        transfer_id=facts.id,
        transferred=facts.amount,
        transferred_at=clock.now(),
    )
    money = Money(facts.amount, share.currency)
    moves = [Move(f"shop:{share.shop_id}:payable", "stripe:clearing", money)]
    post_entry(f"transfer:{share.pk}:{share.attempt}", moves)
    waiting = Refund.objects.filter(parts__share=share, state=RefundState.REQUESTED)
    for refund_id in waiting.values_list("pk", flat=True):
        enqueue("payments.send_refund", refund=str(refund_id))


def _make(share: Share) -> TransferFacts:
    account = PayoutAccount.objects.get(shop=share.shop_id)
    assert account.stripe_id is not None
    assert share.payment.charge_id is not None
    return gateway.transfer(
        amount=share.to_transfer,
        currency=share.currency,
        account=account.stripe_id,
        charge=share.payment.charge_id,
        group=share.payment.transfer_group,
        share=str(share.pk),
        key=f"share:{share.pk}:transfer:{share.attempt}",
    )


def _made_before(share: Share) -> TransferFacts | None:
    """Of a share shipped long ago: its key may be forgotten, so look before asking."""
    shipped_at = share.seller_order.shipped_at
    if shipped_at is None or clock.now() - shipped_at < KEY_LIFE:
        return None
    made = gateway.transfers(group=share.payment.transfer_group)
    return next((facts for facts in made if facts.share == str(share.pk)), None)


@transaction.atomic
def _note_refusal(asked: Share, refused: gateway.GatewayRefused) -> None:
    """A definite no: nothing moved, so the next try has a key of its own."""
    share = _locked(asked.pk)
    if share.state != ShareState.RELEASABLE or share.attempt != asked.attempt:
        return
    log.error("Stripe refused the transfer of %s: %s", share, refused)
    share.attempt += 1
    share.save(update_fields=["attempt"])
    if refused.code == NO_FUNDS:
        return  # the sweeper tries again when there is money
    because = f"stripe:{refused.code}"
    if refused.code in ACCOUNT_CODES:
        because = f"{ACCOUNT}{CapabilityState.RESTRICTED}"
        enqueue("payments.refresh_account", shop=share.shop_id)
    move_share(share, ShareState.BLOCKED, blocked_because=because)


def _locked(share_id: int) -> Share:
    locked_payment(shares=share_id)
    return Share.objects.get(pk=share_id)
