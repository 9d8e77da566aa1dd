"""What a controller reads of the journals."""

from __future__ import annotations

from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart


class JournalQueries(QueryPart):
    """What a controller reads of the journals."""


JOURNAL_MUTATIONS: list[type[RuleMutation]] = []
