"""Months and years of the server's own closings, sealed once they are over (docs/journal.md)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from markets.fiscal.closings import house_period, period_closing
from markets.services.journal.house import note
from markets.services.seal_market import TOTAL, house_closings, house_heads, keep_closing
from matricia.kit import clock
from matricia.kit.mailing import alone

#: What was noted right before midnight is there by then.
SLACK: Final = timedelta(hours=1)
Data = dict[str, Any]


def close_periods() -> None:
    """Seal every month in which a market was closed or corrected, and every year with such a month,
    that is over in Paris and not sealed yet; by one worker at a time, harmless when repeated."""
    with alone("closing months and years") as is_alone:
        if is_alone:
            now = (clock.now() - SLACK).astimezone(clock.PARIS)
            _seal_months(f"{now:%Y-%m}")
            _seal_years(f"{now:%Y}")


def _seal_months(current: str) -> None:
    sealed = {row.data["key"]: row.data for row in house_closings("month")}
    last = next(reversed(sealed.values()), None)
    for key, parts in sorted(_months().items()):
        if key < current and key not in sealed:
            last = house_period(key, parts=parts, before=last, heads=house_heads())
            keep_closing(note(TOTAL, "month", last), None, last)


def _seal_years(current: str) -> None:
    sealed = {row.data["key"] for row in house_closings("year")}
    for key, parts in sorted(_years().items()):
        if key < current and key not in sealed:
            data = period_closing(key, parts=parts, heads=house_heads())
            keep_closing(note(TOTAL, "year", data), None, data)


def _months() -> dict[str, list[Data]]:
    """Closings of markets and their corrections by month."""
    found: dict[str, list[Data]] = {}
    for row in house_closings("market", "correction"):
        found.setdefault(f"{row.at.astimezone(clock.PARIS):%Y-%m}", []).append(row.data)
    return found


def _years() -> dict[str, list[Data]]:
    """Sealed months by year."""
    found: dict[str, list[Data]] = {}
    for row in house_closings("month"):
        found.setdefault(row.data["key"][:4], []).append(row.data)
    return found
