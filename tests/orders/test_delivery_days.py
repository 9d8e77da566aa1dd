"""Working days are Monday to Friday."""

from __future__ import annotations

from datetime import date

import pytest

from orders.delivery_days import working_days_after

MONDAY, FRIDAY, SATURDAY = date(2026, 11, 23), date(2026, 11, 27), date(2026, 11, 28)


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        (MONDAY, 0, MONDAY),
        (MONDAY, 2, date(2026, 11, 25)),
        (MONDAY, 5, date(2026, 11, 30)),
        (FRIDAY, 1, date(2026, 11, 30)),
        (SATURDAY, 0, date(2026, 11, 30)),
        (SATURDAY, 2, date(2026, 12, 2)),
        (MONDAY, 12, date(2026, 12, 9)),
    ],
)
def test_working_days_leave_out_the_weekend(start: date, days: int, expected: date):
    assert working_days_after(start, days) == expected
