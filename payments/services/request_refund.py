"""Note that money shall go back to a customer; a task asks Stripe afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from matricia.kit.faults import fault_point
from matricia.kit.tasks import enqueue
from orders.models import OrderLine
from payments.models import Payment, Refund, RefundItem, RefundPart, Share
from payments.services.transitions import move_share
from payments.shares import Part, vat_in
from payments.states import DisputeState, RefundKind, ShareState

UNTRANSFERRED = (ShareState.HELD, ShareState.BLOCKED)
UNDECIDED_DISPUTES = (DisputeState.OPEN, DisputeState.REVIEW)


@dataclass(frozen=True, slots=True)
class Item:
    """What of a share's order is given back: pieces of a line, or (without one) its delivery
    and gift wrap."""

    line: OrderLine | None
    quantity: int
    amount: int


def refundable(share: Share) -> Part:
    """What a share can still give back."""
    return Part(max(share.claim - share.frozen, 0), _commission_left(share))


def refuse_if_disputed(payment: Payment) -> None:
    """Stripe takes no refund of a disputed charge: the bank decides. Raises RuleBroken DISPUTED."""
    if payment.disputes.filter(state__in=UNDECIDED_DISPUTES).exists():
        raise RuleBroken(
            "DISPUTED",
            _(
                "The customer's bank is disputing this payment and has taken the money already. "
                "Wait for its decision, or answer the dispute."
            ),
        )


def request_refund(
    payment: Payment,
    parts: Mapping[Share, Part],
    *,
    reason: str,
    kind: RefundKind = RefundKind.AMOUNT,
    actor: User | None = None,
    items: Mapping[Share, Sequence[Item]] | None = None,
    pk: UUID | None = None,
) -> Refund:
    """Take `parts` off their shares and ask for one refund of their sum (more than zero), in the
    caller's transaction with the payment locked: so two refunds never exceed what was paid.

    Raises RuleBroken DISPUTED.
    """
    refuse_if_disputed(payment)
    refund = note_refund(payment, parts, reason=reason, kind=kind, actor=actor, items=items, pk=pk)
    enqueue("payments.send_refund", refund=str(refund.pk))
    fault_point("refund.requested")
    return refund


def note_refund(
    payment: Payment,
    parts: Mapping[Share, Part],
    *,
    reason: str,
    kind: RefundKind,
    actor: User | None = None,
    items: Mapping[Share, Sequence[Item]] | None = None,
    amount: int | None = None,
    pk: UUID | None = None,
) -> Refund:
    """The rows of a refund, its shares made smaller; nobody is asked for anything yet. Its amount
    is the sum of its parts unless one is given (Stripe's fact: the rest is the programme's)."""
    given = {share: part for share, part in parts.items() if part.total}
    refund = Refund.objects.create(
        pk=pk,
        payment=payment,
        kind=kind,
        amount=amount or sum(part.total for part in given.values()),
        currency=payment.currency,
        reason=reason[:200],
        asked_by=actor,
    )
    for share, part in given.items():
        row = RefundPart.objects.create(
            refund=refund,
            share=share,
            amount=part.amount,
            commission=part.commission,
            commission_vat=_vat(share, part),
        )
        RefundItem.objects.bulk_create(
            RefundItem(part=row, line=item.line, quantity=item.quantity, amount=item.amount)
            for item in (items or {}).get(share, [])
        )
        shrink(share, row)
    return refund


def shrink(share: Share, part: RefundPart) -> None:
    """Less is hers; when nothing is left of a share that has not moved, it is cancelled."""
    share.refunded_gross += part.amount + part.commission
    share.refunded_amount += part.amount
    share.refunded_vat += part.commission_vat
    share.save(update_fields=["refunded_gross", "refunded_amount", "refunded_vat"])
    gone = share.refunded_gross + share.lost_gross == share.gross
    if gone and share.state in UNTRANSFERRED and not share.received:
        move_share(share, ShareState.CANCELLED, blocked_because="")


def _commission_left(share: Share) -> int:
    refunded = share.refunded_gross - share.refunded_amount
    lost = share.lost_gross - share.lost_amount
    return share.commission - refunded - lost


def _vat(share: Share, part: Part) -> int:
    vat_left = share.commission_vat - share.refunded_vat - share.lost_vat
    return vat_in(part.commission, vat_left=vat_left, commission_left=_commission_left(share))
