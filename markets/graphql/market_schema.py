"""Root fields that everybody reads of markets."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.market_types import MarketType
from markets.models import Market
from markets.pieces import BY_TITLE, markets_ahead_of, pieces_of_market
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from shops.graphql.types import ProductConnection
from shops.models import Product, Shop


class MarketQueries(QueryPart):
    """Root fields; what is not visible is not found."""

    access = {everyone: "my_markets markets markets_of_shop market market_pieces"}

    my_markets = graphene.List(
        graphene.NonNull(MarketType), required=True, description="Markets that I organise."
    )
    markets = graphene.List(graphene.NonNull(MarketType), required=True)
    markets_of_shop = graphene.List(
        graphene.NonNull(MarketType),
        required=True,
        shop=graphene.String(required=True),
        description="By a shop's slug: those it comes to, not over, the next one first; at most 6.",
    )
    market = graphene.Field(MarketType, slug=graphene.String(required=True))
    market_pieces = connection_field(
        ProductConnection,
        market=graphene.String(required=True),
        shop=graphene.String(),
        description="What its designers (or this one) bring, by title; both are slugs.",
    )

    @staticmethod
    def resolve_my_markets(root: Any, info: Any) -> Any:
        return Market.objects.organised_by(info.context.user)

    @staticmethod
    def resolve_markets(root: Any, info: Any) -> Any:
        return Market.objects.visible_to(info.context.user)

    @staticmethod
    def resolve_markets_of_shop(root: Any, info: Any, shop: str) -> list[Market]:
        found = Shop.objects.visible_to(info.context.user).filter(slug=shop).first()
        return markets_ahead_of(found) if found else []

    @staticmethod
    def resolve_market(root: Any, info: Any, slug: str) -> Market | None:
        return Market.objects.visible_to(info.context.user).filter(slug=slug).first()

    @staticmethod
    def resolve_market_pieces(
        root: Any, info: Any, market: str, first: int, **given: Any
    ) -> Page[Product]:
        found = Market.objects.visible_to(info.context.user).filter(slug=market).first()
        pieces = pieces_of_market(found) if found else Product.objects.none()
        if given.get("shop"):
            pieces = pieces.filter(shop__slug=given["shop"])
        return Page(pieces, BY_TITLE, first, given.get("after"))
