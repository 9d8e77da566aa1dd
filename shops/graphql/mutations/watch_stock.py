"""watchStock, watchVariant, addPlace."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.stock_keeping_types import StockPieceType, StockWatchType
from shops.graphql.stock_types import LocationType
from shops.selectors import shops_run_by, variants_run_by
from shops.services.keep_stock import add_place, watch_stock, watch_variant
from shops.stock_lists import stock_pieces, watched


class WatchStock(RuleMutation):
    """From how many on a piece is low."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        low_at = graphene.Int(required=True)

    watch = graphene.Field(StockWatchType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, low_at: int) -> WatchStock:
        row = get_row(shops_run_by(actor), shop)
        watch_stock(row, low_at=low_at, actor=actor)
        return cls(watch=watched(row))


class WatchVariant(RuleMutation):
    """The same for one variant; null: as the shop's."""

    class Meta:
        access = signed_in

    class Arguments:
        variant = graphene.ID(required=True)
        low_at = graphene.Int()

    piece = graphene.Field(StockPieceType)

    @classmethod
    def perform(cls, actor: Any, *, variant: str, low_at: int | None = None) -> WatchVariant:
        row = get_row(variants_run_by(actor), variant)
        watch_variant(row, low_at=low_at, actor=actor)
        return cls(piece=stock_pieces(row.product.shop).filter(pk=row.pk).first())


class AddPlace(RuleMutation):
    """Another place that holds pieces, or the one of this name."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        name = graphene.String(required=True)
        sells_online = graphene.Boolean(required=True)

    location = graphene.Field(LocationType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, name: str, sells_online: bool) -> AddPlace:
        row = get_row(shops_run_by(actor), shop)
        return cls(location=add_place(row, name=name, sells_online=sells_online, actor=actor))
