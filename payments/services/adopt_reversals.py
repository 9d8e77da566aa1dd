"""What somebody took back from a designer in Stripe's dashboard is on our books, too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from payments.explanations.alerts import REVERSED_ELSEWHERE
from payments.facts import ReversalFacts, TransferFacts
from payments.models import Reversal, Share, Transfer
from payments.services.alerts import raise_alert
from payments.services.holds import place_hold
from payments.services.make_transfer import record_transfer
from payments.services.release_share import HOLD
from payments.services.take_back import book_reversal, record_reversal
from payments.services.transitions import locked_payment, move_share
from payments.states import HoldKind, OutboxState, ShareState

HAS_LEFT: Final = (ShareState.TRANSFERRED, ShareState.REVERSED)


@transaction.atomic
def adopt_reversals(transfer_id: UUID, facts: TransferFacts, made: Sequence[ReversalFacts]) -> None:
    """Record all reversals of a transfer: ours, of which the answer was lost, and foreign ones.

    A foreign one belongs to no refund and no dispute, so what it took would be released again by
    itself: a hold keeps that back until staff have decided.
    """
    locked_payment(shares__transfers=transfer_id)
    record_transfer(transfer_id, facts)
    rows = Reversal.objects.filter(transfer=transfer_id)
    ours, known = {str(row.pk) for row in rows}, {row.stripe_id for row in rows}
    for found in reversed(made):  # oldest first
        if found.reversal in ours:
            record_reversal(found.reversal, found.id)
        elif found.id not in known:
            _adopt(transfer_id, found)


def _adopt(transfer_id: UUID, found: ReversalFacts) -> None:
    transfer = Transfer.objects.select_related("share__seller_order").get(pk=transfer_id)
    reversal = Reversal.objects.create(
        transfer=transfer,
        amount=found.amount,
        currency=transfer.currency,
        state=OutboxState.MADE,
        stripe_id=found.id,
        made_at=clock.now(),
    )
    book_reversal(reversal)
    _hold_back(Share.objects.get(pk=transfer.share_id), found.id)
    details = {
        "order": transfer.share.seller_order.number,
        "cents": found.amount,
        "currency": transfer.currency,
    }
    raise_alert(REVERSED_ELSEWHERE, found.id, details=details)


def _hold_back(share: Share, reference: str) -> None:
    if share.outstanding and share.state in HAS_LEFT:
        note = _("taken back in Stripe's dashboard; somebody has to look at it")
        place_hold(share, HoldKind.STAFF, note=note, reference=reference)
        move_share(share, ShareState.BLOCKED, blocked_because=f"{HOLD}{HoldKind.STAFF}")
