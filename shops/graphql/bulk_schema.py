"""Root fields and mutations of changes of many products."""

from __future__ import annotations

from typing import Any

import graphene
from django.core.exceptions import ObjectDoesNotExist

from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.mutations import Problem, RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from shops.graphql.bulk_types import (
    BulkAskedInput,
    BulkChangeType,
    BulkPreviewType,
    BulkWhichInput,
    asked_from,
    which_from,
)
from shops.graphql.mutations.bulk_changes import ChangeProducts, UndoBulkChange
from shops.models import BulkChange
from shops.selectors import shops_run_by
from shops.services.bulk.plan import plan_of
from shops.states import Right

#: Of a shop, to be undone; older ones are in the history of each piece.
MOST_RECENT = 5


class BulkPreviewAnswer(ObjectType):
    """The preview, or why there is none."""

    class Meta:
        access = {everyone: "preview problems"}

    preview = graphene.Field(BulkPreviewType)
    problems = graphene.List(graphene.NonNull(Problem), required=True)


class BulkQueries(QueryPart):
    """For the people of the shop; others get null, or an empty list."""

    access = {everyone: "bulk_preview bulk_changes"}

    bulk_preview = graphene.Field(
        BulkPreviewAnswer,
        shop=graphene.ID(required=True),
        which=BulkWhichInput(required=True),
        asked=BulkAskedInput(required=True),
        description="What a change would do now; nothing is done.",
    )
    bulk_changes = graphene.List(
        graphene.NonNull(BulkChangeType),
        required=True,
        shop=graphene.ID(required=True),
        description="The latest, the newest first.",
    )

    @staticmethod
    def resolve_bulk_preview(
        root: Any, info: Any, shop: str, which: Any, asked: Any
    ) -> dict[str, Any] | None:
        found = find_row(shops_run_by(info.context.user, Right.PRODUCTS), shop)
        if found is None:
            return None
        try:
            plan = plan_of(found, which_from(which), asked_from(asked))
        except ObjectDoesNotExist:
            return None
        except RuleBroken as broken:
            problem = {"code": broken.code, "message": broken.message, "field": broken.field}
            return {"preview": None, "problems": [problem]}
        return {"preview": plan, "problems": []}

    @staticmethod
    def resolve_bulk_changes(root: Any, info: Any, shop: str) -> list[BulkChange]:
        found = find_row(shops_run_by(info.context.user, Right.PRODUCTS), shop)
        rows = BulkChange.objects.filter(shop=found) if found else BulkChange.objects.none()
        return list(rows.order_by("-made_at")[:MOST_RECENT])


BULK_MUTATIONS: list[type[RuleMutation]] = [ChangeProducts, UndoBulkChange]
