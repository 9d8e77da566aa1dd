"""keepBreak, endBreak."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from orders.graphql.delivery_types import ShopBreakType
from orders.graphql.local_texts import LocalTextInput, texts_given
from orders.models import ShopBreak
from orders.services.delivery.keep_break import end_break, keep_break
from shops.selectors import shops_run_by


class KeepBreak(RuleMutation):
    """Days on which the designer is away. The id is made by the client (UUID); the same one again
    changes them."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        id = graphene.ID(required=True)
        from_day = graphene.Date(required=True)
        until_day = graphene.Date(required=True)
        is_paused = graphene.Boolean(required=True)
        notes = graphene.List(graphene.NonNull(LocalTextInput))

    kept = graphene.Field(ShopBreakType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, id: str, **days: Any) -> KeepBreak:  # noqa: A002
        note = texts_given(days.pop("notes", None))
        row = get_row(shops_run_by(actor), shop)
        return cls(kept=keep_break(row, request_id=client_id(id), note=note, actor=actor, **days))


class EndBreak(RuleMutation):
    """She is back, or stays: it counts no more."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    ended = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> EndBreak:  # noqa: A002
        hers = ShopBreak.objects.filter(shop__in=shops_run_by(actor)).select_related("shop")
        end_break(hers.get(request_id=client_id(id)), actor=actor)
        return cls(ended=True)
