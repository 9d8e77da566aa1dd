"""moveStall, editStall."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.plan_types import PlannedStallType
from markets.models import Stall
from markets.services.arrange_stalls import edit_stall, move_stall
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import Cents


def _stall(actor: Any, pk: str) -> Stall:
    return get_row(Stall.objects.visible_to(actor).select_related("market"), pk)


class MoveStall(RuleMutation):
    """On the plan, counted from 0; without a field it leaves the plan. Who stands there changes
    places with it: read all stalls again."""

    class Meta:
        access = signed_in

    class Arguments:
        stall = graphene.ID(required=True)
        column = graphene.Int()
        row = graphene.Int()

    stall = graphene.Field(PlannedStallType)

    @classmethod
    def perform(
        cls, actor: Any, *, stall: str, column: int | None = None, row: int | None = None
    ) -> MoveStall:
        found = _stall(actor, stall)
        return cls(stall=move_stall(found, column=column, row=row, actor=actor))


class EditStall(RuleMutation):
    """What is left out stays."""

    class Meta:
        access = signed_in

    class Arguments:
        stall = graphene.ID(required=True)
        number = graphene.String()
        fee = Cents()

    stall = graphene.Field(PlannedStallType)

    @classmethod
    def perform(cls, actor: Any, *, stall: str, **changes: Any) -> EditStall:
        return cls(stall=edit_stall(_stall(actor, stall), actor=actor, **changes))
