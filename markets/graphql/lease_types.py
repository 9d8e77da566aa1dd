"""Pieces that are at a market, for the pages that would sell them."""

from __future__ import annotations

import graphene

from markets.graphql.market_types import MarketType, StallType
from matricia.kit.graphql.access import ObjectType, everyone
from shops.graphql.types import VariantType


class PieceAtMarketType(ObjectType):
    """A `PieceAtMarket`."""

    class Meta:
        name = "PieceAtMarket"
        access = {everyone: "variant market stall is_only_there message"}

    variant = graphene.Field(VariantType, required=True)
    market = graphene.Field(MarketType, required=True)
    stall = graphene.Field(StallType, required=True)
    is_only_there = graphene.Boolean(
        required=True, description="None can be bought online: say `message` instead of “sold out”."
    )
    message = graphene.String(required=True, description="Where, until when, and what to do.")
