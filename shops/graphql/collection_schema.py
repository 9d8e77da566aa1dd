"""Root fields and mutations of a shop's collections, for who runs it."""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import QuerySet

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from shops.graphql.collection_types import EditedCollectionType
from shops.graphql.mutations.arrange_collection import MoveCollection, PlaceInCollection
from shops.graphql.mutations.keep_collection import KeepCollection, RemoveCollection
from shops.models import Collection
from shops.selectors import shops_run_by
from shops.shop_collections import collections_run_by
from shops.states import Right


class CollectionQueries(QueryPart):
    """Of shops that I run; nothing of others."""

    access = {everyone: "shop_collections shop_collection"}

    shop_collections = graphene.List(
        graphene.NonNull(EditedCollectionType),
        required=True,
        shop=graphene.ID(required=True),
        description="In her order, at most sixty.",
    )
    shop_collection = graphene.Field(
        EditedCollectionType, shop=graphene.ID(required=True), id=graphene.ID(required=True)
    )

    @staticmethod
    def resolve_shop_collections(root: Any, info: Any, shop: str) -> QuerySet[Collection]:
        return _collections(info.context.user, shop)

    @staticmethod
    def resolve_shop_collection(
        root: Any,
        info: Any,
        shop: str,
        id: str,  # noqa: A002
    ) -> Collection | None:
        return find_row(_collections(info.context.user, shop), id)


def _collections(user: Any, shop: str) -> QuerySet[Collection]:
    found = find_row(shops_run_by(user, Right.PRODUCTS), shop)
    return collections_run_by(user).filter(shop=found) if found else Collection.objects.none()


COLLECTION_MUTATIONS: list[type[RuleMutation]] = [
    KeepCollection,
    RemoveCollection,
    PlaceInCollection,
    MoveCollection,
]
