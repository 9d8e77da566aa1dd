"""Who may read which field of a market."""

from __future__ import annotations

from typing import Any

from markets.models import Market
from matricia.kit.graphql.access import Rule


def _organises(user: Any, market: Market) -> bool:
    """Asked once per request and not once per market: the person lives as long as her request."""
    if not hasattr(user, "organised_markets"):
        user.organised_markets = frozenset(
            Market.objects.organised_by(user).values_list("pk", flat=True)
        )
    return market.pk in user.organised_markets


organisers = Rule("this market's organisers and programme staff", _organises)
