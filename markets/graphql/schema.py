"""Root fields and mutations of the markets room."""

from __future__ import annotations

from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart


class MarketQueries(QueryPart):
    """Root fields."""


MARKET_MUTATIONS: list[type[RuleMutation]] = []
