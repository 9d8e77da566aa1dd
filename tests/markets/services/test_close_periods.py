"""The server's months and years follow the markets in them, and are sealed once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from markets.fiscal.events import read_event
from markets.fiscal.totals import Totals
from markets.models import Booking, Closing, JournalEvent
from markets.services.close_market import close_market
from markets.services.close_periods import close_periods
from matricia.kit import clock
from tests.markets.fair import Fair

pytestmark = pytest.mark.django_db
DECEMBER = datetime(2026, 12, 12, 18, tzinfo=UTC)


def market_over(at: datetime, *cents: int) -> Fair:
    fair = Fair(designers=1)
    till = fair.tills[0].open()
    for amount in cents:
        till.sell((0, amount))
    till.close(10_000 + sum(cents)).sync()
    with clock.frozen(at):
        close_market(fair.market, actor=fair.organiser)
    return fair


def sealed(kind: str) -> list[dict[str, object]]:
    rows = Closing.objects.filter(kind=kind).order_by("key").values_list("event_id", flat=True)
    return [read_event(JournalEvent.objects.get(event_id=pk).body).data for pk in rows]


def test_a_month_is_the_sum_of_its_markets_and_corrections() -> None:
    fair = market_over(DECEMBER, 1000)
    market_over(DECEMBER.replace(day=13), 500)
    with clock.frozen(DECEMBER.replace(day=14)):
        fair.tills[0].open(11_000).sell((0, 30))
        fair.tills[0].sync()
    market_over(datetime(2027, 1, 9, 18, tzinfo=UTC), 7)

    with clock.frozen(datetime(2027, 2, 1, 3, tzinfo=UTC)):
        close_periods()

    december, january = sealed("month")
    assert (december["key"], january["key"]) == ("2026-12", "2027-01")
    assert december["totals"]["gross"] == 1530  # type: ignore[index]
    assert december["perpetual"]["gross"] == 1530  # type: ignore[index]
    assert january["totals"]["gross"] == 7  # type: ignore[index]
    assert january["perpetual"]["gross"] == 1537  # type: ignore[index]
    (year,) = sealed("year")
    assert year["key"] == "2026"
    assert Totals.from_data(year["totals"]) == Totals.from_data(december["totals"])  # type: ignore[arg-type]


def test_a_month_that_is_not_over_is_left() -> None:
    market_over(DECEMBER, 1000)

    with clock.frozen(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)):
        close_periods()  # half past midnight in Paris: not an hour ago

    assert sealed("month") == []


def test_sealing_again_changes_nothing_and_books_nothing() -> None:
    market_over(DECEMBER, 1000)

    with clock.frozen(datetime(2027, 1, 2, tzinfo=UTC)):
        close_periods()
        close_periods()

    assert len(sealed("month")) == len(sealed("year")) == 1


def test_nothing_that_the_server_writes_waits_to_be_booked() -> None:
    fair = market_over(DECEMBER, 1000)
    with clock.frozen(DECEMBER.replace(day=14)):
        fair.tills[0].open(11_000).sell((0, 30))
        fair.tills[0].sync()
    with clock.frozen(datetime(2027, 1, 2, tzinfo=UTC)):
        close_periods()

    own = JournalEvent.objects.filter(device__serial=0)
    kinds = own.filter(stream="total").order_by("number").values_list("kind", flat=True)
    assert list(kinds) == ["market", "correction", "month", "year"]
    assert not Booking.objects.filter(event_id__in=own.values("event_id")).exists()
    assert not Booking.objects.filter(booked_at=None).exists()


def test_a_month_without_a_market_has_no_closing() -> None:
    with clock.frozen(datetime(2027, 1, 2, tzinfo=UTC)):
        close_periods()

    assert sealed("month") == sealed("year") == []
