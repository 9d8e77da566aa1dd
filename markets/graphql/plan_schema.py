"""Planning a market: stalls, invitations, mandates, checklist, prices, cashiers."""

from __future__ import annotations

from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart


class PlanQueries(QueryPart):
    """Planning a market: stalls, invitations, mandates, checklist, prices, cashiers."""


PLAN_MUTATIONS: list[type[RuleMutation]] = []
