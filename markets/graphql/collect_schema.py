"""Web orders collected or brought back at a stall."""

from __future__ import annotations

from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart


class CollectQueries(QueryPart):
    """Web orders collected or brought back at a stall."""


COLLECT_MUTATIONS: list[type[RuleMutation]] = []
