"""Root fields of the front page, collections, wishes, nearby designers and former addresses."""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import QuerySet

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from shops import home
from shops.departments import Department, departments
from shops.former_addresses import FormerAddress, address_fate
from shops.graphql.home_types import (
    DepartmentType,
    FeatureType,
    FormerAddressType,
    MarksType,
    NearbyShopType,
    ShopCollectionType,
)
from shops.graphql.mutations.change_address import ChangeProductAddress, ChangeShopAddress
from shops.graphql.mutations.keep_wishes import FollowShop, MergeWishes, WishProduct
from shops.graphql.types import ProductConnection, ProductType, ShopType
from shops.models import Collection, Favourite, Feature, Follow, Product, Shop
from shops.nearby import NearbyShop, shops_near

IDS = graphene.List(graphene.NonNull(graphene.ID), required=True)


class HomeQueries(QueryPart):
    """Everybody's, and what is one's own: empty for guests, whose device keeps it."""

    access = {
        everyone: "features collections collection departments shops_near former_address"
        " pieces_by_id shops_by_id my_wishes my_follows my_marks"
    }

    features = graphene.List(
        graphene.NonNull(FeatureType),
        required=True,
        description="Of the front page; empty when nobody chose: show the newest then.",
    )
    collections = graphene.List(
        graphene.NonNull(ShopCollectionType), required=True, shop=graphene.String(required=True)
    )
    collection = graphene.Field(
        ShopCollectionType,
        shop=graphene.String(required=True),
        slug=graphene.String(required=True),
    )
    departments = graphene.List(graphene.NonNull(DepartmentType), required=True)
    shops_near = graphene.List(
        graphene.NonNull(NearbyShopType),
        required=True,
        department=graphene.String(required=True),
        description="The nearest designers first, at most 24.",
    )
    former_address = graphene.Field(
        FormerAddressType,
        required=True,
        path=graphene.String(required=True),
        description="What became of “shop” or “shop/piece” below /shops/ that is not found.",
    )
    pieces_by_id = graphene.List(
        graphene.NonNull(ProductType),
        required=True,
        ids=IDS,
        description="On sale, as asked, at most 48: what a device remembers.",
    )
    shops_by_id = graphene.List(graphene.NonNull(ShopType), required=True, ids=IDS)
    my_wishes = connection_field(ProductConnection, description="The latest first.")
    my_follows = graphene.List(graphene.NonNull(ShopType), required=True)
    my_marks = graphene.Field(MarksType, required=True)

    @staticmethod
    def resolve_features(root: Any, info: Any) -> list[Feature]:
        return home.features_now()

    @staticmethod
    def resolve_collections(root: Any, info: Any, shop: str) -> QuerySet[Collection]:
        return home.collections_of(info.context.user, shop)

    @staticmethod
    def resolve_collection(root: Any, info: Any, shop: str, slug: str) -> Collection | None:
        return home.collections_of(info.context.user, shop).filter(slug=slug).first()

    @staticmethod
    def resolve_departments(root: Any, info: Any) -> list[Department]:
        return list(departments().values())

    @staticmethod
    def resolve_shops_near(root: Any, info: Any, department: str) -> list[NearbyShop]:
        return shops_near(department)

    @staticmethod
    def resolve_former_address(root: Any, info: Any, path: str) -> FormerAddress:
        return address_fate(path)

    @staticmethod
    def resolve_pieces_by_id(root: Any, info: Any, ids: list[str]) -> list[Product]:
        return home.pieces_by_id(ids)

    @staticmethod
    def resolve_shops_by_id(root: Any, info: Any, ids: list[str]) -> list[Shop]:
        return home.shops_by_id(ids)

    @staticmethod
    def resolve_my_wishes(
        root: Any, info: Any, first: int, after: str | None = None
    ) -> Page[Product]:
        return Page(home.wishes_of(info.context.user), home.BY_WISH, first, after)

    @staticmethod
    def resolve_my_follows(root: Any, info: Any) -> QuerySet[Shop]:
        return home.follows_of(info.context.user)

    @staticmethod
    def resolve_my_marks(root: Any, info: Any) -> dict[str, Any]:
        user = info.context.user
        if not user.is_authenticated:
            return {"products": [], "shops": []}
        return {
            "products": Favourite.objects.filter(user=user).values_list("product_id", flat=True),
            "shops": Follow.objects.filter(user=user).values_list("shop_id", flat=True),
        }


HOME_MUTATIONS: list[type[RuleMutation]] = [
    WishProduct,
    FollowShop,
    MergeWishes,
    ChangeShopAddress,
    ChangeProductAddress,
]
