"""createProduct."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from matricia.kit.graphql.scalars import Cents
from shops.graphql.types import ProductType
from shops.models import Shop
from shops.services.create_product import create_product


class CreateProduct(RuleMutation):
    """Makes a draft with one variant. The id is made by the client (UUID); asking twice is
    harmless."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        request_id = graphene.ID(required=True)
        title = graphene.String(required=True)
        price = Cents(required=True)

    product = graphene.Field(ProductType)

    @classmethod
    def perform(
        cls, actor: Any, *, shop: str, request_id: str, title: str, price: int
    ) -> CreateProduct:
        row = get_row(Shop.objects.visible_to(actor), shop)
        product = create_product(
            row,
            request_id=client_id(request_id, field="requestId"),
            title=title,
            price=price,
            actor=actor,
        )
        return cls(product=product)
