"""keepCollection, removeCollection."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row, row_id
from shops.graphql.collection_types import EditedCollectionType
from shops.graphql.text_types import LanguageEnum
from shops.selectors import shops_run_by
from shops.services.keep_collection import create_collection, edit_collection, remove_collection
from shops.shop_collections import collections_run_by


class KeepCollection(RuleMutation):
    """Changes what is given of my collection; texts in `language`, or in that of the request.

    Without `id` a new one, which needs a title; `requestId` is made by the client (UUID), asking
    twice makes one.
    """

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        id = graphene.ID()
        request_id = graphene.ID()
        title = graphene.String()
        intro = graphene.String()
        products = graphene.List(graphene.NonNull(graphene.ID))
        is_shown = graphene.Boolean()
        language = LanguageEnum()

    collection = graphene.Field(EditedCollectionType)

    @classmethod
    def perform(
        cls,
        actor: Any,
        *,
        shop: str,
        id: str | None = None,  # noqa: A002
        request_id: str | None = None,
        products: list[str] | None = None,
        **given: Any,
    ) -> KeepCollection:
        found = get_row(shops_run_by(actor), shop)
        if products is not None:
            given["products"] = [row_id(text) for text in products]
        if id:
            row = get_row(found.collections.select_related("shop"), id)
            kept = edit_collection(row, actor=actor, **given)
        else:
            made = client_id(request_id or "", field="requestId")
            kept = create_collection(found, request_id=made, actor=actor, **given)
        return cls(collection=get_row(collections_run_by(actor), str(kept.pk)))


class RemoveCollection(RuleMutation):
    """Takes a collection away; its pieces stay."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    removed = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> RemoveCollection:  # noqa: A002
        remove_collection(get_row(collections_run_by(actor), id), actor=actor)
        return cls(removed=True)
