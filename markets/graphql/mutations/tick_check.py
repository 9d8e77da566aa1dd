"""tickCheck, untickCheck."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.plan_types import MarketPlanType
from markets.models import Market
from markets.planning import plan_of
from markets.services.tick_check import tick_check, untick_check
from markets.states import CheckKey
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import enum_of


class TickCheck(RuleMutation):
    """It is done; `note` keeps a reference, a date, a name."""

    class Meta:
        access = signed_in

    class Arguments:
        market = graphene.ID(required=True)
        key = enum_of(CheckKey)(required=True)
        note = graphene.String(default_value="")

    plan = graphene.Field(MarketPlanType)

    @classmethod
    def perform(cls, actor: Any, *, market: str, key: CheckKey, note: str) -> TickCheck:
        row = get_row(Market.objects.visible_to(actor), market)
        tick_check(row, key, actor=actor, note=note)
        return cls(plan=plan_of(row))


class UntickCheck(RuleMutation):
    """It is not done after all."""

    class Meta:
        access = signed_in

    class Arguments:
        market = graphene.ID(required=True)
        key = enum_of(CheckKey)(required=True)

    plan = graphene.Field(MarketPlanType)

    @classmethod
    def perform(cls, actor: Any, *, market: str, key: CheckKey) -> UntickCheck:
        row = get_row(Market.objects.visible_to(actor), market)
        return cls(plan=plan_of(untick_check(row, key, actor=actor)))
