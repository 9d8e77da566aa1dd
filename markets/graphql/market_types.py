"""Markets as everybody reads them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import graphene

from markets.collecting import order_until
from markets.models import Market, Stall
from markets.states import MarketState
from matricia.kit import texts
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of
from shops.departments import Department, department_in
from shops.graphql.home_types import DepartmentType
from shops.graphql.types import ProductType, ShopType


class BroughtType(ObjectType):
    """What a designer brings to her stall."""

    class Meta:
        name = "Brought"
        access = {everyone: "shown count"}

    shown = graphene.List(
        graphene.NonNull(ProductType), required=True, description="The first four by title."
    )
    count = graphene.Int(required=True, description="How many different ones.")


class StallType(ObjectType):
    """A designer's place in a market."""

    class Meta:
        name = "Stall"
        access = {everyone: "id number market shop column row brought"}

    id = graphene.ID(required=True)
    number = graphene.String(required=True)
    market = graphene.Field(lambda: MarketType, required=True)
    shop = graphene.Field(ShopType, required=True)
    column = graphene.Int(description="On the plan of the hall, from 0.")
    row = graphene.Int()
    brought = graphene.Field(BroughtType, required=True)

    @staticmethod
    def resolve_shop(stall: Stall, info: Any) -> Any:
        return info.context.loaders.shop.load(stall.shop_id)

    @staticmethod
    def resolve_brought(stall: Stall, info: Any) -> Any:
        return info.context.loaders.brought_to_stall.load(stall.pk)


class MarketType(ObjectType):
    """A pop-up event where everyone's pieces are sold from one till."""

    class Meta:
        name = "Market"
        access = {
            everyone: "id slug name summary place address starts_at ends_at state stalls department"
            " order_until"
        }

    id = graphene.ID(required=True)
    slug = graphene.String(required=True)
    name = graphene.String(required=True)
    summary = graphene.String(required=True)
    place = graphene.String(required=True)
    address = graphene.String(required=True)
    starts_at = graphene.DateTime(required=True)
    ends_at = graphene.DateTime(required=True)
    state = enum_of(MarketState)(required=True)
    stalls = graphene.List(
        graphene.NonNull(StallType), required=True, description="Of designers who come."
    )

    order_until = graphene.DateTime(
        description="Until when what is bought online can be collected here; null when it is late."
    )
    department = graphene.Field(
        DepartmentType, description="Of its address's postcode, if it has one: for the map."
    )

    @staticmethod
    def resolve_name(market: Market, info: Any) -> str:
        return texts.in_language(market.name)

    @staticmethod
    def resolve_summary(market: Market, info: Any) -> str:
        return texts.in_language(market.summary)

    @staticmethod
    def resolve_order_until(market: Market, info: Any) -> datetime | None:
        return order_until(market)

    @staticmethod
    def resolve_stalls(market: Market, info: Any) -> Any:
        return info.context.loaders.stalls_of_market.load(market.pk)

    @staticmethod
    def resolve_department(market: Market, info: Any) -> Department | None:
        return department_in(market.address)
