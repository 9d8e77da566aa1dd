"""Collections, what the front page features, places of France, and where addresses went."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit import texts
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of
from shops.former_addresses import AddressFate
from shops.graphql.types import ProductType, ShopType, ThemeType
from shops.models import Collection, Feature
from shops.states import FeatureKind


class ShopCollectionType(ObjectType):
    """Pieces that a designer shows together; reached through `visible_to`."""

    class Meta:
        name = "ShopCollection"
        access = {
            everyone: "id slug title title_language intro intro_language is_shown shop pieces"
        }

    id = graphene.ID(required=True)
    slug = graphene.String(required=True)
    title = graphene.String(required=True)
    title_language = graphene.String(required=True, description="Of `title`.")
    intro = graphene.String(required=True, description="Plain text.")
    intro_language = graphene.String(required=True, description="Of `intro`.")
    is_shown = graphene.Boolean(required=True)
    shop = graphene.Field(ShopType, required=True)
    pieces = graphene.List(
        graphene.NonNull(ProductType), required=True, description="On sale, in her order."
    )

    @staticmethod
    def resolve_title(row: Collection, info: Any) -> str:
        return texts.written(row.title, main=row.shop.language).text

    @staticmethod
    def resolve_title_language(row: Collection, info: Any) -> str:
        return texts.written(row.title, main=row.shop.language).language

    @staticmethod
    def resolve_intro(row: Collection, info: Any) -> str:
        return texts.written(row.intro, main=row.shop.language).text

    @staticmethod
    def resolve_intro_language(row: Collection, info: Any) -> str:
        return texts.written(row.intro, main=row.shop.language).language

    @staticmethod
    def resolve_shop(row: Collection, info: Any) -> Any:
        return info.context.loaders.shop.load(row.shop_id)

    @staticmethod
    def resolve_pieces(row: Collection, info: Any) -> Any:
        return info.context.loaders.collection_pieces.load(row.pk)


class FeatureType(ObjectType):
    """Something on the front page; the field of its kind is filled, the others are null."""

    class Meta:
        name = "Feature"
        access = {everyone: "id kind words shop theme collection market"}

    id = graphene.ID(required=True)
    kind = enum_of(FeatureKind)(required=True)
    words = graphene.String(required=True, description="Why it stands here; may be empty.")
    shop = graphene.Field(ShopType)
    theme = graphene.Field(ThemeType)
    collection = graphene.Field(ShopCollectionType)
    market = graphene.String(required=True, description="The slug of a market, or empty.")

    @staticmethod
    def resolve_words(row: Feature, info: Any) -> str:
        return texts.in_language(row.words)

    @staticmethod
    def resolve_shop(row: Feature, info: Any) -> Any:
        return info.context.loaders.shop.load(row.shop_id) if row.shop_id else None

    @staticmethod
    def resolve_theme(row: Feature, info: Any) -> Any:
        return info.context.loaders.theme.load(row.theme_id) if row.theme_id else None

    @staticmethod
    def resolve_collection(row: Feature, info: Any) -> Any:
        loaders = info.context.loaders
        return loaders.collection.load(row.collection_id) if row.collection_id else None


class DepartmentType(ObjectType):
    """A department of France. Resolvers give a `Department`."""

    class Meta:
        name = "Department"
        access = {everyone: "code name region latitude longitude"}

    code = graphene.String(required=True, description="As in a postcode: 38, 2A, 971.")
    name = graphene.String(required=True)
    region = graphene.String(required=True)
    latitude = graphene.Float(required=True, description="Degrees, of its prefecture.")
    longitude = graphene.Float(required=True)


class NearbyShopType(ObjectType):
    """A `NearbyShop`."""

    class Meta:
        name = "NearbyShop"
        access = {everyone: "shop department distance"}

    shop = graphene.Field(ShopType, required=True)
    department = graphene.Field(DepartmentType, required=True)
    distance = graphene.Int(
        required=True, description="Kilometres between the prefectures; 0 in the same department."
    )


class FormerAddressType(ObjectType):
    """A `FormerAddress`."""

    class Meta:
        name = "FormerAddress"
        access = {everyone: "fate path similar"}

    fate = enum_of(AddressFate)(required=True)
    path = graphene.String(required=True, description="Below /shops/, when it moved.")
    similar = graphene.List(
        graphene.NonNull(ProductType), required=True, description="When a piece is gone."
    )


class MarksType(ObjectType):
    """Ids of what I keep: to show hearts as filled."""

    class Meta:
        name = "Marks"
        access = {everyone: "products shops"}

    products = graphene.List(graphene.NonNull(graphene.ID), required=True)
    shops = graphene.List(graphene.NonNull(graphene.ID), required=True)
