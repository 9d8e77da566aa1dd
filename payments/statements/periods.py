"""Months as the programme's people count them: by Paris time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Self

from matricia.kit import clock

_WRITTEN = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"

    @classmethod
    def of(cls, day: date) -> Self:
        """The month that `day` lies in."""
        return cls(day.year, day.month)

    @classmethod
    def at(cls, moment: datetime) -> Self:
        """The month that it is in Paris at `moment`."""
        return cls.of(moment.astimezone(clock.PARIS).date())

    @classmethod
    def written(cls, text: str) -> Self | None:
        """The month written like 2026-11, in this century; None for anything else."""
        found = _WRITTEN.fullmatch(text)
        return cls(int(found[1]), int(found[2])) if found else None

    @property
    def starts_on(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def ends_on(self) -> date:
        """Its last day."""
        return self.following.starts_on - timedelta(days=1)

    @property
    def following(self) -> Month:
        """The month after it."""
        return Month.of(self.starts_on + timedelta(days=31))

    def until(self, last: Month) -> Iterator[Month]:
        """This month and those after it, `last` included."""
        month = self
        while month <= last:
            yield month
            month = month.following


def midnight(day: date) -> datetime:
    """The moment when `day` begins in Paris."""
    return datetime.combine(day, time.min, tzinfo=clock.PARIS)
