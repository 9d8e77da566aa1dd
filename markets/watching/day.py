"""A market on one day, as its organiser watches it; asked for every few seconds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from markets.models import Market
from markets.watching.gaps import Gap, gaps_of
from markets.watching.obstacles import Obstacle, obstacles_to_closing
from markets.watching.takings import (
    BestSeller,
    DesignerTakings,
    MarketTakings,
    best_sellers,
    designers_of,
    hours_of,
    takings_of,
)
from markets.watching.tills import TillDay, tills_of
from matricia.kit import clock
from payments.models import Alert


@dataclass(frozen=True, slots=True)
class MarketDay:
    """Everything of one day. `hours` are those of Paris in which something was sold."""

    market: Market
    day: date
    at: datetime
    takings: MarketTakings
    hours: list[int]
    designers: list[DesignerTakings]
    tills: list[TillDay]
    best_sellers: list[BestSeller]
    gaps: list[Gap]
    obstacles: list[Obstacle]
    alerts: list[Alert]


def market_day(market: Market, day: date | None = None) -> MarketDay:
    """`day` of Paris, today if none is given. The number of statements does not depend on how much
    was sold, by how many, or at how many tills."""
    day = day or clock.today()
    takings = takings_of(market, day)
    designers = designers_of(market, day)
    gaps = gaps_of(market)
    return MarketDay(
        market=market,
        day=day,
        at=clock.now(),
        takings=takings,
        hours=hours_of(designers),
        designers=designers,
        tills=tills_of(market, takings.by_till, gaps),
        best_sellers=best_sellers(market, day),
        gaps=gaps,
        obstacles=obstacles_to_closing(market, gaps),
        alerts=list(alerts_of(market)),
    )


def alerts_of(market: Market) -> QuerySet[Alert]:
    """Open ones that are about this market: their details name it by its id as `market`."""
    rows = Alert.objects.filter(resolved_at=None, details__market=market.pk)
    return rows.order_by("-is_red", "-last_at", "pk")
