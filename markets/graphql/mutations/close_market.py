"""closeMarket."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.market_types import MarketType
from markets.models import Market
from markets.services.close_market import close_market
from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row


class CloseMarket(RuleMutation):
    """Seal a market's totals and settle with every designer. Refused while something is not final
    (`marketDay.obstacles`), unless it is confirmed to be provisional. Harmless when repeated."""

    class Meta:
        access = signed_in

    class Arguments:
        market = graphene.ID(required=True)
        confirm_provisional = graphene.Boolean(
            description="Close although something is missing; needs a reason."
        )
        reason = graphene.String(description="Why what is missing will not come today.")

    market = graphene.Field(MarketType)

    @classmethod
    def perform(cls, actor: Any, **given: Any) -> CloseMarket:
        market = get_row(Market.objects.organised_by(actor), given["market"])
        confirmed = given.get("confirm_provisional") or False
        reason = (given.get("reason") or "") if confirmed else None
        return cls(market=close_market(market, actor=actor, provisional_because=reason))
