"""Root fields and mutations of a designer's orders desk."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from orders.graphql.making_types import MakingCapacityType
from orders.graphql.mutations.advance_seller_orders import AdvanceSellerOrders
from orders.graphql.mutations.announce_delay import AnnounceDelay
from orders.graphql.mutations.set_making_capacity import SetMakingCapacity
from orders.selectors.desk import desk_counts
from orders.selectors.making_capacities import ShownCapacity, making_capacities
from shops.models import Shop
from shops.selectors import shops_run_by
from shops.states import Right


class DeskCountsType(ObjectType):
    """How many orders of a shop are in each stage; late ones count where they stand, too."""

    class Meta:
        name = "DeskCounts"
        access = {everyone: "new making to_pack ready late returns done"}

    new = graphene.Int(required=True)
    making = graphene.Int(required=True)
    to_pack = graphene.Int(required=True)
    ready = graphene.Int(required=True)
    late = graphene.Int(required=True)
    returns = graphene.Int(required=True)
    done = graphene.Int(required=True)


class DeskQueries(QueryPart):
    """Root fields. Who does not run a shop gets null, or an empty list."""

    access = {everyone: "desk_counts making_capacities"}

    desk_counts = graphene.Field(DeskCountsType, shop=graphene.ID(required=True))
    making_capacities = graphene.List(
        graphene.NonNull(MakingCapacityType),
        shop=graphene.ID(required=True),
        required=True,
        description="Of a shop that I run: the whole shop first, then all that is made to order.",
    )

    @staticmethod
    def resolve_desk_counts(root: Any, info: Any, shop: str) -> dict[str, int] | None:
        row = _shop(info, shop)
        return desk_counts(row) if row else None

    @staticmethod
    def resolve_making_capacities(root: Any, info: Any, shop: str) -> list[ShownCapacity]:
        row = _shop(info, shop)
        return making_capacities(row) if row else []


def _shop(info: Any, pk: str) -> Shop | None:
    return find_row(shops_run_by(info.context.user, Right.ORDERS), pk)


DESK_MUTATIONS: list[type[RuleMutation]] = [AdvanceSellerOrders, AnnounceDelay, SetMakingCapacity]
