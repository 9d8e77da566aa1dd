"""shops/notices/quiet.py"""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from shops.models import QuietHours
from shops.notices.quiet import hours_or_usual, quiet_until

PARIS = ZoneInfo("Europe/Paris")
NIGHT = QuietHours(starts=time(21), ends=time(8))
SIESTA = QuietHours(starts=time(13), ends=time(14, 30))


def paris(month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("hours", "at", "until"),
    [
        (NIGHT, paris(11, 24, 20, 59), None),
        (NIGHT, paris(11, 24, 21, 0), paris(11, 25, 8)),
        (NIGHT, paris(11, 24, 23, 59), paris(11, 25, 8)),
        (NIGHT, paris(11, 25, 0, 0), paris(11, 25, 8)),
        (NIGHT, paris(11, 25, 7, 59), paris(11, 25, 8)),
        (NIGHT, paris(11, 25, 8, 0), None),
        (SIESTA, paris(11, 24, 12, 59), None),
        (SIESTA, paris(11, 24, 13, 0), paris(11, 24, 14, 30)),
        (SIESTA, paris(11, 24, 14, 30), None),
    ],
)
def test_quiet_hours_end_when_she_says(hours, at, until):
    assert quiet_until(hours, at) == until


def test_the_clock_is_that_of_paris_in_winter_and_in_summer():
    winter = datetime(2026, 1, 5, 20, 30, tzinfo=UTC)
    summer = datetime(2026, 7, 5, 20, 30, tzinfo=UTC)

    assert quiet_until(NIGHT, winter) == datetime(2026, 1, 6, 7, 0, tzinfo=UTC)
    assert quiet_until(NIGHT, summer) == datetime(2026, 7, 6, 6, 0, tzinfo=UTC)


def test_over_the_night_of_the_change_to_summer_time_morning_comes_at_eight():
    until = quiet_until(NIGHT, paris(3, 28, 22, 0))

    assert until == paris(3, 29, 8)
    assert until.utcoffset() == paris(7, 1).utcoffset()


def test_who_has_switched_them_off_is_told_at_any_hour():
    off = QuietHours(is_on=False, starts=time(21), ends=time(8))

    assert quiet_until(off, paris(11, 24, 23)) is None


def test_who_has_not_chosen_has_the_usual_ones(settings):
    settings.QUIET_HOURS = (time(22), time(7))

    usual = hours_or_usual(None)

    assert (usual.is_on, usual.starts, usual.ends) == (True, time(22), time(7))


def test_where_there_are_no_usual_ones_nobody_has_any(settings):
    settings.QUIET_HOURS = None

    assert not hours_or_usual(None).is_on
