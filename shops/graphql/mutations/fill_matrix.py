"""fillMatrix."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import Cents
from shops.graphql.types import ProductType
from shops.models import Product
from shops.services.add_variant import fill_matrix


class OptionValuesInput(graphene.InputObjectType):
    """An option ("size", "color", or a name of her own) and its values."""

    name = graphene.String(required=True)
    values = graphene.List(graphene.NonNull(graphene.String), required=True)


class FillMatrix(RuleMutation):
    """Adds every combination that is not there yet, each at `price`; asking twice adds nothing."""

    class Meta:
        access = signed_in

    class Arguments:
        product = graphene.ID(required=True)
        options = graphene.List(graphene.NonNull(OptionValuesInput), required=True)
        price = Cents(required=True)

    product = graphene.Field(ProductType)

    @classmethod
    def perform(
        cls, actor: Any, *, product: str, options: list[dict[str, Any]], price: int
    ) -> FillMatrix:
        row = get_row(Product.objects.visible_to(actor), product)
        by_name = {option["name"]: option["values"] for option in options}
        return cls(product=fill_matrix(row, by_name, price=price, actor=actor))
