"""While a market is being closed, no ticket of it is booked, and the other way round."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from django.db import connection

from markets.models import Market
from markets.states import MarketState

_ALONE: Final = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
_TOGETHER: Final = "SELECT pg_advisory_xact_lock_shared(hashtextextended(%s, 0))"


def closed_of(market_ids: Collection[int]) -> set[int]:
    """Which of these markets are closed. The others stay open until this transaction ends; many
    may ask at once. A booking asks before it writes anything, so that it does not stand in the way
    of a closing that it waits for."""
    for market_id in sorted(market_ids):
        _lock(_TOGETHER, market_id)
    closed = Market.objects.filter(pk__in=market_ids, state=MarketState.CLOSED)
    return set(closed.values_list("pk", flat=True))


def hold_alone(market_id: int) -> Market:
    """The market, as every booking that has begun leaves it; others wait until this transaction
    ends."""
    _lock(_ALONE, market_id)
    return Market.objects.select_for_update().get(pk=market_id)


def _lock(statement: str, market_id: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, [f"closing of market {market_id}"])
