"""Card and phone payments at a till."""

from __future__ import annotations

from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart


class TenderQueries(QueryPart):
    """Card and phone payments at a till."""


TENDER_MUTATIONS: list[type[RuleMutation]] = []
