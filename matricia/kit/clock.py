"""The one place that reads the time, so that tests can move it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from matricia.kit.answers.reading import note_time

PARIS = ZoneInfo("Europe/Paris")
_frozen_at: datetime | None = None


def now() -> datetime:
    """The present moment, aware, in UTC."""
    note_time(only_the_day=False)
    return _moment()


def today() -> date:
    """Today's date where the programme lives: deadlines and delivery days are Paris days."""
    note_time(only_the_day=True)
    return _moment().astimezone(PARIS).date()


@contextmanager
def frozen(at: datetime) -> Iterator[None]:
    """Hold the clock at `at` (tests and replays only; one process, not the database's clock)."""
    global _frozen_at  # noqa: PLW0603  (a clock is one thing by nature)
    before, _frozen_at = _frozen_at, at
    try:
        yield
    finally:
        _frozen_at = before


def _moment() -> datetime:
    return _frozen_at or timezone.now()
