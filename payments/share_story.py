"""The way of one order's money, step by step, in words its designer can follow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Q
from django.utils.translation import gettext as _

from matricia.kit.money import Money
from orders.money_text import money_text
from payments.models import (
    Debt,
    DebtPayment,
    DisputePart,
    RefundPart,
    Reversal,
    Share,
    ShareHold,
    Transfer,
)
from payments.states import DisputeState, HoldKind, OutboxState


@dataclass(frozen=True, slots=True)
class Step:
    """What happened, and by how many cents her part of the order's money grew or shrank with it;
    0 when it only went from one place to another."""

    at: datetime
    words: str
    amount: int
    currency: str


def stories_of(shares: Sequence[Share]) -> dict[int, list[Step]]:
    """Per share its steps, the oldest first: as many statements for many shares as for one."""
    found: dict[int, list[Step]] = defaultdict(list)
    fresh = Share.objects.filter(pk__in=[share.pk for share in shares])
    for share in fresh.select_related("payment", "seller_order__order"):
        found[share.pk] += _beginning(share)
    for read in _READERS:
        for share_id, step in read(list(found)):
            found[share_id].append(step)
    return {pk: sorted(steps, key=lambda step: step.at) for pk, steps in found.items()}


def _beginning(share: Share) -> Iterable[Step]:
    paid_at, from_web = share.payment.paid_at, share.seller_order.order.is_from_web
    if paid_at is not None:
        sold = _("Sold for %(amount)s, delivery included.")
        if not from_web:
            sold = _("Sold for %(amount)s by card at a market.")
        words = sold % {"amount": _text(share, share.gross)}
        yield Step(paid_at, words, share.gross, share.currency)
        kept = _("The programme keeps %(amount)s as commission.")
        words = kept % {"amount": _text(share, share.commission)}
        yield Step(paid_at, words, -share.commission, share.currency)
    if share.seller_order.making_since is not None:
        yield Step(share.seller_order.making_since, _("You started making it."), 0, share.currency)
    if share.seller_order.shipped_at is not None:
        sent = _("You sent the order.") if from_web else _("The customer took it along.")
        yield Step(share.seller_order.shipped_at, sent, 0, share.currency)


Found = Iterable[tuple[int, Step]]


def _holds(ids: list[int]) -> Found:
    for hold in ShareHold.objects.filter(share__in=ids).select_related("share").order_by("pk"):
        words = _("Held back: %(why)s.") % {"why": HoldKind(hold.kind).label}
        if hold.note:
            words = f"{words} {hold.note}"
        currency = hold.share.currency
        yield hold.share_id, Step(hold.placed_at, words, 0, currency)
        if hold.lifted_at is not None:
            yield hold.share_id, Step(hold.lifted_at, _("Not held back any more."), 0, currency)


def _transfers(ids: list[int]) -> Found:
    rows = Transfer.objects.filter(share__in=ids).exclude(state=OutboxState.WAITING)
    for row in rows.order_by("created_at"):
        if row.state == OutboxState.MADE:
            words = _("%(amount)s went to your Stripe balance.")
        else:
            words = _("Stripe refused to transfer %(amount)s.")
        words %= {"amount": _text(row, row.amount)}
        yield row.share_id, Step(row.made_at or row.created_at, words, 0, row.currency)


def _reversals(ids: list[int]) -> Found:
    rows = Reversal.objects.filter(transfer__share__in=ids, state=OutboxState.MADE)
    for row in rows.select_related("transfer").order_by("created_at"):
        words = _("%(amount)s were taken back from your Stripe balance.")
        words %= {"amount": _text(row, row.amount)}
        yield row.transfer.share_id, Step(row.made_at or row.created_at, words, 0, row.currency)


def _refunds(ids: list[int]) -> Found:
    rows = RefundPart.objects.filter(share__in=ids).select_related("refund").order_by("pk")
    for part in rows:
        words = _(
            "Refunded to the customer: %(amount)s of your part, and %(commission)s of the "
            "commission."
        ) % {
            "amount": _text(part.refund, part.amount),
            "commission": _text(part.refund, part.commission),
        }
        step = Step(part.refund.created_at, words, -part.amount, part.refund.currency)
        yield part.share_id, step


def _debts(ids: list[int]) -> Found:
    for debt in Debt.objects.filter(share__in=ids).order_by("pk"):
        words = _("%(amount)s could not be taken back: you owe them from now on.")
        words %= {"amount": _text(debt, debt.amount)}
        assert debt.share_id is not None  # asked for by their shares
        yield debt.share_id, Step(debt.at, words, 0, debt.currency)


def _settled(ids: list[int]) -> Found:
    """From both ends: the sale that paid, and the sale that was owed for."""
    rows = DebtPayment.objects.filter(Q(share__in=ids) | Q(debt__share__in=ids))
    rows = rows.select_related("share__seller_order", "debt__share__seller_order").order_by("pk")
    for row in rows:
        amount = _text(row.debt, row.amount)
        if row.share is not None and row.share_id in ids:
            words = _("%(amount)s were kept for what you owed of order %(order)s.")
            given = {"amount": amount, "order": row.debt.of}
            yield row.share.pk, Step(row.at, words % given, 0, row.debt.currency)
        if row.debt.share_id in ids:
            yield row.debt.share_id, Step(row.at, _settled_words(row, amount), 0, row.debt.currency)


def _settled_words(row: DebtPayment, amount: str) -> str:
    if row.share is None:
        return _("%(amount)s of what you owe are settled: %(how)s") % {
            "amount": amount,
            "how": row.memo,
        }
    return _("%(amount)s of what you owe are settled by order %(order)s.") % {
        "amount": amount,
        "order": row.share.seller_order.number,
    }


def _disputes(ids: list[int]) -> Found:
    rows = DisputePart.objects.filter(share__in=ids).select_related("dispute").order_by("pk")
    for part in rows:
        dispute = part.dispute
        amount = {"amount": _text(dispute, part.amount)}
        opened = _("The customer's bank disputes the payment: %(amount)s of your part are frozen.")
        step = Step(dispute.withdrawn_at or dispute.opened_at, opened % amount, 0, dispute.currency)
        yield part.share_id, step
        if dispute.closed_at is None:
            continue
        if dispute.state == DisputeState.LOST:
            lost = _("The bank decided for the customer: %(amount)s are lost.") % amount
            yield part.share_id, Step(dispute.closed_at, lost, -part.amount, dispute.currency)
        else:
            won = _("The bank decided for you: %(amount)s are yours again.") % amount
            yield part.share_id, Step(dispute.closed_at, won, 0, dispute.currency)


def _text(row: Any, cents: int) -> str:
    return money_text(Money(cents, row.currency))


_READERS: Final[tuple[Callable[[list[int]], Found], ...]] = (
    _holds,
    _refunds,
    _disputes,
    _transfers,
    _reversals,
    _debts,
    _settled,
)
