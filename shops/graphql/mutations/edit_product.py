"""editProduct."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.types import ProductStateEnum, ProductType
from shops.models import Product
from shops.services.edit_product import edit_product


class EditProduct(RuleMutation):
    """Changes what is given. `version` is the one that was read: a newer one is a problem
    EDITED_MEANWHILE. `typing`: a draft saves itself while she types."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        version = graphene.Int(required=True)
        title = graphene.String()
        description = graphene.String()
        product_type = graphene.String()
        themes = graphene.List(graphene.NonNull(graphene.String))
        made_to_order = graphene.Boolean()
        making_days = graphene.Int()
        state = ProductStateEnum()
        typing = graphene.Boolean(default_value=False)

    product = graphene.Field(ProductType)

    @classmethod
    def perform(cls, actor: Any, *, id: str, **changes: Any) -> EditProduct:  # noqa: A002
        product = get_row(Product.objects.visible_to(actor), id)
        return cls(product=edit_product(product, actor=actor, **changes))
