"""Move a released share to its designer's Stripe balance: exactly once, whatever gets lost."""

from __future__ import annotations

import logging
from typing import Final
from uuid import UUID

from django.db import transaction

from matricia.kit import clock
from matricia.kit.faults import fault_point
from matricia.kit.money import Money
from matricia.kit.tasks import enqueue
from payments import gateway
from payments.facts import TransferFacts
from payments.idempotency import is_key_forgotten
from payments.models import PayoutAccount, Refund, Share, Transfer
from payments.services.post_entry import Move, post_entry
from payments.services.release_share import ACCOUNT, STRIPE, release_share
from payments.services.transitions import locked_payment, move_share
from payments.states import (
    CapabilityState,
    OutboxState,
    RefundState,
    ShareState,
    TransferPurpose,
)

log = logging.getLogger(__name__)

NO_FUNDS: Final = "balance_insufficient"
ACCOUNT_CODES: Final = (
    "insufficient_capabilities_for_transfer",
    "transfers_not_allowed",
    "account_invalid",
    "account_closed",
    "resource_missing",  # of an account that has cut the connection to us
)


def make_transfer(transfer_id: UUID | str) -> None:
    """Ask Stripe for a waiting transfer. After no clear answer (GatewayUnsure) ask again: the same
    key cannot move money twice. Call it outside transactions."""
    transfer = _prepared(transfer_id)
    if transfer.state != OutboxState.WAITING:
        return
    try:
        facts = _made_before(transfer) or _make(transfer)
    except gateway.GatewayRefused as refused:
        _note_refusal(transfer, refused.code)
    else:
        fault_point("transfer.asked")
        record_transfer(transfer.pk, facts)
        fault_point("transfer.recorded")


@transaction.atomic
def record_transfer(transfer_id: UUID | str, facts: TransferFacts) -> None:
    """Book the transfer; the same again changes nothing."""
    transfer, share = _locked(transfer_id)
    if transfer.state == OutboxState.MADE:
        return
    transfer.state, transfer.stripe_id = OutboxState.MADE, facts.id
    transfer.made_at = clock.now()
    transfer.save(update_fields=["state", "stripe_id", "made_at"])
    share.transferred += transfer.amount
    share.transferred_at = transfer.made_at
    share.save(update_fields=["transferred", "transferred_at"])
    _book(transfer, share)
    fault_point("transfer.recording")
    if share.state != ShareState.HELD:
        _go_on(share)
    waiting = Refund.objects.filter(parts__share=share, state=RefundState.REQUESTED)
    for refund_id in waiting.values_list("pk", flat=True):
        enqueue("payments.send_refund", refund=str(refund_id))


def _book(transfer: Transfer, share: Share) -> None:
    """Her money has left our Stripe balance; and, as a memorandum, it lies in hers."""
    money, hers = Money(transfer.amount, transfer.currency), f"shop:{share.shop_id}"
    post_entry(
        f"transfer:{transfer.pk}",
        [
            Move(f"{hers}:payable", "stripe:clearing", money),
            Move(f"{hers}:outside", f"{hers}:stripe", money),
        ],
    )


def _go_on(share: Share) -> None:
    """All of it is there, or (after a part at the start) the rest follows."""
    if share.outstanding:
        release_share(share)
    elif share.state != ShareState.TRANSFERRED:
        if share.state == ShareState.BLOCKED:
            move_share(share, ShareState.RELEASABLE)
        move_share(share, ShareState.TRANSFERRED, blocked_because="")


@transaction.atomic
def _prepared(transfer_id: UUID | str) -> Transfer:
    """The transfer with its destination noted: one key, one request, whatever account she has by
    the time it is asked again."""
    locked_payment(shares__transfers=transfer_id)
    transfer = Transfer.objects.select_related("share__payment").get(pk=transfer_id)
    if transfer.state == OutboxState.WAITING and not transfer.destination:
        account = PayoutAccount.objects.filter(shop=transfer.share.shop_id).first()
        transfer.destination = (account.stripe_id if account else None) or ""
        transfer.save(update_fields=["destination"])
    return transfer


def _make(transfer: Transfer) -> TransferFacts:
    share = transfer.share
    if not transfer.destination:
        raise gateway.GatewayRefused("account_invalid", "destination", "")
    return gateway.transfer(
        amount=transfer.amount,
        currency=transfer.currency,
        account=transfer.destination,
        # Of one charge Stripe transfers no more than its amount, reversed ones included: what a
        # bank gave back after a dispute leaves from our available balance.
        charge=None if transfer.purpose == TransferPurpose.REINSTATED else share.payment.charge_id,
        group=share.payment.transfer_group,
        share=str(share.pk),
        transfer=str(transfer.pk),
        key=transfer.key,
    )


def _made_before(transfer: Transfer) -> TransferFacts | None:
    """Of a transfer asked for long ago: its key may be forgotten, so look before asking."""
    if not is_key_forgotten(transfer.created_at):
        return None
    made = gateway.transfers(group=transfer.share.payment.transfer_group)
    return next((facts for facts in made if facts.transfer == str(transfer.pk)), None)


@transaction.atomic
def _note_refusal(asked: Transfer, code: str) -> None:
    """A definite no: nothing moved, so the next try is a row with a key of its own."""
    transfer, share = _locked(asked.pk)
    if transfer.state != OutboxState.WAITING:
        return
    log.error("Stripe refused %s: %s", transfer, code)
    transfer.state, transfer.refusal = OutboxState.REFUSED, code[:120]
    transfer.save(update_fields=["state", "refusal"])
    if share.state == ShareState.HELD:
        return  # a part at the start: it comes with the rest
    because = f"{STRIPE}{code}"
    if code in ACCOUNT_CODES:
        because = f"{ACCOUNT}{CapabilityState.RESTRICTED}"
        enqueue("payments.refresh_account", shop=share.shop_id)
    to = ShareState.RELEASABLE if code == NO_FUNDS else ShareState.BLOCKED
    move_share(share, to, blocked_because=because[:200])


def _locked(transfer_id: UUID | str) -> tuple[Transfer, Share]:
    locked_payment(shares__transfers=transfer_id)
    transfer = Transfer.objects.get(pk=transfer_id)
    share = Share.objects.select_related("policy").get(pk=transfer.share_id)
    return transfer, share
