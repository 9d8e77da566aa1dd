"""editCosting."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import Cents
from shops.graphql.editor_types import ProductCostingType
from shops.models import Product
from shops.services.edit_costing import edit_costing


class EditCosting(RuleMutation):
    """What one piece takes to make: `hourly` is for an hour of the `minutes` of work."""

    class Meta:
        access = signed_in

    class Arguments:
        product = graphene.ID(required=True)
        material = Cents(required=True)
        other = Cents(required=True)
        minutes = graphene.Int(required=True)
        hourly = Cents(required=True)

    costing = graphene.Field(ProductCostingType)

    @classmethod
    def perform(cls, actor: Any, *, product: str, **reckoned: int) -> EditCosting:
        row = get_row(Product.objects.visible_to(actor), product)
        return cls(costing=edit_costing(row, actor=actor, **reckoned))
