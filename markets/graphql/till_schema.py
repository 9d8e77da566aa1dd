"""What a paired till reads, and how it hands in its journal."""

from __future__ import annotations

from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart


class TillQueries(QueryPart):
    """What a paired till reads, and how it hands in its journal."""


TILL_MUTATIONS: list[type[RuleMutation]] = []
