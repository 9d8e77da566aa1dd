"""Which stalls count as "at a market today" or "soon" when pieces are filtered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from markets.models import Stall
from markets.stalls_by_day import stalls_by_day
from markets.states import MarketState
from matricia.kit import clock
from shops.at_markets import WhenAtMarket
from shops.product_filter import ProductFilter, chosen, listed
from tests.factories.markets import MarketFactory, piece_at, stall_at

pytestmark = pytest.mark.django_db


def _stall(begins: timedelta, ends: timedelta, **fields: object) -> Stall:
    now = clock.now()
    return stall_at(MarketFactory(starts_at=now + begins, ends_at=now + ends, **fields))


def test_a_market_counts_as_today_soon_or_not_at_all() -> None:
    today = _stall(timedelta(days=-1), timedelta(hours=5))
    soon = _stall(timedelta(days=10), timedelta(days=12))
    _stall(timedelta(days=60), timedelta(days=61))
    _stall(timedelta(days=-3), timedelta(days=-1))
    _stall(timedelta(days=-1), timedelta(hours=5), state=MarketState.CLOSED)

    assert stalls_by_day() == {
        WhenAtMarket.TODAY: [today.location_id],
        WhenAtMarket.SOON: [soon.location_id],
    }


def test_lists_know_what_lies_at_a_stall_today() -> None:
    stall = _stall(timedelta(days=-1), timedelta(hours=5))
    piece = piece_at(stall, on_hand=1)
    asked = ProductFilter(market_days=[WhenAtMarket.TODAY])

    found = chosen(listed(asked).products, asked)

    assert list(found) == [piece.product]
    later = ProductFilter(market_days=[WhenAtMarket.SOON])
    assert list(chosen(listed(later).products, later)) == []
