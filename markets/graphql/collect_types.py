"""Web orders that are collected or brought back at a market."""

from __future__ import annotations

from typing import Any

import graphene

from markets.collecting import CollectPlace, ShownCollection, collection_address
from markets.graphql.market_types import MarketType
from markets.models import WebReturn
from markets.qr import qr_of
from markets.web_returns import ReturnLine
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.rows import row_id
from matricia.kit.graphql.scalars import Cents, enum_of
from payments.states import RefundMethod
from shops.graphql.types import ShopType


class CollectPlaceType(ObjectType):
    """A market at which pieces of a basket can be collected."""

    class Meta:
        name = "CollectPlace"
        access = {everyone: "market shops is_chosen"}

    market = graphene.Field(MarketType, required=True)
    shops = graphene.List(
        graphene.NonNull(ShopType), required=True, description="Of the basket, those who are there."
    )
    is_chosen = graphene.Boolean(required=True, description="For all of these shops.")

    @staticmethod
    def resolve_shops(place: CollectPlace, info: Any) -> Any:
        return place.shops


class CollectionType(ObjectType):
    """A paid order's pieces at a market, for whoever may open the order."""

    class Meta:
        name = "Collection"
        access = {everyone: "id market code qr parts waiting is_over"}

    id = graphene.ID(required=True)
    market = graphene.Field(MarketType, required=True)
    code = graphene.String(required=True, description="The customer shows it at any till.")
    qr = graphene.String(required=True, description="The same as a picture (data: address).")
    parts = graphene.List(
        graphene.NonNull(graphene.ID),
        required=True,
        description="Ids of the order's `sellerOrders` that are collected here.",
    )
    waiting = graphene.Int(required=True, description="Pieces that still wait.")
    is_over = graphene.Boolean(
        required=True, description="The market is over; what still waited was given back."
    )

    @staticmethod
    def resolve_id(shown: ShownCollection, info: Any) -> int:
        return shown.row.pk

    @staticmethod
    def resolve_market(shown: ShownCollection, info: Any) -> Any:
        return shown.row.market

    @staticmethod
    def resolve_code(shown: ShownCollection, info: Any) -> str:
        return shown.row.code

    @staticmethod
    def resolve_qr(shown: ShownCollection, info: Any) -> str:
        return qr_of(collection_address(shown.row.code))

    @staticmethod
    def resolve_parts(shown: ShownCollection, info: Any) -> list[int]:
        return [part.pk for part in shown.parts]

    @staticmethod
    def resolve_is_over(shown: ShownCollection, info: Any) -> bool:
        return shown.row.given_up_at is not None


class TillCollectionLineType(ObjectType):
    """Pieces of one designer that wait."""

    class Meta:
        name = "TillCollectionLine"
        access = {everyone: "id label quantity seller"}

    id = graphene.ID(required=True, description="In the event: `line`.")
    label = graphene.String(required=True)
    quantity = graphene.Int(required=True, description="Left to be handed over.")
    seller = graphene.ID(required=True, description="Her shop.")


class TillCollectionType(ObjectType):
    """What a till keeps to hand pieces over without network."""

    class Meta:
        name = "TillCollection"
        access = {everyone: "code order first_name lines"}

    code = graphene.String(required=True)
    order = graphene.String(required=True, description="Its number.")
    first_name = graphene.String(required=True)
    lines = graphene.List(graphene.NonNull(TillCollectionLineType), required=True)


class WebReturnLineType(ObjectType):
    """A line of a web order that is brought back."""

    class Meta:
        name = "WebReturnLine"
        access = {everyone: "id label shop quantity amount last_day problem"}

    id = graphene.ID(required=True)
    label = graphene.String(required=True)
    shop = graphene.String(required=True, description="The designer's name.")
    quantity = graphene.Int(required=True, description="How many may be given back here.")
    amount = Cents(required=True, description="About what one of them gives.")
    last_day = graphene.Date(description="Of the right to give it back.")
    problem = graphene.String(required=True, description="Why none may, in words.")

    @staticmethod
    def resolve_shop(line: ReturnLine, info: Any) -> str:
        return line.part.shop.name


class WebReturnOfferType(ObjectType):
    """What of a web order may be given back at this market."""

    class Meta:
        name = "WebReturnOffer"
        access = {everyone: "order rule lines"}

    order = graphene.String(required=True, description="Its number.")
    rule = graphene.String(required=True, description="Of the law, in words, for the customer.")
    lines = graphene.List(graphene.NonNull(WebReturnLineType), required=True)


class WebReturnType(ObjectType):
    """Pieces that were given back."""

    class Meta:
        name = "WebReturn"
        access = {everyone: "id order method amount manager_name at"}

    id = graphene.ID(required=True, description="Of the refund, too.")
    order = graphene.String(required=True, description="Its number.")
    method = enum_of(RefundMethod)(required=True)
    amount = Cents(required=True, description="What the customer gets.")
    manager_name = graphene.String(required=True, description="Who allowed cash; else empty.")
    at = graphene.DateTime(required=True)

    @staticmethod
    def resolve_order(row: WebReturn, info: Any) -> str:
        return row.order.number


class ReturnedLineInput(graphene.InputObjectType):
    """Pieces that are brought back."""

    line = graphene.ID(required=True)
    quantity = graphene.Int(required=True)


def returned_pieces(lines: list[Any]) -> dict[int, int]:
    """Line id → pieces; the same line twice is added up."""
    found: dict[int, int] = {}
    for row in lines:
        pk = row_id(row["line"])
        found[pk] = found.get(pk, 0) + row["quantity"]
    return found


class ManagerInput(graphene.InputObjectType):
    """A manager who allows it at the till."""

    id = graphene.ID(required=True, description="Of the cashier.")
    pin = graphene.String(required=True)
