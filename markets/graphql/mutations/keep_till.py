"""addTill, renameTill."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.plan_types import PlannedTillType
from markets.models import Market, Till
from markets.services.keep_till import add_till, rename_till
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row


class AddTill(RuleMutation):
    """A drawer with a name; a device is paired with it afterwards."""

    class Meta:
        access = signed_in

    class Arguments:
        market = graphene.ID(required=True)
        name = graphene.String(required=True)

    till = graphene.Field(PlannedTillType)

    @classmethod
    def perform(cls, actor: Any, *, market: str, name: str) -> AddTill:
        row = get_row(Market.objects.visible_to(actor), market)
        return cls(till=add_till(row, name=name, actor=actor))


class RenameTill(RuleMutation):
    """Tickets keep the name they were sold under."""

    class Meta:
        access = signed_in

    class Arguments:
        till = graphene.ID(required=True)
        name = graphene.String(required=True)

    till = graphene.Field(PlannedTillType)

    @classmethod
    def perform(cls, actor: Any, *, till: str, name: str) -> RenameTill:
        row = get_row(Till.objects.visible_to(actor).select_related("market"), till)
        return cls(till=rename_till(row, name=name, actor=actor))
