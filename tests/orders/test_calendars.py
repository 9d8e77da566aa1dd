"""Parcels leave on the designer's working days, and never while she is away."""

from __future__ import annotations

from datetime import date

import pytest

from orders.calendars import Calendar, calendar_from
from orders.delivery_days import working_days_after

MONDAY, TUESDAY, SATURDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 28)
#: Christmas is a Friday.
HOLIDAYS = (date(2026, 12, 21), date(2027, 1, 3), False, {"fr": "Bonnes fêtes"})


@pytest.mark.parametrize("today", [date(2026, 11, day) for day in range(23, 30)])
@pytest.mark.parametrize("days", [0, 1, 7])
def test_who_says_nothing_works_from_monday_to_friday(today: date, days: int):
    assert Calendar().leaves_on(today, days) == working_days_after(today, days)


@pytest.mark.parametrize(
    ("calendar", "today", "making", "leaves"),
    [
        (Calendar(processing_days=2), MONDAY, 0, date(2026, 11, 25)),
        (Calendar(processing_days=2), MONDAY, 3, date(2026, 11, 30)),
        (Calendar(weekdays=frozenset({5})), MONDAY, 0, SATURDAY),
        (Calendar(processing_days=1, weekdays=frozenset({1, 5})), TUESDAY, 0, SATURDAY),
        (Calendar(rests_on_holidays=True), date(2026, 12, 25), 0, date(2026, 12, 28)),
        (Calendar(), date(2026, 12, 25), 0, date(2026, 12, 25)),
        (Calendar(breaks=(HOLIDAYS,)), date(2026, 12, 22), 0, date(2027, 1, 4)),
        (Calendar(breaks=(HOLIDAYS,), processing_days=1), date(2026, 12, 18), 0, date(2027, 1, 4)),
    ],
)
def test_a_parcel_leaves_when_she_works(calendar: Calendar, today: date, making: int, leaves: date):
    assert calendar.leaves_on(today, making) == leaves


def test_customers_are_told_a_week_before_and_until_the_last_day():
    calendar = Calendar(breaks=(HOLIDAYS,))

    assert calendar.away_on(date(2026, 12, 13)) is None
    told = calendar.away_on(date(2026, 12, 14))
    assert told is not None
    assert (told.until_day, told.back_on) == (date(2027, 1, 3), date(2027, 1, 4))
    assert told.note == "Bonnes fêtes"
    assert calendar.away_on(date(2027, 1, 3)) == told
    assert calendar.away_on(date(2027, 1, 4)) is None


def test_nothing_is_sold_only_while_a_pause_lasts():
    first, last, _, notes = HOLIDAYS
    paused = Calendar(breaks=((first, last, True, notes),))

    assert paused.pause_on(date(2026, 12, 20)) is None
    assert paused.pause_on(first) == paused.away_on(first)
    assert paused.pause_on(last) is not None
    assert Calendar(breaks=(HOLIDAYS,)).pause_on(first) is None


def test_a_calendar_is_made_from_rows_as_json():
    facts = {"weekdays": [0, 1], "processing_days": 3}
    rows = [{"from_day": "2026-12-21", "until_day": "2027-01-03", "is_paused": False, "note": {}}]

    calendar = calendar_from(facts, rows)

    assert calendar == Calendar(
        processing_days=3,
        weekdays=frozenset({0, 1}),
        breaks=((date(2026, 12, 21), date(2027, 1, 3), False, {}),),
    )
