"""placeInCollection, moveCollection."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row, row_id
from shops.graphql.collection_types import EditedCollectionType
from shops.services.arrange_collection import move_collection, place_pieces
from shops.shop_collections import collections_run_by


class PlaceInCollection(RuleMutation):
    """Pieces stand in the collection from `position` on (0 is first; beyond the end is last), in
    this order; without `position` they are taken out."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        products = graphene.List(graphene.NonNull(graphene.ID), required=True)
        position = graphene.Int()

    collection = graphene.Field(EditedCollectionType)

    @classmethod
    def perform(
        cls,
        actor: Any,
        *,
        id: str,  # noqa: A002
        products: list[str],
        position: int | None = None,
    ) -> PlaceInCollection:
        row = get_row(collections_run_by(actor), id)
        ids = [row_id(text) for text in products]
        place_pieces(row, ids, position=position, actor=actor)
        return cls(collection=get_row(collections_run_by(actor), id))


class MoveCollection(RuleMutation):
    """Gives a collection its place among those of its shop: 0 is first, beyond the end is last."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)
        position = graphene.Int(required=True)

    moved = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, id: str, position: int) -> MoveCollection:  # noqa: A002
        move_collection(get_row(collections_run_by(actor), id), position, actor=actor)
        return cls(moved=True)
