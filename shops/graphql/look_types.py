"""How a shop presents itself."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of
from shops.graphql.picture_types import PictureType
from shops.models import ShopLook
from shops.permissions import keepers_of_products
from shops.pictures import ShownPicture
from shops.states import USUAL_SECTIONS, DisplayFace, ShopPictureKind, ShopSection

DisplayFaceEnum = enum_of(DisplayFace)
ShopSectionEnum = enum_of(ShopSection)
ShopPictureKindEnum = enum_of(ShopPictureKind)

#: A type of `types.py`, which is built on this one.
PRODUCT = "shops.graphql.types.ProductType"


keepers_of_look = keepers_of_products(
    "who keeps the products of the look's shop", lambda look: look.shop_id
)


class ShopLookType(ObjectType):
    """What a designer chose for her storefront. Resolvers give a `ShopLook`."""

    class Meta:
        name = "ShopLook"
        access = {everyone: "face sections logo featured", keepers_of_look: "chosen"}

    face = DisplayFaceEnum(required=True, description="Of headings.")
    sections = graphene.List(
        graphene.NonNull(ShopSectionEnum),
        required=True,
        description="Those that are shown, in order; all pieces are always among them.",
    )
    logo = graphene.Field(PictureType)
    featured = graphene.List(
        graphene.NonNull(PRODUCT), required=True, description="On sale, in her order, at most 6."
    )
    chosen = graphene.List(
        graphene.NonNull(PRODUCT), description="As `featured`, on sale or not. For who keeps them."
    )

    @staticmethod
    def resolve_sections(look: ShopLook, info: Any) -> list[str]:
        return look.sections or list(USUAL_SECTIONS)

    @staticmethod
    def resolve_logo(look: ShopLook, info: Any) -> ShownPicture | None:
        return ShownPicture.of_logo(look)

    @staticmethod
    def resolve_featured(look: ShopLook, info: Any) -> Any:
        return info.context.loaders.featured_of_shop.load(look.shop_id)

    @staticmethod
    def resolve_chosen(look: ShopLook, info: Any) -> Any:
        return info.context.loaders.chosen_of_shop.load(look.shop_id)
