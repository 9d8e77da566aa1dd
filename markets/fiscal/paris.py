"""Days and months as they are in Paris, which closings are named after."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

_SPRING: Final = 3
_AUTUMN: Final = 10


def paris_day(moment: str) -> str:
    """`2026-12-07` of an event's UTC time.

    By the rule of directive 2000/84/CE (summer time from the last Sunday of March, 01:00 UTC, to
    that of October), so that no table of zones is needed.
    """
    at = datetime.fromisoformat(moment)
    is_summer = _last_sunday(at.year, _SPRING) <= at < _last_sunday(at.year, _AUTUMN)
    return (at + timedelta(hours=2 if is_summer else 1)).strftime("%Y-%m-%d")


def _last_sunday(year: int, month: int) -> datetime:
    """01:00 UTC of it, in a month of 31 days."""
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)
