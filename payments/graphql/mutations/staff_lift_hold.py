"""liftHold."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from payments.models import Share
from payments.services.holds import lift_hold


class LiftHold(RuleMutation):
    """Ends what staff or a warning hold back of a share; programme staff only."""

    class Meta:
        access = signed_in

    class Arguments:
        share = graphene.ID(required=True)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> LiftHold:
        lift_hold(get_row(Share.objects.visible_to(actor), given["share"]), actor=actor)
        return cls()
