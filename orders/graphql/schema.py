"""Root fields and mutations of the orders room."""

from __future__ import annotations

from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart


class OrderQueries(QueryPart):
    """Root fields."""


ORDER_MUTATIONS: list[type[RuleMutation]] = []
