"""How much a designer makes in a week."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from orders.models import MakingCapacity


class MakingCapacityType(ObjectType):
    """Reached only by who runs the shop."""

    class Meta:
        name = "MakingCapacity"
        access = {everyone: "id product title pieces longest_wait"}

    id = graphene.ID(required=True)
    product = graphene.ID(description="Null: of the whole shop.")
    title = graphene.String(description="Of the product.")
    pieces = graphene.Int(required=True, description="Finished in a week.")
    longest_wait = graphene.Int(
        required=True, description="Weeks by which a promise may move before nothing is sold."
    )

    @staticmethod
    def resolve_product(row: MakingCapacity, info: Any) -> int | None:
        return row.product_id

    @staticmethod
    def resolve_title(row: MakingCapacity, info: Any) -> str | None:
        return row.product.title if row.product else None
