"""A designer's own stock: pieces by what is left, what moved and why, counts.

All of it is reached only through fields for the people of one shop.
"""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import connection
from matricia.kit.graphql.scalars import enum_of
from shops.graphql.stock_types import LocationType
from shops.graphql.types import VariantType
from shops.models import StockMovement, Stocktake, StocktakeLine, Variant
from shops.states import AdjustReason, StockLeft, StockReason, StocktakeState

StockLeftEnum = enum_of(StockLeft)
StockReasonEnum = enum_of(StockReason)
AdjustReasonEnum = enum_of(AdjustReason)
StocktakeStateEnum = enum_of(StocktakeState)


class StockPieceType(ObjectType):
    """A variant with what is left of it. Rows are those of `shops.stock_lists.pieces_of`."""

    class Meta:
        name = "StockPiece"
        access = {everyone: "id variant free on_hand low_at own_low_at left"}

    id = graphene.ID(required=True, description="The variant's.")
    variant = graphene.Field(VariantType, required=True)
    free = graphene.Int(required=True, description="For whoever buys online.")
    on_hand = graphene.Int(required=True, description="At all places together.")
    low_at = graphene.Int(required=True, description="From so many on it is low.")
    own_low_at = graphene.Int(description="Null: as the shop's.")
    left = StockLeftEnum(description="Null where it is not on sale, or made to order.")

    @staticmethod
    def resolve_variant(piece: Variant, info: Any) -> Variant:
        return piece

    @staticmethod
    def resolve_own_low_at(piece: Variant, info: Any) -> int | None:
        mark = getattr(piece, "stock_mark", None)
        return mark.low_at if mark else None


class StockMovementType(ObjectType):
    """A level changed: where, by how many, why, when, and who did it."""

    class Meta:
        name = "StockMovement"
        access = {everyone: "id variant location delta reason note by at"}

    id = graphene.ID(required=True)
    variant = graphene.Field(VariantType, required=True)
    location = graphene.Field(LocationType, required=True)
    delta = graphene.Int(required=True)
    reason = StockReasonEnum(required=True)
    note = graphene.String(required=True, description="In the words of who did it.")
    by = graphene.String(required=True, description="A name; empty: nobody by hand.")
    at = graphene.DateTime(required=True)

    @staticmethod
    def resolve_variant(movement: StockMovement, info: Any) -> Variant:
        return movement.level.variant

    @staticmethod
    def resolve_location(movement: StockMovement, info: Any) -> Any:
        return movement.level.location

    @staticmethod
    def resolve_by(movement: StockMovement, info: Any) -> str:
        return movement.by.get_short_name() if movement.by else ""


class StocktakeType(ObjectType):
    """A count of a place. Rows are those of `shops.stock_lists.with_sums`."""

    class Meta:
        name = "Stocktake"
        access = {
            everyone: "id location state started_at started_by ended_at ended_by"
            " line_count counted difference_count difference unsure_count"
        }

    id = graphene.ID(required=True)
    location = graphene.Field(LocationType, required=True)
    state = StocktakeStateEnum(required=True)
    started_at = graphene.DateTime(required=True)
    started_by = graphene.String(required=True)
    ended_at = graphene.DateTime(description="Booked, or given up.")
    ended_by = graphene.String(required=True)
    line_count = graphene.Int(required=True, description="Variants that were counted.")
    counted = graphene.Int(required=True, description="Pieces that were counted.")
    difference_count = graphene.Int(required=True, description="Variants that differ.")
    difference = graphene.Int(required=True, description="Pieces more (or less) than expected.")
    unsure_count = graphene.Int(required=True, description="Variants to be counted again.")

    @staticmethod
    def resolve_started_by(count: Stocktake, info: Any) -> str:
        return count.started_by.get_short_name() if count.started_by else ""

    @staticmethod
    def resolve_ended_by(count: Stocktake, info: Any) -> str:
        return count.ended_by.get_short_name() if count.ended_by else ""


class StocktakeLineType(ObjectType):
    """How many of a variant were counted. Rows are those of `shops.stock_lists.counted_lines`."""

    class Meta:
        name = "StocktakeLine"
        access = {everyone: "id variant counted expected difference since is_unsure counted_at"}

    id = graphene.ID(required=True)
    variant = graphene.Field(VariantType, required=True)
    counted = graphene.Int(required=True)
    expected = graphene.Int(required=True, description="In the books when its count began.")
    difference = graphene.Int(required=True, description="What booking changes.")
    since = graphene.Int(required=True, description="What moved after it was counted.")
    is_unsure = graphene.Boolean(
        required=True, description="Pieces moved between its scans: count it again."
    )
    counted_at = graphene.DateTime(required=True)

    @staticmethod
    def resolve_variant(line: StocktakeLine, info: Any) -> Variant:
        return line.variant


class StocktakeRestType(ObjectType):
    """What the books have at a place and a count has not."""

    class Meta:
        name = "StocktakeRest"
        access = {everyone: "variants pieces"}

    variants = graphene.Int(required=True)
    pieces = graphene.Int(required=True)


class StockWatchType(ObjectType):
    """When a shop wants to hear that pieces run low, and how many do now."""

    class Meta:
        name = "StockWatch"
        access = {everyone: "low_at low out"}

    low_at = graphene.Int(required=True)
    low = graphene.Int(required=True, description="Variants of which few are left.")
    out = graphene.Int(required=True, description="Variants that are sold out.")


StockPieceConnection = connection(StockPieceType)
StockMovementConnection = connection(StockMovementType)
StocktakeConnection = connection(StocktakeType)
StocktakeLineConnection = connection(StocktakeLineType)
