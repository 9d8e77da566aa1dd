"""Watching a market, closing it, settling with each designer."""

from __future__ import annotations

from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart


class SettleQueries(QueryPart):
    """Watching a market, closing it, settling with each designer."""


SETTLE_MUTATIONS: list[type[RuleMutation]] = []
