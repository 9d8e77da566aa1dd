"""setMakingCapacity."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from orders.graphql.making_types import MakingCapacityType
from orders.selectors.making_capacities import making_capacities
from orders.services.set_making_capacity import set_making_capacity
from shops.models import Product
from shops.selectors import shops_run_by


class SetMakingCapacity(RuleMutation):
    """How many made-to-order pieces of a shop, or of one product, are finished in a week."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        product = graphene.ID(description="Without: of the whole shop.")
        pieces = graphene.Int(description="Null: no limit.")
        longest_wait = graphene.Int(default_value=8, description="Weeks; 0: none.")

    capacities = graphene.List(graphene.NonNull(MakingCapacityType))

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> SetMakingCapacity:
        shop = get_row(shops_run_by(actor), given["shop"])
        product = given.get("product")
        set_making_capacity(
            shop,
            get_row(Product.objects.filter(shop=shop), product) if product else None,
            pieces=given.get("pieces"),
            longest_wait=given["longest_wait"],
            actor=actor,
        )
        return cls(capacities=making_capacities(shop))
