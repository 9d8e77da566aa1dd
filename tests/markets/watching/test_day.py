"""What an organiser watches, in figures; and what it costs to ask every five seconds."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from markets.models import Device
from markets.watching.day import MarketDay, market_day
from markets.watching.gaps import Gap
from markets.watching.obstacles import ObstacleKind
from markets.watching.takings import Takings
from matricia.kit import clock
from payments.services.alerts import raise_alert
from tests.factories.markets import stall_at
from tests.markets.fair import Fair

pytestmark = pytest.mark.django_db

#: 10:00 in Paris.
MORNING = datetime(2026, 12, 7, 9, tzinfo=UTC)
DAY = date(2026, 12, 7)


def a_day() -> Fair:
    """Two designers, two tills; sales at 10, 11 and 13 o'clock of Paris."""
    fair = Fair(designers=2, tills=2)
    first, second = fair.tills
    first.at(MORNING).open()
    sale = first.sell((0, 5000))
    second.at(MORNING).open(2500)
    second.at(MORNING + timedelta(hours=1)).sell((0, 3000), (1, 2000), card=4000, cash=1000)
    first.at(MORNING + timedelta(hours=3)).sell((1, 1000, 3), own_terminal=3000)
    first.take_back(sale, 0)
    first.sync()
    second.sync()
    return fair


def seen(fair: Fair) -> MarketDay:
    return market_day(fair.market, DAY)


def test_takings_of_the_day_by_tender() -> None:
    takings = seen(a_day()).takings.day

    assert takings == Takings(
        tickets=3,
        corrections=1,
        gross=8000,
        refunds=-5000,
        cash=1000,
        card=4000,
        qr=0,
        own_terminal=3000,
    )
    assert takings.average == 4333


def test_nothing_sold_has_no_average() -> None:
    assert Takings().average == 0


def test_another_day_counts_into_the_whole_only() -> None:
    fair = a_day()
    fair.tills[0].at(MORNING + timedelta(days=1)).sell((0, 700))
    fair.tills[0].sync()

    watched = seen(fair).takings

    assert watched.day.gross == 8000
    assert watched.whole.gross == 8700
    assert watched.days == (DAY, date(2026, 12, 8))


def test_a_sale_after_midnight_in_paris_is_of_the_next_day() -> None:
    fair = Fair(designers=1)
    fair.tills[0].at(datetime(2026, 12, 7, 23, 30, tzinfo=UTC)).open()
    fair.tills[0].sell((0, 700))
    fair.tills[0].sync()

    assert seen(fair).takings.day.gross == 0
    assert market_day(fair.market, date(2026, 12, 8)).hours == [0]


def test_takings_by_designer_and_hour_without_a_gap() -> None:
    watched = seen(a_day())

    assert watched.hours == [10, 11, 12, 13]
    first, second = watched.designers
    assert (first.tickets, first.pieces, first.gross, first.refunds) == (3, 1, 3000, -5000)
    assert first.by_hour == {10: 5000, 11: 3000, 13: -5000}
    assert (second.tickets, second.pieces, second.gross, second.refunds) == (2, 4, 5000, 0)
    assert second.by_hour == {11: 2000, 13: 3000}


def test_a_designer_who_sold_nothing_is_there_too() -> None:
    fair = a_day()
    stall_at(fair.market)

    quiet = seen(fair).designers[2]

    assert (quiet.tickets, quiet.gross, quiet.by_hour) == (0, 0, {})


def test_each_till_with_its_shift_and_cash() -> None:
    fair = a_day()

    first, second = seen(fair).tills

    assert first.shift.pk.hex == fair.tills[0].signer.shift.replace("-", "")
    assert first.shift.cashier_name == "Brigitte"
    assert (first.expected, first.in_drawer) == (10_000, 10_000)
    assert (second.expected, second.in_drawer) == (3500, 3500)
    assert (first.takings.gross, second.takings.gross) == (3000, 5000)
    assert not first.is_low_on_cash


def test_a_till_with_little_change_left_is_low_on_cash() -> None:
    fair = Fair(designers=1)
    fair.tills[0].open(1999).sync()

    assert seen(fair).tills[0].is_low_on_cash


def test_a_till_without_a_shift_expects_nothing() -> None:
    fair = Fair(designers=1)
    fair.tills[0].open(1000).close(1000).sync()

    (till,) = seen(fair).tills

    assert (till.shift, till.expected, till.is_low_on_cash) == (None, None, False)
    assert till.in_drawer == 1000


def test_an_open_till_that_says_nothing_for_two_minutes_is_silent() -> None:
    fair = a_day()
    Device.objects.filter(pk=fair.tills[0].device.pk).update(
        seen_at=clock.now() - timedelta(minutes=3)
    )

    first, second = seen(fair).tills

    assert (first.is_silent, second.is_silent) == (True, False)


def test_missing_numbers_are_named() -> None:
    fair = a_day()
    till = fair.tills[1]
    for cents in (100, 200):
        till.sell((0, cents))
        till.skip()
    till.sell((0, 300))
    till.sync()

    watched = seen(fair)

    assert watched.gaps == [Gap(till.till.pk, till.device.pk, till.signer.serial, "ticket", 2, 3)]
    assert [till.missing for till in watched.tills] == [0, 2]
    with translation.override("en"):
        missing = [one for one in seen(fair).obstacles if one.kind == ObstacleKind.MISSING]
    assert [(one.serial, one.count) for one in missing] == [(till.signer.serial, 2)]


def test_the_first_number_can_be_missing_too() -> None:
    fair = Fair(designers=1)
    till = fair.tills[0].open()
    till.sell((0, 100))
    till.skip()
    till.sell((0, 200))
    till.sync()

    assert [(gap.first, gap.last, gap.count) for gap in seen(fair).gaps] == [(1, 1, 1)]


def test_best_sellers_by_pieces_with_refunds_taken_off() -> None:
    fair = a_day()

    best = seen(fair).best_sellers

    assert [(one.seller, one.quantity, one.gross) for one in best] == [
        (fair.stalls[1].shop.name, 4, 5000),
        (fair.stalls[0].shop.name, 1, 3000),
    ]


def test_alerts_of_this_market_only_the_red_ones_first() -> None:
    fair, other = Fair(designers=0), Fair(designers=0)
    for code, market, is_red in (("A", fair, False), ("B", fair, True), ("C", other, True)):
        details = {"market": market.market.pk}
        raise_alert(code, "x", details=details, is_red=is_red)

    assert [alert.code for alert in seen(fair).alerts] == ["B", "A"]


def test_three_hundred_tickets_cost_what_three_cost() -> None:
    few, many = Fair(designers=2, tills=1), Fair(designers=4, tills=2)
    for fair, count in ((few, 3), (many, 300)):
        for till in fair.tills:
            till.at(MORNING).open()
        for number in range(count):
            till = fair.tills[number % len(fair.tills)]
            till.sell((number % len(fair.stalls), 100 + number))
        for till in fair.tills:
            till.sync()

    statements = []
    for fair in (few, many):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            watched = seen(fair)
        statements.append(len(asked))

    assert watched.takings.day.tickets == 300
    assert statements == [16, 16]
