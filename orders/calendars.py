"""When a shop's parcels leave: her working days, her holidays, and what she needs before.

Public holidays are taken out for who says that she rests on them, and only there: carriers work on
several, see `orders.delivery_days`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from matricia.kit.texts import in_language
from orders.models.dispatch import MONDAY_TO_FRIDAY, PACKING_GRAMS, PIECE_GRAMS
from orders.public_holidays import public_holidays

#: So early customers are told that she will be away.
TOLD_BEFORE: Final = timedelta(days=7)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Away:
    """Days on which the designer is away, both included."""

    from_day: date
    until_day: date
    is_paused: bool
    """Nothing is sold meanwhile; else parcels leave afterwards."""
    notes: Mapping[str, str]
    back_on: date
    """Her first working day afterwards."""

    @property
    def note(self) -> str:
        """Her own words in the active language; may be empty."""
        return in_language(self.notes)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Of one shop; `breaks` are those that are not over, as [from, until, is paused, notes]."""

    processing_days: int = 0
    weekdays: frozenset[int] = frozenset(MONDAY_TO_FRIDAY)
    rests_on_holidays: bool = False
    piece_grams: int = PIECE_GRAMS
    packing_grams: int = PACKING_GRAMS
    breaks: tuple[tuple[date, date, bool, Mapping[str, str]], ...] = field(default=())

    def leaves_on(self, today: date, making_days: int = 0) -> date:
        """When a parcel leaves that is ordered `today`, its pieces made in so many working days."""
        day = self._working_day(today)
        for _ in range(self.processing_days + making_days):
            day = self._working_day(day + _DAY)
        return day

    def away_on(self, today: date) -> Away | None:
        """Whether she is away `today`, or will be within a week: what customers are told."""
        for first, last, is_paused, notes in self.breaks:
            if first - TOLD_BEFORE <= today <= last:
                return Away(first, last, is_paused, notes, self._working_day(last + _DAY))
        return None

    def pause_on(self, today: date) -> Away | None:
        """Whether nothing is sold `today`, and until when."""
        away = self.away_on(today)
        return away if away and away.is_paused and away.from_day <= today else None

    def _working_day(self, day: date) -> date:
        while not self._works_on(day):
            day += _DAY
        return day

    def _works_on(self, day: date) -> bool:
        if day.weekday() not in self.weekdays:
            return False
        if self.rests_on_holidays and day in public_holidays(day.year):
            return False
        return not any(first <= day <= last for first, last, *_ in self.breaks)


def calendar_from(
    dispatch: Mapping[str, Any] | None, breaks: Sequence[Mapping[str, Any]]
) -> Calendar:
    """From rows as JSON, see `orders.selectors.calendars`."""
    facts = dict(dispatch or {})
    if "weekdays" in facts:
        facts["weekdays"] = frozenset(facts["weekdays"])
    return Calendar(
        **facts,
        breaks=tuple(
            (
                date.fromisoformat(row["from_day"]),
                date.fromisoformat(row["until_day"]),
                row["is_paused"],
                row["note"],
            )
            for row in breaks
        ),
    )
