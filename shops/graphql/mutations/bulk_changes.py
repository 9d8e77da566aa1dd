"""changeProducts and undoBulkChange."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from shops.bulk import titles_of
from shops.graphql.bulk_types import (
    BulkAskedInput,
    BulkChangeType,
    BulkLeftType,
    BulkWhichInput,
    asked_from,
    which_from,
)
from shops.models import BulkChange
from shops.selectors import shops_run_by
from shops.services.bulk.change_products import change_products
from shops.services.bulk.undo_bulk_change import undo_bulk_change


class ChangeProducts(RuleMutation):
    """Does what the preview with this digest showed. The same id again answers what was done."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True, description="A UUID made by the client.")
        shop = graphene.ID(required=True)
        which = BulkWhichInput(required=True)
        asked = BulkAskedInput(required=True)
        digest = graphene.String(required=True)

    change = graphene.Field(BulkChangeType)

    @classmethod
    def perform(cls, actor: Any, *, id: str, shop: str, **what: Any) -> ChangeProducts:  # noqa: A002
        row = get_row(shops_run_by(actor), shop)
        which, asked = which_from(what["which"]), asked_from(what["asked"])
        change = change_products(
            client_id(id), row, which, asked, digest=what["digest"], actor=actor
        )
        return cls(change=change)


class UndoBulkChange(RuleMutation):
    """Takes it back, piece by piece. `left`: those that were changed since, and why they stay."""

    class Meta:
        access = signed_in

    class Arguments:
        id = graphene.ID(required=True)

    change = graphene.Field(BulkChangeType)
    left = graphene.List(graphene.NonNull(BulkLeftType))

    @classmethod
    def perform(cls, actor: Any, *, id: str) -> UndoBulkChange:  # noqa: A002
        change = get_row(BulkChange.objects.visible_to(actor), id)
        left = undo_bulk_change(change, actor=actor)
        change.refresh_from_db()
        titles = titles_of(left)
        rows = [
            {"product": pk, "title": titles.get(pk, ""), "reason": reason}
            for pk, reason in left.items()
        ]
        return cls(change=change, left=rows)
