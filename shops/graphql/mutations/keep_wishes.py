"""wishProduct, followShop, mergeWishes."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.home import numbers_in
from shops.models import Product, Shop
from shops.services.keep_wishes import MOST, follow, merge_wishes, wish

IDS = graphene.List(graphene.NonNull(graphene.ID), required=True)


class WishProduct(RuleMutation):
    """Puts a piece on my wishlist, or takes it off."""

    class Meta:
        access = signed_in

    class Arguments:
        product = graphene.ID(required=True)
        wished = graphene.Boolean(required=True)

    wished = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, product: str, wished: bool) -> WishProduct:
        wish(actor, get_row(Product.objects.visible_to(actor), product), wished=wished)
        return cls(wished=wished)


class FollowShop(RuleMutation):
    """Follows a designer, or no longer."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        followed = graphene.Boolean(required=True)

    followed = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, shop: str, followed: bool) -> FollowShop:
        follow(actor, get_row(Shop.objects.visible_to(actor), shop), followed=followed)
        return cls(followed=followed)


class MergeWishes(RuleMutation):
    """Adds what this device kept for me while I was a guest; unknown ids are left out."""

    class Meta:
        access = signed_in

    class Arguments:
        products = IDS
        shops = IDS

    merged = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, products: list[str], shops: list[str]) -> MergeWishes:
        merge_wishes(actor, products=numbers_in(products, MOST), shops=numbers_in(shops, MOST))
        return cls(merged=True)
