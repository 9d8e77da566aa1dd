"""duplicateProduct."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from shops.graphql.types import ProductType
from shops.models import Product
from shops.services.duplicate_product import duplicate_product


class DuplicateProduct(RuleMutation):
    """Makes a draft that says and costs the same, without pictures, stock, article numbers. The id
    is made by the client (UUID); asking twice is harmless."""

    class Meta:
        access = signed_in

    class Arguments:
        product = graphene.ID(required=True)
        request_id = graphene.ID(required=True)

    product = graphene.Field(ProductType)

    @classmethod
    def perform(cls, actor: Any, *, product: str, request_id: str) -> DuplicateProduct:
        row = get_row(Product.objects.visible_to(actor), product)
        key = client_id(request_id, field="requestId")
        return cls(product=duplicate_product(row, request_id=key, actor=actor))
