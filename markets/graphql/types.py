"""Markets, their stalls and tills, shifts, and what was sold."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.rules import organisers
from markets.models import Market, Shift, Stall, Till, TillSale
from markets.receipts import receipt_qr, receipt_url
from markets.states import MarketState
from matricia.kit import texts
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of, money_field, money_from
from matricia.kit.money import Money
from shops.graphql.types import ShopType, VariantType


class StallType(ObjectType):
    """A designer's place in a market."""

    class Meta:
        name = "Stall"
        access = {everyone: "id number shop"}

    id = graphene.ID(required=True)
    number = graphene.String(required=True)
    shop = graphene.Field(ShopType, required=True)

    @staticmethod
    def resolve_shop(stall: Stall, info: Any) -> Any:
        return info.context.loaders.shop.load(stall.shop_id)


class MarketType(ObjectType):
    """A pop-up event where everyone's pieces are sold from one till."""

    class Meta:
        name = "Market"
        access = {
            everyone: "id slug name summary place address starts_at ends_at state stalls",
            organisers: "tills",
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
    stalls = graphene.List(graphene.NonNull(StallType), required=True)
    tills = graphene.List(graphene.NonNull(lambda: TillType), description="For its organisers.")

    @staticmethod
    def resolve_name(market: Market, info: Any) -> str:
        return texts.in_language(market.name)

    @staticmethod
    def resolve_summary(market: Market, info: Any) -> str:
        return texts.in_language(market.summary)

    @staticmethod
    def resolve_stalls(market: Market, info: Any) -> Any:
        return info.context.loaders.stalls_of_market.load(market.pk)

    @staticmethod
    def resolve_tills(market: Market, info: Any) -> Any:
        return info.context.loaders.tills_of_market.load(market.pk)


class TillItemType(ObjectType):
    """What a till can sell; resolvers give a `selectors.TillItem`."""

    class Meta:
        name = "TillItem"
        access = {everyone: "variant stall on_hand"}

    variant = graphene.Field(VariantType, required=True)
    stall = graphene.Field(StallType, required=True)
    on_hand = graphene.Int(
        required=True,
        description="May be below zero: the piece was sold although none was noted.",
    )


class TillSaleLineType(ObjectType):
    """One designer's piece, in the words and at the price of the sale."""

    class Meta:
        name = "TillSaleLine"
        access = {everyone: "id shop_name product_title variant_title unit_price quantity total"}

    id = graphene.ID(required=True)
    shop_name = graphene.String(required=True)
    product_title = graphene.String(required=True)
    variant_title = graphene.String(required=True)
    unit_price = money_field()
    quantity = graphene.Int(required=True)
    total = money_field()

    resolve_unit_price = money_from("unit_price")
    resolve_total = money_from("total")


class TillSaleType(ObjectType):
    """One basket sold for cash; a customer reads it too, so it has no word of the cashier.

    Resolvers give a row of `TillSale.objects.with_market()`.
    """

    class Meta:
        name = "TillSale"
        access = {
            everyone: "id number at market till_name lines total tendered change receipt_url"
            " receipt_qr"
        }

    id = graphene.ID(required=True)
    number = graphene.String(required=True)
    at = graphene.DateTime(required=True)
    market = graphene.Field(lambda: MarketType, required=True)
    till_name = graphene.String(required=True)
    lines = graphene.List(graphene.NonNull(TillSaleLineType), required=True)
    total = money_field()
    tendered = money_field()
    change = money_field()
    receipt_url = graphene.String(
        required=True, description="Opens the receipt on the customer's phone."
    )
    receipt_qr = graphene.String(
        required=True, description="`receiptUrl` as a QR code: a `data:` address for an `<img>`."
    )

    resolve_total = money_from("total")
    resolve_tendered = money_from("tendered")
    resolve_change = money_from("change")

    @staticmethod
    def resolve_number(sale: TillSale, info: Any) -> str:
        return sale.receipt_number

    @staticmethod
    def resolve_market(sale: TillSale, info: Any) -> Any:
        return sale.till.market

    @staticmethod
    def resolve_till_name(sale: TillSale, info: Any) -> str:
        return sale.till.name

    @staticmethod
    def resolve_lines(sale: TillSale, info: Any) -> Any:
        return info.context.loaders.lines_of_sale.load(sale.pk)

    @staticmethod
    def resolve_receipt_url(sale: TillSale, info: Any) -> str:
        return receipt_url(sale)

    @staticmethod
    def resolve_receipt_qr(sale: TillSale, info: Any) -> str:
        return receipt_qr(sale)


class ShiftType(ObjectType):
    """One cashier's session on a till; reached only by the market's organisers.

    Resolvers give a row of `Shift.objects.with_sales()`.
    """

    class Meta:
        name = "Shift"
        access = {
            everyone: "id till cashier_name opened_at closed_at opening_float cash_sales expected"
            " counted variance variance_reason sales_count sales"
        }

    id = graphene.ID(required=True)
    till = graphene.Field(lambda: TillType, required=True)
    cashier_name = graphene.String(required=True)
    opened_at = graphene.DateTime(required=True)
    closed_at = graphene.DateTime()
    opening_float = money_field()
    cash_sales = money_field()
    expected = money_field(description="The float plus what was sold for cash.")
    counted = money_field(required=False)
    variance = money_field(required=False, description="Counted − expected.")
    variance_reason = graphene.String(required=True)
    sales_count = graphene.Int(required=True)
    sales = graphene.List(
        graphene.NonNull(TillSaleType), required=True, description="Newest first."
    )

    @staticmethod
    def resolve_cashier_name(shift: Shift, info: Any) -> str:
        return shift.cashier.name

    @staticmethod
    def resolve_opening_float(shift: Shift, info: Any) -> Money:
        return Money(shift.opening_float)

    @staticmethod
    def resolve_cash_sales(shift: Any, info: Any) -> Money:
        return Money(shift.sold)

    @staticmethod
    def resolve_expected(shift: Any, info: Any) -> Money:
        return Money(shift.opening_float + shift.sold)

    @staticmethod
    def resolve_sales_count(shift: Any, info: Any) -> Any:
        return shift.sold_count

    @staticmethod
    def resolve_sales(shift: Shift, info: Any) -> Any:
        return info.context.loaders.sales_of_shift.load(shift.pk)

    @staticmethod
    def resolve_counted(shift: Shift, info: Any) -> Money | None:
        return None if shift.counted is None else Money(shift.counted)

    @staticmethod
    def resolve_variance(shift: Any, info: Any) -> Money | None:
        if shift.counted is None:
            return None
        return Money(shift.counted - shift.opening_float - shift.sold)


class TillType(ObjectType):
    """A device that sells at a market; reached only by its organisers."""

    class Meta:
        name = "Till"
        access = {everyone: "id name open_shift"}

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    open_shift = graphene.Field(lambda: ShiftType)

    @staticmethod
    def resolve_open_shift(till: Till, info: Any) -> Any:
        return info.context.loaders.open_shift.load(till.pk)
