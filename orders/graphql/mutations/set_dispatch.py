"""setDispatch."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.services.delivery.set_dispatch import set_dispatch
from shops.selectors import shops_run_by


class SetDispatch(RuleMutation):
    """How long a shop needs before a parcel leaves, when it works, what pieces weigh of which
    nobody says it."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        processing_days = graphene.Int(required=True)
        weekdays = graphene.List(
            graphene.NonNull(graphene.Int), required=True, description="Monday is 0."
        )
        rests_on_holidays = graphene.Boolean(required=True)
        piece_grams = graphene.Int(required=True)
        packing_grams = graphene.Int(required=True)

    kept = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, shop: str, **facts: Any) -> SetDispatch:
        set_dispatch(get_row(shops_run_by(actor), shop), actor=actor, **facts)
        return cls(kept=True)
