"""Public holidays of metropolitan France."""

from __future__ import annotations

from datetime import date

from orders.public_holidays import next_working_day, public_holidays


def test_a_year_has_its_eleven_holidays():
    assert sorted(public_holidays(2027)) == [
        date(2027, 1, 1),
        date(2027, 3, 29),  # Easter is on 28 March
        date(2027, 5, 1),
        date(2027, 5, 6),
        date(2027, 5, 8),
        date(2027, 5, 17),
        date(2027, 7, 14),
        date(2027, 8, 15),
        date(2027, 11, 1),
        date(2027, 11, 11),
        date(2027, 12, 25),
    ]


def test_easter_is_found_at_its_earliest_and_latest():
    assert date(2008, 3, 24) in public_holidays(2008)
    assert date(2038, 4, 26) in public_holidays(2038)


def test_a_working_day_stays():
    assert next_working_day(date(2026, 12, 24)) == date(2026, 12, 24)


def test_christmas_on_a_friday_becomes_monday():
    assert next_working_day(date(2026, 12, 25)) == date(2026, 12, 28)


def test_easter_saturday_becomes_tuesday():
    assert next_working_day(date(2027, 3, 27)) == date(2027, 3, 30)
