"""createMarket, editMarket."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.plan_types import MarketPlanType, TextsInput
from markets.models import Market
from markets.planning import plan_of
from markets.services.keep_market import create_market, edit_market
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from matricia.kit.graphql.scalars import Cents


class CreateMarket(RuleMutation):
    """Who creates it organises it. The hall's plan is a grid; asked twice it is made once."""

    class Meta:
        access = signed_in

    class Arguments:
        name = TextsInput(required=True)
        summary = TextsInput()
        place = graphene.String(required=True)
        address = graphene.String()
        starts_at = graphene.DateTime(required=True)
        ends_at = graphene.DateTime(required=True)
        hall_columns = graphene.Int()
        hall_rows = graphene.Int()
        cash_float = Cents()
        stall_fee = Cents()

    plan = graphene.Field(MarketPlanType)

    @classmethod
    def perform(cls, actor: Any, **about: Any) -> CreateMarket:
        return cls(plan=plan_of(create_market(actor=actor, **about)))


class EditMarket(RuleMutation):
    """What is left out stays."""

    class Meta:
        access = signed_in

    class Arguments:
        market = graphene.ID(required=True)
        name = TextsInput()
        summary = TextsInput()
        place = graphene.String()
        address = graphene.String()
        starts_at = graphene.DateTime()
        ends_at = graphene.DateTime()
        hall_columns = graphene.Int()
        hall_rows = graphene.Int()
        cash_float = Cents()
        stall_fee = Cents()

    plan = graphene.Field(MarketPlanType)

    @classmethod
    def perform(cls, actor: Any, *, market: str, **about: Any) -> EditMarket:
        row = get_row(Market.objects.visible_to(actor), market)
        return cls(plan=plan_of(edit_market(row, actor=actor, **about)))
