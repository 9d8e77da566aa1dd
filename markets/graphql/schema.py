"""Root fields and mutations of the markets room."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.mutations.close_shift import CloseShift
from markets.graphql.mutations.open_shift import OpenShift
from markets.graphql.mutations.sell_at_till import SellAtTill
from markets.graphql.types import MarketType, ShiftType, TillItemType, TillSaleType
from markets.models import Market, Shift, TillSale
from markets.selectors import TillItem, till_items
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row


class MarketQueries(QueryPart):
    """Root fields; what is not visible is not found."""

    access = {everyone: "my_markets markets market till_items shift till_sale receipt"}

    my_markets = graphene.List(
        graphene.NonNull(MarketType), required=True, description="Markets whose tills I may use."
    )
    markets = graphene.List(graphene.NonNull(MarketType), required=True)
    market = graphene.Field(MarketType, slug=graphene.String(required=True))
    till_items = graphene.List(
        graphene.NonNull(TillItemType),
        required=True,
        market=graphene.ID(required=True),
        query=graphene.String(required=True),
        description="What can be sold at a market's tills: found by tag code, SKU, barcode or "
        "words. At most 24.",
    )
    shift = graphene.Field(ShiftType, id=graphene.ID(required=True))
    till_sale = graphene.Field(TillSaleType, id=graphene.ID(required=True))
    receipt = graphene.Field(
        TillSaleType,
        token=graphene.String(required=True),
        description="A receipt, by the token in its QR code.",
    )

    @staticmethod
    def resolve_my_markets(root: Any, info: Any) -> Any:
        return Market.objects.organised_by(info.context.user)

    @staticmethod
    def resolve_markets(root: Any, info: Any) -> Any:
        return Market.objects.visible_to(info.context.user)

    @staticmethod
    def resolve_market(root: Any, info: Any, slug: str) -> Market | None:
        return Market.objects.visible_to(info.context.user).filter(slug=slug).first()

    @staticmethod
    def resolve_till_items(root: Any, info: Any, market: str, query: str) -> list[TillItem]:
        mine = find_row(Market.objects.organised_by(info.context.user), market)
        return till_items(mine, query) if mine else []

    @staticmethod
    def resolve_shift(root: Any, info: Any, id: str) -> Shift | None:  # noqa: A002
        return find_row(Shift.objects.visible_to(info.context.user).with_sales(), id)

    @staticmethod
    def resolve_till_sale(root: Any, info: Any, id: str) -> TillSale | None:  # noqa: A002
        return find_row(TillSale.objects.visible_to(info.context.user).with_market(), id)

    @staticmethod
    def resolve_receipt(root: Any, info: Any, token: str) -> TillSale | None:
        return TillSale.objects.with_market().filter(receipt_token=token).first()


MARKET_MUTATIONS: list[type[RuleMutation]] = [OpenShift, CloseShift, SellAtTill]
