"""Periods of figures: whole days of Paris, cut into days, weeks or months to be drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from payments.statements.periods import Month, midnight

#: Three years: more is what statements are for.
MOST_DAYS: Final = 1100
_DAY: Final = timedelta(days=1)
_BY_DAY: Final = 62
_BY_WEEK: Final = 190


class Step(StrEnum):
    """How long a bar of a chart is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Against(StrEnum):
    """What a period is compared with: as many days before it, or the same days of last year."""

    BEFORE = "before"
    YEAR_BEFORE = "year_before"


@dataclass(frozen=True, slots=True)
class Span:
    """From the first to the last day, both included."""

    since: date
    until: date

    @classmethod
    def asked(cls, since: date, until: date) -> Span:
        """As somebody asks for it. Raises RuleBroken PERIOD for one that is no period."""
        if not date(2000, 1, 1) <= since <= until <= date(2999, 12, 31):
            raise RuleBroken("PERIOD", _("The first day comes before the last. Correct them."))
        if (until - since).days >= MOST_DAYS:
            raise RuleBroken("PERIOD", _("At most three years at once. Choose a shorter period."))
        return cls(since, until)

    @property
    def days(self) -> int:
        """How many."""
        return (self.until - self.since).days + 1

    @property
    def begins(self) -> datetime:
        """Its first moment."""
        return midnight(self.since)

    @property
    def ends(self) -> datetime:
        """The first moment after it."""
        return midnight(self.until + _DAY)

    @property
    def step(self) -> Step:
        """So that a phone can show all bars."""
        if self.days <= _BY_DAY:
            return Step.DAY
        return Step.WEEK if self.days <= _BY_WEEK else Step.MONTH

    def compared(self, against: Against) -> Span:
        """As many days of another time."""
        if against == Against.BEFORE:
            return Span(self.since - self.days * _DAY, self.since - _DAY)
        since = _year_before(self.since)
        return Span(since, since + (self.days - 1) * _DAY)

    def steps(self) -> list[Span]:
        """Its days, weeks (from its first day on) or calendar months, the ends cut to fit."""
        if self.step == Step.MONTH:
            return self.months()
        return self._cut(lambda day: day + (_DAY if self.step == Step.DAY else 7 * _DAY))

    def months(self) -> list[Span]:
        """Its calendar months, the ends cut to fit."""
        return self._cut(lambda day: Month.of(day).following.starts_on)

    def _cut(self, following: Callable[[date], date]) -> list[Span]:
        found, day = [], self.since
        while day <= self.until:
            found.append(Span(day, min(following(day) - _DAY, self.until)))
            day = following(day)
        return found


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year - 1, day=28)
