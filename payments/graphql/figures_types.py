"""Figures of a shop: sums of what was sold, and what to make next."""

from __future__ import annotations

from typing import Any, TypeVar

import graphene
from django.utils.translation import get_language
from graphql import GraphQLError

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import MAX_PAGE
from matricia.kit.graphql.scalars import Cents
from payments.figures.reading import Figures, Slice
from payments.figures.span import Against, Step
from payments.figures.stock import StockFigures, ToMake

Row = TypeVar("Row")
FILES = "/documents/figures"
AgainstEnum = graphene.Enum.from_enum(Against, name="FiguresAgainst")
StepEnum = graphene.Enum.from_enum(Step, name="FiguresStep")


class SoldType(ObjectType):
    """Sums. Amounts are cents in the currency of the figures."""

    class Meta:
        name = "SoldSums"
        access = {everyone: "goods given_back net beside pieces returned kept purchases"}

    goods = Cents(required=True, description="What pieces were bought for.")
    given_back = Cents(required=True, description="Of that, on the day it was given back.")
    net = Cents(required=True, description="The difference.")
    beside = Cents(required=True, description="For delivery and wrapping, less what went back.")
    pieces = graphene.Int(required=True)
    returned = graphene.Int(required=True)
    kept = graphene.Int(required=True, description="The difference.")
    purchases = graphene.Int(required=True, description="Orders and tickets of tills.")


class SpanType(ObjectType):
    """Days, both included."""

    class Meta:
        name = "FiguresSpan"
        access = {everyone: "since until"}

    since = graphene.Date(required=True)
    until = graphene.Date(required=True)


class BarType(ObjectType):
    """A day, week or month; cents less what was given back then."""

    class Meta:
        name = "FiguresBar"
        access = {everyone: "span web market kept views before"}

    span = graphene.Field(SpanType, required=True)
    web = Cents(required=True)
    market = Cents(required=True)
    kept = graphene.Int(required=True, description="Pieces less those that came back.")
    views = graphene.Int(required=True, description="Openings of pages of pieces.")
    before = Cents(description="Of the period it is compared with; null without one.")


class SliceType(ObjectType):
    """A piece, size, theme or channel."""

    class Meta:
        name = "FiguresSlice"
        access = {everyone: "key name sold views web_pieces"}

    key = graphene.String(required=True, description="Id of a product, slug of a theme, …")
    name = graphene.String(required=True, description="Empty: without one.")
    sold = graphene.Field(SoldType, required=True)
    views = graphene.Int(required=True, description="Of a piece: openings of its page.")
    web_pieces = graphene.Int(
        required=True, description="Of a piece: kept of those sold on the web."
    )


def _slices() -> graphene.List:
    return graphene.List(
        graphene.NonNull(SliceType),
        required=True,
        first=graphene.Int(default_value=10),
        description="The most sold first.",
    )


class PaidOutType(ObjectType):
    """What went to her bank in a month, cents."""

    class Meta:
        name = "FiguresPaidOut"
        access = {everyone: "span amount"}

    span = graphene.Field(SpanType, required=True)
    amount = Cents(required=True)


class FiguresType(ObjectType):
    """Sales of a shop in a period; rows are `figures.reading.Figures`."""

    class Meta:
        name = "SalesFigures"
        access = {
            everyone: "currency span step compared total before bars channels pieces sizes themes"
            " piece_count payouts views web_purchases files"
        }

    currency = graphene.String(required=True)
    span = graphene.Field(SpanType, required=True)
    step = StepEnum(required=True, description="How long each bar is.")
    compared = graphene.Field(SpanType)
    total = graphene.Field(SoldType, required=True)
    before = graphene.Field(SoldType, description="Of the days it is compared with.")
    bars = graphene.List(graphene.NonNull(BarType), required=True)
    channels = graphene.List(graphene.NonNull(SliceType), required=True)
    pieces = _slices()
    sizes = _slices()
    themes = _slices()
    piece_count = graphene.Int(required=True, description="Of how many pieces something moved.")
    payouts = graphene.List(graphene.NonNull(PaidOutType), required=True, description="By month.")
    views = graphene.Int(required=True, description="Openings of pages of pieces.")
    web_purchases = graphene.Int(required=True)
    files = graphene.String(
        required=True, description="Charts as CSV: put a chart for {chart} in this path."
    )

    @staticmethod
    def resolve_currency(figures: Figures, info: Any) -> str:
        return figures.shop.currency

    @staticmethod
    def resolve_step(figures: Figures, info: Any) -> Step:
        return figures.span.step

    @staticmethod
    def resolve_pieces(figures: Figures, info: Any, first: int) -> list[Slice]:
        return _first(figures.pieces, first)

    @staticmethod
    def resolve_sizes(figures: Figures, info: Any, first: int) -> list[Slice]:
        return _first(figures.sizes, first)

    @staticmethod
    def resolve_themes(figures: Figures, info: Any, first: int) -> list[Slice]:
        return _first(figures.themes, first)

    @staticmethod
    def resolve_piece_count(figures: Figures, info: Any) -> int:
        return len(figures.pieces)

    @staticmethod
    def resolve_payouts(figures: Figures, info: Any) -> list[dict[str, Any]]:
        return [{"span": month, "amount": cents} for month, cents in figures.payouts]

    @staticmethod
    def resolve_files(figures: Figures, info: Any) -> str:
        days = f"since={figures.span.since}&until={figures.span.until}"
        against = f"&against={figures.against}" if figures.against else ""
        start = f"{FILES}/{figures.shop.slug}"
        return f"{start}/{{chart}}.csv?{days}{against}&language={get_language()}"


class WorthType(ObjectType):
    """What lies at a place, or everywhere. Cents."""

    class Meta:
        name = "StockWorth"
        access = {everyone: "name pieces value price without_cost"}

    name = graphene.String(required=True, description="Of the place; empty for all of them.")
    pieces = graphene.Int(required=True)
    value = Cents(required=True, description="By what it cost to make, or its price.")
    price = Cents(required=True, description="What it would sell for.")
    without_cost = graphene.Int(required=True, description="Pieces whose cost nobody has told.")


class ToMakeType(ObjectType):
    """A variant that is gone, or will be."""

    class Meta:
        name = "ToMake"
        access = {everyone: "product title variant left sold expected to_make wished gone_since"}

    product = graphene.ID(required=True)
    title = graphene.String(required=True)
    variant = graphene.String(required=True, description="E.g. M / Blue.")
    left = graphene.Int(required=True)
    sold = graphene.Int(required=True, description="In 90 days, less what came back.")
    expected = graphene.Int(required=True, description="In the 30 days to come, at that rate.")
    to_make = graphene.Int(required=True)
    wished = graphene.Int(required=True, description="Customers who wish for the piece.")
    gone_since = graphene.Date(description="The day the last one was sold; null if some are left.")

    @staticmethod
    def resolve_product(piece: ToMake, info: Any) -> int:
        return piece.variant.product_id

    @staticmethod
    def resolve_title(piece: ToMake, info: Any) -> str:
        return piece.variant.product.title

    @staticmethod
    def resolve_variant(piece: ToMake, info: Any) -> str:
        return piece.variant.title


class StockFiguresType(ObjectType):
    """What lies in stock, and what to make next."""

    class Meta:
        name = "StockFigures"
        access = {everyone: "currency in_all places to_make to_make_count stock_file make_file"}

    currency = graphene.String(required=True)
    in_all = graphene.Field(WorthType, required=True)
    places = graphene.List(graphene.NonNull(WorthType), required=True)
    to_make = graphene.List(
        graphene.NonNull(ToMakeType), required=True, first=graphene.Int(default_value=20)
    )
    to_make_count = graphene.Int(required=True)
    stock_file = graphene.String(required=True, description="A path of this site.")
    make_file = graphene.String(required=True, description="A path of this site.")

    @staticmethod
    def resolve_to_make(figures: StockFigures, info: Any, first: int) -> list[ToMake]:
        return _first(figures.to_make, first)

    @staticmethod
    def resolve_to_make_count(figures: StockFigures, info: Any) -> int:
        return len(figures.to_make)

    @staticmethod
    def resolve_stock_file(figures: StockFigures, info: Any) -> str:
        return f"{FILES}/{figures.shop.slug}/stock.csv?language={get_language()}"

    @staticmethod
    def resolve_make_file(figures: StockFigures, info: Any) -> str:
        return f"{FILES}/{figures.shop.slug}/make-next.csv?language={get_language()}"


def _first(rows: list[Row], first: int) -> list[Row]:
    if not 1 <= first <= MAX_PAGE:
        raise GraphQLError(f"`first` lies between 1 and {MAX_PAGE}.")
    return rows[:first]
