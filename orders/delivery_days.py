"""When a parcel may be promised: working days are Monday to Friday.

Public holidays are not taken out: carriers work on several of them, and the option's range
(`min_days` to `max_days`) leaves room for one. A promise is therefore a range, never a single day.
"""

from __future__ import annotations

from datetime import date, timedelta

SATURDAY = 5


def working_days_after(start: date, days: int) -> date:
    """The date `days` working days after `start`; 0 gives `start` or the Monday after it."""
    day = start
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    for _ in range(days):
        day += timedelta(days=3 if day.weekday() == SATURDAY - 1 else 1)
    return day
