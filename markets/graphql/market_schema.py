"""Root fields that everybody reads of markets."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.market_types import MarketType
from markets.models import Market
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.roots import QueryPart


class MarketQueries(QueryPart):
    """Root fields; what is not visible is not found."""

    access = {everyone: "my_markets markets market"}

    my_markets = graphene.List(
        graphene.NonNull(MarketType), required=True, description="Markets that I organise."
    )
    markets = graphene.List(graphene.NonNull(MarketType), required=True)
    market = graphene.Field(MarketType, slug=graphene.String(required=True))

    @staticmethod
    def resolve_my_markets(root: Any, info: Any) -> Any:
        return Market.objects.organised_by(info.context.user)

    @staticmethod
    def resolve_markets(root: Any, info: Any) -> Any:
        return Market.objects.visible_to(info.context.user)

    @staticmethod
    def resolve_market(root: Any, info: Any, slug: str) -> Market | None:
        return Market.objects.visible_to(info.context.user).filter(slug=slug).first()
