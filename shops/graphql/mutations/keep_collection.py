"""keepCollection, removeCollection."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row, row_id
from shops.graphql.home_types import ShopCollectionType
from shops.graphql.text_types import LanguageEnum
from shops.models import Collection, Shop
from shops.services.keep_collection import keep_collection, remove_collection


class KeepCollection(RuleMutation):
    """A collection with exactly these pieces, in this order; without `id` a new one. Its texts are
    in `language`, or in that of the request."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        id = graphene.ID()
        title = graphene.String(required=True)
        intro = graphene.String()
        products = graphene.List(graphene.NonNull(graphene.ID), required=True)
        is_shown = graphene.Boolean()
        language = LanguageEnum()

    collection = graphene.Field(ShopCollectionType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, products: list[str], **given: Any) -> KeepCollection:
        found = get_row(Shop.objects.visible_to(actor), shop)
        pk = given.pop("id", None)
        row = get_row(found.collections.all(), pk) if pk else None
        ids = [row_id(text) for text in products]
        return cls(
            collection=keep_collection(found, collection=row, products=ids, actor=actor, **given)
        )


class RemoveCollection(RuleMutation):
    """Takes a collection away; its pieces stay."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    removed = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> RemoveCollection:  # noqa: A002
        collection = get_row(Collection.objects.visible_to(actor).select_related("shop"), id)
        remove_collection(collection, actor=actor)
        return cls(removed=True)
