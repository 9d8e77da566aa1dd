"""What a dispute is about, share by share: frozen while it is open, free or lost in the end.

All in the caller's transaction with the payment locked.
"""

from __future__ import annotations

from django.db.models import Sum

from matricia.kit.money import Money
from payments.models import Dispute, DisputePart, Payment, Share
from payments.services.holds import lift_holds, place_hold
from payments.services.post_entry import Move, post_entry
from payments.services.release_share import HOLD, release_share
from payments.services.take_back import close_if_empty
from payments.services.transitions import move_share
from payments.shares import Part, split_refund, vat_in
from payments.states import DisputeState, HoldKind, OutboxState, ShareState

UNRELEASED = (ShareState.HELD, ShareState.BLOCKED, ShareState.RELEASABLE)
UNDECIDED = (DisputeState.OPEN, DisputeState.REVIEW)
CLEARING = "dispute:clearing"


def hold_back(payment: Payment, kind: HoldKind, *, reference: str) -> None:
    """Nothing of this payment leaves until the holds of `reference` are lifted."""
    for share in payment.shares.filter(state__in=UNRELEASED).order_by("pk"):
        _hold(share, kind, reference)


def let_go(payment: Payment, kind: HoldKind, *, reference: str) -> None:
    """Lift the holds of `reference`; what may leave now, leaves."""
    held = payment.shares.filter(holds__kind=kind, holds__reference=reference)
    for share in held.filter(holds__lifted_at=None).distinct().order_by("pk"):
        lift_holds(share, kind, reference=reference)


def freeze(dispute: Dispute, shares: list[Share]) -> None:
    """Spread the disputed amount by what each share can still give back, and freeze that.

    What exceeds all of them (more was disputed than is left) has no part: the programme bears it.
    """
    left = [_left(share) for share in shares]
    amount = min(dispute.amount, sum(part.total for part in left))
    for share, still, part in zip(shares, left, split_refund(amount, left), strict=True):
        if part.total:
            _freeze_one(dispute, share, still, part)


def free(dispute: Dispute) -> None:
    """Won: everything is as it was before."""
    for part in dispute.parts.select_related("share").order_by("share"):
        share = part.share
        share.frozen -= part.amount
        share.save(update_fields=["frozen"])
        lift_holds(share, HoldKind.DISPUTE, reference=dispute.stripe_id)


def lose(dispute: Dispute) -> None:
    """Lost: it is not hers any more, nor the commission on it ours."""
    moves: list[Move] = []
    for part in dispute.parts.select_related("share").order_by("share"):
        moves += _lose_one(part)
    covered = sum(move.amount.amount for move in moves)
    beyond = Money(dispute.amount - covered, dispute.currency)
    moves.append(Move("house:losses", CLEARING, beyond))
    post_entry(f"dispute:{dispute.stripe_id}:lost", moves, memo=f"Lost: {dispute.reason}")
    for part in dispute.parts.select_related("share").order_by("share"):
        lift_holds(part.share, HoldKind.DISPUTE, reference=dispute.stripe_id)


def release_again(share: Share) -> None:
    """What was taken back of a share that had left goes to her again."""
    if share.outstanding and share.state in (ShareState.TRANSFERRED, ShareState.REVERSED):
        release_share(share)


def _left(share: Share) -> Part:
    """What refunds, lost disputes and other open disputes have left of a share."""
    open_parts = share.dispute_parts.filter(dispute__state__in=UNDECIDED)
    disputed = open_parts.aggregate(sum=Sum("commission"))["sum"] or 0
    refunded = share.refunded_gross - share.refunded_amount
    lost = share.lost_gross - share.lost_amount
    commission = share.commission - refunded - lost - disputed
    return Part(max(share.claim - share.frozen, 0), max(commission, 0))


def _freeze_one(dispute: Dispute, share: Share, left: Part, part: Part) -> None:
    open_parts = share.dispute_parts.filter(dispute__state__in=UNDECIDED)
    disputed = open_parts.aggregate(sum=Sum("commission_vat"))["sum"] or 0
    vat_left = share.commission_vat - share.refunded_vat - share.lost_vat - disputed
    DisputePart.objects.create(
        dispute=dispute,
        share=share,
        amount=part.amount,
        commission=part.commission,
        commission_vat=vat_in(part.commission, vat_left=vat_left, commission_left=left.commission),
    )
    share.frozen += part.amount
    share.save(update_fields=["frozen"])
    if share.state in UNRELEASED:
        _hold(share, HoldKind.DISPUTE, dispute.stripe_id)


def _hold(share: Share, kind: HoldKind, reference: str) -> None:
    place_hold(share, kind, reference=reference)
    is_waiting = share.transfers.filter(state=OutboxState.WAITING).exists()
    if share.state == ShareState.RELEASABLE and not is_waiting:
        move_share(share, ShareState.BLOCKED, blocked_because=f"{HOLD}{kind}")


def _lose_one(part: DisputePart) -> list[Move]:
    share, currency = part.share, part.dispute.currency
    share.frozen -= part.amount
    share.lost_amount += part.amount
    share.lost_gross += part.amount + part.commission
    share.lost_vat += part.commission_vat
    share.save(update_fields=["frozen", "lost_amount", "lost_gross", "lost_vat"])
    if share.state in (ShareState.HELD, ShareState.BLOCKED):
        close_if_empty(share)
    net = part.commission - part.commission_vat
    return [
        Move(f"shop:{share.shop_id}:payable", CLEARING, Money(part.amount, currency)),
        Move("house:commission", CLEARING, Money(net, currency)),
        Move("house:commission-vat", CLEARING, Money(part.commission_vat, currency)),
    ]
