"""Root fields and mutations of the shops room."""

from __future__ import annotations

from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart


class ShopQueries(QueryPart):
    """Root fields."""


SHOP_MUTATIONS: list[type[RuleMutation]] = []
