"""A collection as its designer edits it."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit import texts
from matricia.kit.graphql.access import ObjectType, everyone
from shops.graphql.picture_types import PictureType
from shops.graphql.types import ProductType
from shops.languages import Language
from shops.models import Collection


class CollectionTextType(ObjectType):
    """What a collection says in one language; what was not written is empty."""

    class Meta:
        name = "CollectionText"
        access = {everyone: "language title intro"}

    language = graphene.String(required=True, description="fr, en or ar.")
    title = graphene.String(required=True)
    intro = graphene.String(required=True)


class EditedCollectionType(ObjectType):
    """Resolvers give rows of `collections_run_by`, through fields for the shop's members."""

    class Meta:
        name = "EditedCollection"
        access = {everyone: "id slug title is_shown piece_count picture texts pieces"}

    id = graphene.ID(required=True)
    slug = graphene.String(required=True)
    title = graphene.String(required=True, description="In the language of the request, or any.")
    is_shown = graphene.Boolean(required=True)
    piece_count = graphene.Int(required=True)
    picture = graphene.Field(PictureType, description="Of its first piece.")
    texts = graphene.List(
        graphene.NonNull(CollectionTextType), required=True, description="In every language."
    )
    pieces = graphene.List(
        graphene.NonNull(ProductType), required=True, description="All, in her order."
    )

    @staticmethod
    def resolve_title(row: Collection, info: Any) -> str:
        return texts.written(row.title, main=row.shop.language).text

    @staticmethod
    def resolve_picture(row: Any, info: Any) -> Any:
        return info.context.loaders.first_picture.load(row.first_piece) if row.first_piece else None

    @staticmethod
    def resolve_texts(row: Collection, info: Any) -> list[dict[str, str]]:
        return [
            {
                "language": language.value,
                "title": row.title.get(language, ""),
                "intro": row.intro.get(language, ""),
            }
            for language in Language
        ]

    @staticmethod
    def resolve_pieces(row: Collection, info: Any) -> Any:
        return info.context.loaders.chosen_pieces.load(row.pk)
