"""Root fields and mutations of a designer's own stock: of shops one runs, nothing of others."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.pages import Page, connection_field
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from shops import stock_lists
from shops.graphql.mutations.adjust_stock import AdjustStock
from shops.graphql.mutations.count_pieces import CountPieces, SetCounted
from shops.graphql.mutations.move_stock import MoveStock
from shops.graphql.mutations.stocktakes import BookStocktake, GiveUpStocktake, StartStocktake
from shops.graphql.mutations.watch_stock import AddPlace, WatchStock, WatchVariant
from shops.graphql.stock_keeping_types import (
    StockLeftEnum,
    StockMovementConnection,
    StockPieceConnection,
    StockPieceType,
    StockReasonEnum,
    StocktakeConnection,
    StocktakeLineConnection,
    StocktakeRestType,
    StocktakeType,
    StockWatchType,
)
from shops.models import (
    Location,
    Shop,
    StockMovement,
    Stocktake,
    StocktakeLine,
    Variant,
)
from shops.selectors import shops_run_by, variants_run_by
from shops.states import Right


class StockQueries(QueryPart):
    """Empty, or null, for a shop that one does not run."""

    access = {
        everyone: "stock_pieces stock_piece stock_movements stock_watch"
        " stocktakes stocktake stocktake_lines stocktake_rest"
    }

    stock_pieces = connection_field(
        StockPieceConnection,
        shop=graphene.ID(required=True),
        query=graphene.String(description="Words of a title or option, a code, an SKU."),
        left=StockLeftEnum(),
        location=graphene.ID(description="Only what lies there."),
    )
    stock_piece = graphene.Field(StockPieceType, variant=graphene.ID(required=True))
    stock_movements = connection_field(
        StockMovementConnection,
        shop=graphene.ID(required=True),
        variant=graphene.ID(),
        location=graphene.ID(),
        reason=StockReasonEnum(),
        description="The latest first.",
    )
    stock_watch = graphene.Field(StockWatchType, shop=graphene.ID(required=True))
    stocktakes = connection_field(StocktakeConnection, shop=graphene.ID(required=True))
    stocktake = graphene.Field(StocktakeType, id=graphene.ID(required=True))
    stocktake_lines = connection_field(
        StocktakeLineConnection,
        stocktake=graphene.ID(required=True),
        only_differences=graphene.Boolean(default_value=False),
        description="What was counted last first.",
    )
    stocktake_rest = graphene.Field(StocktakeRestType, stocktake=graphene.ID(required=True))

    @staticmethod
    def resolve_stock_pieces(
        root: Any, info: Any, shop: str, first: int, after: str | None = None, **which: Any
    ) -> Page[Variant]:
        row, place = _shop(info, shop), which.pop("location", None)
        location = _location(info, place)
        if row is None or (place and location is None):
            return Page(Variant.objects.none(), ("id",), first)
        query = which.pop("query", None) or ""
        pieces = stock_lists.stock_pieces(row, query=query, location=location, **which)
        return Page(pieces, stock_lists.BY_TITLE, first, after)

    @staticmethod
    def resolve_stock_piece(root: Any, info: Any, variant: str) -> Variant | None:
        row = find_row(variants_run_by(info.context.user), variant)
        if row is None:
            return None
        return stock_lists.stock_pieces(row.product.shop).filter(pk=row.pk).first()

    @staticmethod
    def resolve_stock_movements(
        root: Any, info: Any, shop: str, first: int, after: str | None = None, **which: Any
    ) -> Page[StockMovement]:
        row = _shop(info, shop)
        place, piece = which.pop("location", None), which.pop("variant", None)
        location, variant = _location(info, place), _variant(info, piece)
        if row is None or (place and location is None) or (piece and variant is None):
            return Page(StockMovement.objects.none(), ("id",), first)
        rows = stock_lists.movements_of(row, variant=variant, location=location, **which)
        return Page(rows, stock_lists.LATEST, first, after)

    @staticmethod
    def resolve_stock_watch(root: Any, info: Any, shop: str) -> stock_lists.Watched | None:
        row = _shop(info, shop)
        return stock_lists.watched(row) if row else None

    @staticmethod
    def resolve_stocktakes(
        root: Any, info: Any, shop: str, first: int, after: str | None = None
    ) -> Page[Stocktake]:
        row = _shop(info, shop)
        rows = stock_lists.stocktakes_of(row) if row else Stocktake.objects.none()
        return Page(rows, ("-started_at", "id"), first, after)

    @staticmethod
    def resolve_stocktake(root: Any, info: Any, id: str) -> Stocktake | None:  # noqa: A002
        return find_row(stock_lists.with_sums(_stocktakes(info)), id)

    @staticmethod
    def resolve_stocktake_lines(
        root: Any, info: Any, stocktake: str, first: int, after: str | None = None, **which: Any
    ) -> Page[StocktakeLine]:
        row = find_row(_stocktakes(info), stocktake)
        if row is None:
            return Page(StocktakeLine.objects.none(), ("id",), first)
        lines = stock_lists.counted_lines(row, **which)
        return Page(lines, stock_lists.LATEST_COUNTED, first, after)

    @staticmethod
    def resolve_stocktake_rest(root: Any, info: Any, stocktake: str) -> stock_lists.Rest | None:
        row = find_row(_stocktakes(info), stocktake)
        return stock_lists.rest_of(row) if row else None


def _shop(info: Any, pk: str) -> Shop | None:
    return find_row(shops_run_by(info.context.user, Right.PRODUCTS), pk)


def _location(info: Any, pk: str | None) -> Location | None:
    return find_row(Location.objects.visible_to(info.context.user), pk) if pk else None


def _variant(info: Any, pk: str | None) -> Variant | None:
    return find_row(variants_run_by(info.context.user), pk) if pk else None


def _stocktakes(info: Any) -> Any:
    return Stocktake.objects.visible_to(info.context.user)


STOCK_MUTATIONS: list[type[RuleMutation]] = [
    AdjustStock,
    MoveStock,
    StartStocktake,
    CountPieces,
    SetCounted,
    BookStocktake,
    GiveUpStocktake,
    WatchStock,
    WatchVariant,
    AddPlace,
]
