"""Root fields and mutations of the payments room."""

from __future__ import annotations

from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart


class PaymentQueries(QueryPart):
    """Root fields."""


PAYMENT_MUTATIONS: list[type[RuleMutation]] = []
