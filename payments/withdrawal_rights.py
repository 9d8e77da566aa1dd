"""What of an order its customer may still renounce, and what she has renounced already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, Sum, TextChoices
from django.utils.translation import gettext_lazy as _

from orders.models import Order, OrderLine, SellerOrder, Withdrawal, WithdrawalLine
from orders.states import WithdrawalState
from orders.withdrawal_period import (
    WithdrawalPeriod,
    is_excluded,
    may_be_renounced,
    period_of,
)
from payments.models import RefundItem
from payments.withdrawals import with_papers


class Kept(TextChoices):
    """Why pieces of a line cannot be renounced."""

    BESPOKE = "bespoke", _("made to your measurements")
    RENOUNCED = "renounced", _("renounced already")
    REFUNDED = "refunded", _("refunded already")


@dataclass(frozen=True, slots=True)
class LineRight:
    """`quantity` pieces may be renounced; if none, `because` says why. `held` stay with her."""

    line: OrderLine
    quantity: int
    held: int
    because: Kept | None

    @property
    def id(self) -> int:
        return self.line.pk


@dataclass(frozen=True, slots=True)
class PartRight:
    """One designer's part of an order. `is_open`: something of it may be renounced today."""

    part: SellerOrder
    period: WithdrawalPeriod
    lines: list[LineRight]
    withdrawals: list[Withdrawal]
    is_open: bool

    @property
    def id(self) -> int:
        return self.part.pk


def rights_of(order: Order) -> list[PartRight]:
    """Every part of `order`, in a fixed number of statements."""
    withdrawals = Prefetch("withdrawals", with_papers(Withdrawal.objects.all()))
    parts = list(
        order.seller_orders.select_related("shop__seller")
        .prefetch_related("lines__parcel_lines", "parcels", withdrawals)
        .order_by("number")
    )
    gone = refunded_pieces(line.pk for part in parts for line in part.lines.all())
    for part in parts:
        part.order = order
    return [_right(part, gone) for part in parts]


def refunded_pieces(line_ids: Iterable[int]) -> dict[int, int]:
    """Line id → how many of its pieces were given back."""
    rows = RefundItem.objects.filter(line__in=list(line_ids)).values_list("line")
    return {pk: pieces for pk, pieces in rows.annotate(Sum("quantity")) if pk is not None}


def announced_pieces(line_ids: Iterable[int]) -> dict[int, int]:
    """Line id → how many of its pieces are renounced and not refunded yet."""
    rows = WithdrawalLine.objects.filter(line__in=list(line_ids))
    waiting = rows.exclude(withdrawal__state=WithdrawalState.REFUNDED).order_by()
    sums = waiting.values("line").annotate(pieces=Sum("quantity"))
    return {row["line"]: row["pieces"] for row in sums}


def pieces_with_her(right: PartRight, line: LineRight) -> int:
    """How many of the pieces that may be renounced she took at a stall, or were sent to her, of a
    part of which others wait still."""
    rows = [row for made in right.withdrawals if made.was_sent for row in made.lines.all()]
    renounced = sum(row.quantity for row in rows if row.line_id == line.id)
    return min(max(left_already(line.line) - renounced, 0), line.held)


def left_already(line: OrderLine) -> int:
    """How many pieces were handed over at a stall or sent in a parcel of their own, of a line from
    `rights_of`."""
    return line.handed_over + sum(row.quantity for row in line.parcel_lines.all())


def renounced_with_her(line_ids: Iterable[int]) -> dict[int, int]:
    """Line id → how many pieces she renounced when she had them already, refunded or not."""
    rows = WithdrawalLine.objects.filter(line__in=list(line_ids), withdrawal__was_sent=True)
    sums = rows.order_by().values("line").annotate(pieces=Sum("quantity"))
    return {row["line"]: row["pieces"] for row in sums}


def given_up_unsent(line_ids: Collection[int]) -> Counter[int]:
    """Line id → how many pieces were refunded or renounced and did not leave for it: what the
    customer renounced when she had it, had left."""
    gone = Counter(refunded_pieces(line_ids))
    gone.update(announced_pieces(line_ids))
    gone.subtract(renounced_with_her(line_ids))
    return +gone


def _right(part: SellerOrder, gone: dict[int, int]) -> PartRight:
    withdrawals = list(part.withdrawals.all())
    announced: dict[int, int] = {}
    for withdrawal in withdrawals:
        if withdrawal.state != WithdrawalState.REFUNDED:
            for row in withdrawal.lines.all():
                announced[row.line_id] = announced.get(row.line_id, 0) + row.quantity
    lines = [
        _line(line, gone.get(line.pk, 0), announced.get(line.pk, 0)) for line in part.lines.all()
    ]
    period = period_of(part)
    stands = may_be_renounced(part) and not period.is_over
    is_open = stands and any(line.quantity for line in lines)
    return PartRight(part, period, lines, withdrawals, is_open)


def _line(line: OrderLine, refunded: int, announced: int) -> LineRight:
    held = max(line.quantity - refunded - announced, 0)
    if is_excluded(line):
        return LineRight(line, 0, held, Kept.BESPOKE)
    if held:
        return LineRight(line, held, held, None)
    return LineRight(line, 0, 0, Kept.RENOUNCED if announced else Kept.REFUNDED)
