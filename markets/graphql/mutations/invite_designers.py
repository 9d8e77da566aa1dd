"""inviteDesigners."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.plan_types import PlannedStallType
from markets.models import Market
from markets.services.invite_designers import invite_designers
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row, row_id
from matricia.kit.graphql.scalars import Cents
from shops.models import Shop


class InviteDesigners(RuleMutation):
    """A stall and a mail for each shop; `fee` is the market's when left out."""

    class Meta:
        access = signed_in

    class Arguments:
        market = graphene.ID(required=True)
        shops = graphene.List(graphene.NonNull(graphene.ID), required=True)
        fee = Cents()

    stalls = graphene.List(graphene.NonNull(PlannedStallType))

    @classmethod
    def perform(
        cls, actor: Any, *, market: str, shops: list[str], fee: int | None = None
    ) -> InviteDesigners:
        row = get_row(Market.objects.visible_to(actor), market)
        asked = _shops(actor, shops)
        return cls(stalls=invite_designers(row, asked, actor=actor, fee=fee))


def _shops(actor: Any, ids: list[str]) -> list[Shop]:
    """In one statement, as they were asked for. Raises ObjectDoesNotExist."""
    numbers = [row_id(text) for text in ids]
    found = Shop.objects.visible_to(actor).in_bulk(numbers)
    if missing := set(numbers) - found.keys():
        raise Shop.DoesNotExist(f"shops {sorted(missing)}")
    return [found[number] for number in numbers]
