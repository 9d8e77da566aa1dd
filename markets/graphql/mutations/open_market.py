"""addOrganiser, openMarket."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.plan_types import MarketPlanType, OrganiserType
from markets.models import Market
from markets.planning import plan_of
from markets.services.add_organiser import add_organiser
from markets.services.open_market import open_market
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row


class AddOrganiser(RuleMutation):
    """Somebody who has an account, by her e-mail address."""

    class Meta:
        access = signed_in

    class Arguments:
        market = graphene.ID(required=True)
        email = graphene.String(required=True)

    organiser = graphene.Field(OrganiserType)

    @classmethod
    def perform(cls, actor: Any, *, market: str, email: str) -> AddOrganiser:
        row = get_row(Market.objects.visible_to(actor), market)
        return cls(organiser=add_organiser(row, email=email, actor=actor))


class OpenMarket(RuleMutation):
    """Lets its tills open; refused with every point that is not done."""

    class Meta:
        access = signed_in

    class Arguments:
        market = graphene.ID(required=True)

    plan = graphene.Field(MarketPlanType)

    @classmethod
    def perform(cls, actor: Any, *, market: str) -> OpenMarket:
        row = get_row(Market.objects.visible_to(actor), market)
        return cls(plan=plan_of(open_market(row, actor=actor)))
