"""What has to be done before a market's tills open, and what is not."""

from __future__ import annotations

from markets.models import Check, Market
from markets.states import CheckKey


def missing_checks(market: Market) -> list[CheckKey]:
    """Points that nobody has ticked, in the list's order."""
    done = set(Check.objects.filter(market=market).values_list("key", flat=True))
    return [key for key in CheckKey if key not in done]
