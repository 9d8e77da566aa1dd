"""Take back from a designer's Stripe balance what a refund or a dispute makes too much."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import F

from matricia.kit import clock
from matricia.kit.faults import fault_point
from matricia.kit.money import Money
from payments import gateway
from payments.idempotency import is_key_forgotten
from payments.models import DisputePart, PayoutAccount, RefundPart, Reversal, Share, Transfer
from payments.services.debts import book_debt
from payments.services.post_entry import Move, post_entry
from payments.services.transitions import locked_payment, move_share
from payments.states import OutboxState, ShareState

log = logging.getLogger(__name__)

NO_FUNDS: Final = ("balance_insufficient", "insufficient_funds")
Part = RefundPart | DisputePart


@dataclass(frozen=True, slots=True)
class _Short:
    """Her balance did not suffice for a reversal; `available` cents are there."""

    available: int


def take_back(part: Part) -> bool:
    """Reverse what she had of this part, as far as her balance goes; False: not yet, a transfer of
    the share is still on its way. What a refund cannot take back becomes her debt.

    Asks Stripe: call it outside transactions. After GatewayUnsure call it again.
    """
    short: _Short | None = None
    while True:
        step = _next(part, short)
        if not isinstance(step, Reversal):
            return step
        short = _reverse(step)


def _reverse(reversal: Reversal) -> _Short | None:
    transfer = reversal.transfer
    assert transfer.stripe_id is not None
    try:
        stripe_id = _made_before(reversal) or gateway.reverse(
            transfer.stripe_id,
            amount=reversal.amount,
            reversal=str(reversal.pk),
            key=reversal.key,
        )
    except gateway.GatewayRefused as refused:
        available = _available(transfer) if refused.code in NO_FUNDS else 0
        _note_refusal(reversal.pk, refused.code)
        return _Short(min(available, reversal.amount - 1))
    fault_point("reversal.asked")
    record_reversal(reversal.pk, stripe_id)
    fault_point("reversal.recorded")
    return None


def _available(transfer: Transfer) -> int:
    """What her Stripe balance has; a refused look is a look at nothing."""
    account = PayoutAccount.objects.get(shop=transfer.share.shop_id)
    if account.stripe_id is None:
        return 0
    try:
        return gateway.available_of(account.stripe_id, transfer.currency)
    except gateway.GatewayRefused:
        return 0


def _made_before(reversal: Reversal) -> str | None:
    """Of a reversal asked for long ago: its key may be forgotten, so look before asking."""
    if not is_key_forgotten(reversal.created_at):
        return None
    made = gateway.reversals(str(reversal.transfer.stripe_id))
    return next((facts.id for facts in made if facts.reversal == str(reversal.pk)), None)


@transaction.atomic
def _next(part: Part, short: _Short | None) -> Reversal | bool:
    """The next reversal to ask for; True: the part is settled; False: it cannot be yet."""
    share = _locked_share(part)
    part.refresh_from_db()
    if part.is_settled:
        return True
    if share.transfers.filter(state=OutboxState.WAITING).exists():
        return False
    waiting = part.reversals.filter(state=OutboxState.WAITING).select_related("transfer__share")
    if (unsure := waiting.first()) is not None:
        return unsure
    if (planned := _planned(part, share, short)) is not None:
        return planned
    _settle(part, share)
    return True


def _planned(part: Part, share: Share, short: _Short | None) -> Reversal | None:
    due = _due(part, share)
    if short is not None:
        due = min(due, short.available)
    left = share.transfers.filter(state=OutboxState.MADE, reversed__lt=F("amount"))
    transfer = left.order_by("-made_at", "-pk").first()
    if due <= 0 or transfer is None:
        return None
    reversal = Reversal(
        transfer=transfer,
        amount=min(due, transfer.amount - transfer.reversed),
        currency=share.currency,
    )
    if isinstance(part, RefundPart):
        reversal.refund_part = part
    else:
        reversal.dispute_part = part
    reversal.save()
    return reversal


def _due(part: Part, share: Share) -> int:
    """What this part has still to bring: other parts of the share may be bringing theirs now."""
    taken = sum(part.reversals.filter(state=OutboxState.MADE).values_list("amount", flat=True))
    asked = Reversal.objects.filter(transfer__share=share, state=OutboxState.WAITING)
    coming = sum(asked.values_list("amount", flat=True))
    return max(min(share.excess - coming, part.amount - taken), 0)


def _settle(part: Part, share: Share) -> None:
    """Nothing more can be had. What a refund is short of is a debt; a dispute may yet be won."""
    if isinstance(part, RefundPart) and (short := _due(part, share)):
        log.error("%s cannot be taken back by %d cents: the shop owes it.", part, short)
        book_debt(share, short, refund=part.refund)
        fault_point("debt.booked")
    part.is_settled = True
    part.save(update_fields=["is_settled"])
    close_if_empty(share)


def close_if_empty(share: Share) -> None:
    """A share of which nothing is hers any more ends; with its payment locked."""
    if share.claim > share.frozen:
        return
    if share.state in (ShareState.TRANSFERRED, ShareState.RELEASABLE):
        if share.state == ShareState.RELEASABLE:
            move_share(share, ShareState.TRANSFERRED)
        move_share(share, ShareState.REVERSED)
    elif share.state in (ShareState.HELD, ShareState.BLOCKED) and not share.claim:
        move_share(share, ShareState.CANCELLED, blocked_because="")


@transaction.atomic
def record_reversal(reversal_id: UUID | str, stripe_id: str) -> None:
    """Book the reversal; the same again changes nothing."""
    locked_payment(shares__transfers__reversals=reversal_id)
    reversal = Reversal.objects.select_related("transfer__share").get(pk=reversal_id)
    if reversal.state == OutboxState.MADE:
        return
    reversal.state, reversal.stripe_id, reversal.made_at = OutboxState.MADE, stripe_id, clock.now()
    reversal.save(update_fields=["state", "stripe_id", "made_at"])
    book_reversal(reversal)


def book_reversal(reversal: Reversal) -> None:
    """A made reversal on its transfer, its share and in the books; with the payment locked."""
    transfer = reversal.transfer
    share = Share.objects.get(pk=transfer.share_id)
    transfer.reversed += reversal.amount
    transfer.save(update_fields=["reversed"])
    share.taken_back += reversal.amount
    share.save(update_fields=["taken_back"])
    money, hers = Money(reversal.amount, reversal.currency), f"shop:{share.shop_id}"
    post_entry(
        f"reversal:{reversal.pk}",
        [
            Move("stripe:clearing", f"{hers}:payable", money),
            Move(f"{hers}:stripe", f"{hers}:outside", money),
        ],
    )


@transaction.atomic
def _note_refusal(reversal_id: UUID, code: str) -> None:
    locked_payment(shares__transfers__reversals=reversal_id)
    waiting = Reversal.objects.filter(pk=reversal_id, state=OutboxState.WAITING)
    waiting.update(state=OutboxState.REFUSED, refusal=code[:120])


def _locked_share(part: Part) -> Share:
    locked_payment(shares=part.share_id)
    return Share.objects.get(pk=part.share_id)
