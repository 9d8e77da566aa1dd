"""Take back from the designers what a bank has taken from us; and, once it has decided, settle."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Sum

from matricia.kit import clock
from payments.models import Debt, Dispute, DisputePart
from payments.services.debts import book_debt
from payments.services.dispute_parts import release_again
from payments.services.take_back import take_back
from payments.services.transitions import locked_payment
from payments.states import DisputeState, OutboxState


def take_back_dispute(dispute_id: int) -> None:
    """Reverse what was transferred of the disputed parts. When the bank has decided: what is won
    goes to the designers again, what is lost and could not be taken back they owe.

    Asks Stripe: call it outside transactions; the same again is harmless. What has to wait for a
    transfer under way is left to the sweeper.
    """
    parts = DisputePart.objects.filter(dispute=dispute_id).order_by("share")
    waiting = [part for part in parts if not take_back(part)]  # each is tried
    if not waiting:
        _settle(dispute_id)


@transaction.atomic
def _settle(dispute_id: int) -> None:
    locked_payment(disputes=dispute_id)
    dispute = Dispute.objects.get(pk=dispute_id)
    if dispute.settled_at is not None:
        return
    if dispute.state not in (DisputeState.WON, DisputeState.LOST):
        return
    for part in dispute.parts.select_related("share").order_by("share"):
        if dispute.state == DisputeState.WON:
            release_again(part.share)
        else:
            _owe_the_rest(part)
    dispute.settled_at = clock.now()
    dispute.save(update_fields=["settled_at"])


def _owe_the_rest(part: DisputePart) -> None:
    """What is lost and could not be taken back is her debt."""
    made = part.reversals.filter(state=OutboxState.MADE).aggregate(sum=Sum("amount"))["sum"] or 0
    cents = min(part.share.excess, part.amount - made)
    if cents > 0 and not Debt.objects.filter(dispute_part=part).exists():
        book_debt(part.share, cents, dispute_part=part)
