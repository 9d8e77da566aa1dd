"""What was taken at a market: by day and tender, by till, by designer and hour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.db.models import Count, Q, Sum
from django.db.models.functions import ExtractHour, TruncDate

from markets.models import Market, Stall, Tender, TillSale, TillSaleLine
from markets.states import TenderKind, TicketKind
from matricia.kit.clock import PARIS
from matricia.kit.money import split_amount

MOST_BEST_SELLERS: Final = 10


@dataclass(slots=True)
class Takings:
    """Sums of tickets, in cents. `refunds` (≤ 0, with cancelled tickets) is in `gross` already;
    `tickets` counts sales, `corrections` their counter-entries."""

    tickets: int = 0
    corrections: int = 0
    gross: int = 0
    refunds: int = 0
    cash: int = 0
    card: int = 0
    qr: int = 0
    own_terminal: int = 0

    @property
    def average(self) -> int:
        """Of a sale, refunds left aside; rounded half up."""
        sold = self.gross - self.refunds
        return split_amount(sold, [1, self.tickets - 1])[0] if self.tickets else 0

    def count(self, kind: str, tickets: int, cents: int) -> None:
        """Add `tickets` of one kind that come to `cents`."""
        self.gross += cents
        if kind == TicketKind.SALE:
            self.tickets += tickets
        else:
            self.corrections += tickets
            self.refunds += cents

    def take(self, tender: str, cents: int) -> None:
        """Add what was paid by one kind of tender."""
        name = TenderKind(tender).value
        setattr(self, name, getattr(self, name) + cents)


@dataclass(frozen=True, slots=True)
class MarketTakings:
    """Of the day asked for, of all days, and of that day's tills by their id."""

    day: Takings
    whole: Takings
    by_till: Mapping[int, Takings]
    days: tuple[date, ...]


@dataclass(slots=True)
class DesignerTakings:
    """One designer's on one day; `hours` by the hour of the day in Paris. Cents."""

    stall: Stall
    tickets: int = 0
    pieces: int = 0
    gross: int = 0
    refunds: int = 0
    by_hour: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BestSeller:
    """What sold most on a day; cents, refunds taken off."""

    label: str
    seller: str
    quantity: int
    gross: int


def takings_of(market: Market, day: date) -> MarketTakings:
    """Sums of a market in two statements, however much was sold."""
    whole, of_day, days = Takings(), Takings(), set()
    by_till: dict[int, Takings] = defaultdict(Takings)
    sales = TillSale.objects.filter(till__market=market).annotate(day=_day("at"))
    for on, till, kind, tickets, cents in (
        sales.values_list("day", "till", "kind").annotate(Count("pk"), Sum("total")).order_by()
    ):
        days.add(on)
        for sums in (whole, of_day, by_till[till]) if on == day else (whole,):
            sums.count(kind, tickets, cents)
    tenders = Tender.objects.filter(sale__till__market=market).annotate(day=_day("sale__at"))
    for on, till, kind, cents in (
        tenders.values_list("day", "sale__till", "kind").annotate(Sum("amount")).order_by()
    ):
        for sums in (whole, of_day, by_till[till]) if on == day else (whole,):
            sums.take(kind, cents)
    return MarketTakings(of_day, whole, by_till, tuple(sorted(days)))


def designers_of(market: Market, day: date) -> list[DesignerTakings]:
    """Each designer who comes or has sold, by stall, in two statements."""
    found: dict[int, DesignerTakings] = {
        stall.pk: DesignerTakings(stall)
        for stall in Stall.objects.filter(_here(market)).select_related("shop", "market")
    }
    for row in _by_hour(market, day):
        designer = found[row["stall"]]
        designer.tickets += row["tickets"]
        designer.pieces += row["pieces"]
        designer.gross += row["gross"]
        designer.refunds += row["refunds"] or 0
        designer.by_hour[row["hour"]] = row["gross"]
    return list(found.values())


def hours_of(designers: Iterable[DesignerTakings]) -> list[int]:
    """From the first hour in which something was sold to the last, without a gap."""
    sold = {hour for designer in designers for hour in designer.by_hour}
    return list(range(min(sold), max(sold) + 1)) if sold else []


def best_sellers(market: Market, day: date) -> list[BestSeller]:
    """At most ten pieces by how many were sold, refunds taken off; in one statement."""
    lines = _lines(market, day).values("variant", "label", "seller_name")
    sums = lines.annotate(pieces=Sum("quantity"), gross=Sum("total")).filter(pieces__gt=0)
    best = sums.order_by("-pieces", "-gross", "label", "seller_name")[:MOST_BEST_SELLERS]
    return [
        BestSeller(row["label"], row["seller_name"], row["pieces"], row["gross"]) for row in best
    ]


def _here(market: Market) -> Q:
    """Who has accepted; and who was sold for all the same, whatever her answer."""
    sold = TillSaleLine.objects.filter(stall__market=market).values("stall")
    return Q(market=market) & (Q(pk__in=Stall.objects.accepted().values("pk")) | Q(pk__in=sold))


def _by_hour(market: Market, day: date) -> Iterable[dict[str, Any]]:
    lines = _lines(market, day).annotate(hour=ExtractHour("sale__at", tzinfo=PARIS))
    sums: Iterable[dict[str, Any]] = (
        lines.values("stall", "hour")
        .annotate(
            tickets=Count("sale", distinct=True),
            pieces=Sum("quantity"),
            gross=Sum("total"),
            refunds=Sum("total", filter=~Q(sale__kind=TicketKind.SALE)),
        )
        .order_by()
    )
    return sums


def _lines(market: Market, day: date) -> Any:
    lines = TillSaleLine.objects.filter(stall__market=market).annotate(day=_day("sale__at"))
    return lines.filter(day=day).order_by()


def _day(moment: str) -> TruncDate:
    return TruncDate(moment, tzinfo=PARIS)
