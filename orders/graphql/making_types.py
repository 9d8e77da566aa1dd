"""How much a designer makes in a week."""

from __future__ import annotations

import graphene

from matricia.kit.graphql.access import ObjectType, everyone


class MakingCapacityType(ObjectType):
    """Reached only by who runs the shop; from a `ShownCapacity` or a `MakingCapacity`."""

    class Meta:
        name = "MakingCapacity"
        access = {everyone: "product title pieces longest_wait"}

    product = graphene.ID(description="Null: of the whole shop.")
    title = graphene.String(description="Of the product.")
    pieces = graphene.Int(description="Finished in a week; null: no limit.")
    longest_wait = graphene.Int(
        required=True, description="Weeks by which a promise may move before nothing is sold."
    )
