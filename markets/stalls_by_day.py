"""Which stalls have a market today or soon, for the lists of the shops room."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db.models import F

from markets.models import Stall
from markets.states import InvitationState, MarketState
from matricia.kit import clock
from shops.at_markets import WhenAtMarket

#: How far ahead a market is soon.
SOON: Final = timedelta(days=30)


def stalls_by_day() -> dict[WhenAtMarket, list[int]]:
    """Locations of the stalls of markets that are on today, and of those that begin within a month;
    closed markets have none. One statement."""
    rows = (
        Stall.objects.filter(
            state=InvitationState.ACCEPTED,
            market__ends_at__gt=clock.now(),
            market__starts_at__lt=clock.now() + SOON,
        )
        .exclude(market__state=MarketState.CLOSED)
        .values_list("location", F("market__starts_at"))
    )
    days: dict[WhenAtMarket, list[int]] = {WhenAtMarket.TODAY: [], WhenAtMarket.SOON: []}
    for location, starts_at in rows:
        begun = starts_at.astimezone(clock.PARIS).date() <= clock.today()
        days[WhenAtMarket.TODAY if begun else WhenAtMarket.SOON].append(location)
    return days
