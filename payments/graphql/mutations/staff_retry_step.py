"""retryStep."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.scalars import enum_of
from payments.services.retry_step import retry_step
from payments.stuck_steps import StepKind


class RetryStep(RuleMutation):
    """Tries a stuck step of money again; programme staff only."""

    class Meta:
        access = signed_in

    class Arguments:
        kind = enum_of(StepKind)(required=True)
        id = graphene.ID(required=True)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> RetryStep:
        retry_step(StepKind(given["kind"]), given["id"], actor=actor)
        return cls()
