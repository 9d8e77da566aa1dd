"""Web orders that are brought back at a market: what of them may be, and until when.

Who buys on the web may give it back within fourteen days (C. conso. L221-18); who buys at a market
may not (L224-59), and neither does a piece lose its right by being collected there (POS-12).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q, Sum
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from markets.collecting import label_of
from markets.models import Collection, Market, Stall
from matricia.kit.errors import RuleBroken
from matricia.kit.money import split_amount
from orders.models import Order, OrderLine, SellerOrder
from orders.states import OrderChannel
from orders.withdrawal_period import is_excluded, period_of
from payments.models import RefundItem
from payments.withdrawal_rights import announced_pieces


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """A line of a web order: of the `left` pieces that were not refunded yet, `quantity` may be
    given back here, each for about `amount` cents; `problem` says why none may."""

    line: OrderLine
    part: SellerOrder
    left: int
    quantity: int
    amount: int
    last_day: date | None
    problem: str

    @property
    def id(self) -> int:
        return self.line.pk

    @property
    def label(self) -> str:
        return label_of(self.line)


def web_order(text: str) -> Order:
    """The order of a number (of all, or of a part), or of the code under which it was collected.

    Raises ObjectDoesNotExist, or RuleBroken MARKET_SALE for what was bought at a market.
    """
    typed = text.strip().upper().rsplit("/", 1)[-1]
    collected = Collection.objects.filter(code=typed.replace("-", "")).values("order")
    part = SellerOrder.objects.filter(number=typed).values("order")
    order = Order.objects.filter(Q(number=typed) | Q(pk__in=part) | Q(pk__in=collected)).first()
    if order is None or order.paid_at is None:
        raise ObjectDoesNotExist
    if order.channel != OrderChannel.WEB:
        raise RuleBroken(
            "MARKET_SALE",
            _(
                "This was bought at a market: there is no right to give it back (C. conso. "
                "L224-59). If the designer agrees all the same, correct its ticket at a till."
            ),
        )
    return order


def return_lines(order: Order, market: Market) -> list[ReturnLine]:
    """All lines of a web order, as they stand at this market; in a fixed number of statements."""
    parts = (
        order.seller_orders.select_related("shop")
        .prefetch_related("lines", "parcels")
        .order_by("number")
    )
    for part in parts:
        part.order = order
    rows = [(line, part) for part in parts for line in part.lines.all()]
    gone = _refunded(line.pk for line, _part in rows)
    announced = announced_pieces(line.pk for line, _part in rows)
    there = set(Stall.objects.accepted().filter(market=market).values_list("shop", flat=True))
    return [
        _line(line, part, gone.get(line.pk, (0, 0)), announced.get(line.pk, 0), there)
        for line, part in rows
    ]


def _line(
    line: OrderLine, part: SellerOrder, gone: tuple[int, int], announced: int, there: set[int]
) -> ReturnLine:
    pieces, amount = gone
    left = line.quantity - pieces
    period = period_of(part)
    # What she has renounced in time may be brought later; it is on its way back.
    quantity = min(announced, left) if period.is_over or is_excluded(line) else left
    problem = _problem(line, part, left, quantity, is_there=part.shop_id in there)
    each = split_amount(line.total - amount, [1] * left)[0] if left > 0 else 0
    return ReturnLine(line, part, left, 0 if problem else quantity, each, period.last_day, problem)


def _problem(
    line: OrderLine, part: SellerOrder, left: int, quantity: int, *, is_there: bool
) -> str:
    words = {"shop": part.shop.name}
    if left <= 0:
        return _("It was refunded already.")
    day = period_of(part).last_day
    if day is None:
        return _("It was not sent or handed over yet: cancel it instead.")
    if quantity <= 0 and is_excluded(line):
        return _("It was made to the customer's measurements. Ask %(shop)s.") % words
    if quantity <= 0:
        words["day"] = date_format(day, "j F")
        return _("The fourteen days were over on %(day)s. Ask %(shop)s.") % words
    if not is_there:
        return _("%(shop)s is not at this market: send it back to her.") % words
    return ""


def _refunded(line_ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Line id → how many pieces, and how many cents for them."""
    rows = RefundItem.objects.filter(line__in=list(line_ids)).values_list("line")
    sums = rows.annotate(pieces=Sum("quantity"), cents=Sum("amount"))
    return {pk: (pieces, cents) for pk, pieces, cents in sums if pk is not None}
