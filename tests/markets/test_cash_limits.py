"""markets/cash_limits.py"""

from __future__ import annotations

from datetime import date

import pytest

from markets.cash_limits import cash_limit
from matricia.kit.money import Money


def test_the_limit_of_today_is_a_thousand_euros_and_names_its_source():
    limit = cash_limit(date(2026, 12, 7))

    assert limit.most == Money(100_000, "EUR")
    assert "D112-3" in limit.source


def test_a_day_before_the_first_limit_has_none():
    with pytest.raises(LookupError):
        cash_limit(date(2015, 8, 31))
