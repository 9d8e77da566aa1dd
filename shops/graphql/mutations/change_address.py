"""changeShopAddress, changeProductAddress."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.types import ProductType, ShopType
from shops.models import Product, Shop
from shops.services.change_address import change_product_address, change_shop_address


class ChangeShopAddress(RuleMutation):
    """Gives a shop another address; the one before leads to it."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        slug = graphene.String(required=True)

    shop = graphene.Field(ShopType)

    @classmethod
    def perform(cls, actor: Any, *, id: str, slug: str) -> ChangeShopAddress:  # noqa: A002
        row = get_row(Shop.objects.visible_to(actor), id)
        return cls(shop=change_shop_address(row, slug, actor=actor))


class ChangeProductAddress(RuleMutation):
    """Gives a piece another address; the one before leads to it."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        slug = graphene.String(required=True)

    product = graphene.Field(ProductType)

    @classmethod
    def perform(cls, actor: Any, *, id: str, slug: str) -> ChangeProductAddress:  # noqa: A002
        row = get_row(Product.objects.visible_to(actor).select_related("shop"), id)
        return cls(product=change_product_address(row, slug, actor=actor))
