"""While a market is being closed, no ticket of it is booked, and the other way round."""

from __future__ import annotations

from typing import Final

from django.db import connection

from markets.models import Market

_ALONE: Final = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
_TOGETHER: Final = "SELECT pg_advisory_xact_lock_shared(hashtextextended(%s, 0))"


def keep_open(market_id: int) -> None:
    """The market is not closed before this transaction ends; many may ask at once. A booking asks
    before it writes anything, so that it cannot stand in the way of a closing that waits for it."""
    _lock(_TOGETHER, market_id)


def hold_alone(market_id: int) -> Market:
    """The market, as every booking that has begun leaves it; others wait until this transaction
    ends."""
    _lock(_ALONE, market_id)
    return Market.objects.select_for_update().get(pk=market_id)


def _lock(statement: str, market_id: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, [f"closing of market {market_id}"])
