"""Which stalls' locations have a market today or soon. The markets room knows, and says it here
when the program starts: this room must not import it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from django.db.models import TextChoices


class WhenAtMarket(TextChoices):
    """When the market is that a piece lies at; a market of several days is TODAY until its end."""

    TODAY = "today"
    SOON = "soon"


Stalls = Mapping[WhenAtMarket, list[int]]
_SOURCES: Final[list[Callable[[], Stalls]]] = []


def ask_with(source: Callable[[], Stalls]) -> None:
    """`source()` answers the ids of stalls' locations by day; it takes the place of any before."""
    _SOURCES[:] = [source]


def stalls() -> Stalls:
    """Day → ids of locations; a day without a market has none."""
    found = _SOURCES[0]() if _SOURCES else {}
    return {day: list(found.get(day, [])) for day in WhenAtMarket}
