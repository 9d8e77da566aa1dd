"""askMeasurements."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.types import ProductType
from shops.models import Product
from shops.services.ask_measurements import ask_measurements


class AskMeasurements(RuleMutation):
    """A designer says what she measures before she makes a piece that is made to order; no names:
    it is made in its listed sizes only."""

    class Meta:
        access = signed_in

    class Arguments:
        product = graphene.ID(required=True)
        names = graphene.List(graphene.NonNull(graphene.String), required=True)

    product = graphene.Field(ProductType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> AskMeasurements:
        rows = Product.objects.visible_to(actor).select_related("shop")
        product = get_row(rows, given["product"])
        return cls(product=ask_measurements(product, given["names"], actor=actor))
