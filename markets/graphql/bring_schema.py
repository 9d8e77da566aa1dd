"""What designers bring to their stalls and take home."""

from __future__ import annotations

from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart


class BringQueries(QueryPart):
    """What designers bring to their stalls and take home."""


BRING_MUTATIONS: list[type[RuleMutation]] = []
