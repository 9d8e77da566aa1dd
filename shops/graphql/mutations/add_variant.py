"""addVariant."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import Cents
from shops.graphql.types import VariantType
from shops.models import Product
from shops.services.add_variant import add_variant


class AddVariant(RuleMutation):
    """One value for each option of the product. A draft without options gets them by its first
    call: size, then color, then material."""

    class Meta:
        access = signed_in

    class Arguments:
        product = graphene.ID(required=True)
        option_values = graphene.List(graphene.NonNull(graphene.String), required=True)
        price = Cents(required=True)

    variant = graphene.Field(VariantType)

    @classmethod
    def perform(cls, actor: Any, *, product: str, **variant: Any) -> AddVariant:
        row = get_row(Product.objects.visible_to(actor), product)
        return cls(variant=add_variant(row, actor=actor, **variant))
