"""countPieces, setCounted."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import client_id, get_row
from shops.graphql.mutations.stocktakes import shown
from shops.graphql.stock_keeping_types import StocktakeType
from shops.models import Stocktake
from shops.selectors import variants_run_by
from shops.services.keep_stock import Scan, count_scans, set_counted


class ScanInput(graphene.InputObjectType):
    """What a scanner read: a tag's address or code, a barcode, an SKU."""

    id = graphene.ID(required=True, description="Made by the client: counted once.")
    code = graphene.String(required=True)
    quantity = graphene.Int(default_value=1)


class CountPieces(RuleMutation):
    """Adds scans to a count."""

    class Meta:
        access = signed_in

    class Arguments:
        stocktake = graphene.ID(required=True)
        scans = graphene.List(graphene.NonNull(ScanInput), required=True)

    stocktake = graphene.Field(StocktakeType)
    unknown = graphene.List(
        graphene.NonNull(graphene.String), description="Codes on none of the shop's pieces."
    )

    @classmethod
    def perform(cls, actor: Any, *, stocktake: str, scans: list[Any]) -> CountPieces:
        row = get_row(Stocktake.objects.visible_to(actor), stocktake)
        read = [Scan(client_id(scan.id), scan.code, scan.quantity) for scan in scans]
        unknown = count_scans(row, read, actor=actor)
        return cls(stocktake=shown(row), unknown=unknown)


class SetCounted(RuleMutation):
    """Says how many of a piece there are, counted just now; null takes it out of the count."""

    class Meta:
        access = signed_in

    class Arguments:
        stocktake = graphene.ID(required=True)
        variant = graphene.ID(required=True)
        counted = graphene.Int()

    stocktake = graphene.Field(StocktakeType)

    @classmethod
    def perform(
        cls, actor: Any, *, stocktake: str, variant: str, counted: int | None = None
    ) -> SetCounted:
        row = get_row(Stocktake.objects.visible_to(actor), stocktake)
        piece = get_row(variants_run_by(actor), variant)
        set_counted(row, piece, counted, actor=actor)
        return cls(stocktake=shown(row))
