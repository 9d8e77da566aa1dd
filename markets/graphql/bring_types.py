"""Lists of pieces that go to a stall or home again; reached by the two sides only."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.market_types import StallType
from markets.models import Bring, BringLine
from markets.stall_stock import StallPiece
from markets.states import BringDirection, BringSide, BringState
from matricia.accounts.models import User
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import Cents, enum_of
from shops.graphql.types import VariantType

BringDirectionEnum = enum_of(BringDirection)
BringStateEnum = enum_of(BringState)
BringSideEnum = enum_of(BringSide)


class BringLineType(ObjectType):
    """A piece: how many were announced, and how many were counted."""

    class Meta:
        name = "BringLine"
        access = {everyone: "id variant planned counted difference correction"}

    id = graphene.ID(required=True)
    variant = graphene.Field(VariantType, required=True)
    planned = graphene.Int(required=True, description="0: nobody had announced it.")
    counted = graphene.Int(description="Null before the first count.")
    difference = graphene.String(required=True, description="Why counted and announced differ.")
    correction = graphene.Int(
        required=True, description="On the way home: what the stall's stock was corrected by."
    )

    @staticmethod
    def resolve_variant(line: BringLine, info: Any) -> Any:
        return info.context.loaders.variant.load(line.variant_id)


class BringType(ObjectType):
    """Pieces on their way to a stall, or home. Stock moves when both sides have signed."""

    class Meta:
        name = "Bring"
        access = {
            everyone: "id stall direction state made_at lines count counted_at counted_by"
            " designer_signed_at designer_signed_by organiser_signed_at organiser_signed_by"
        }

    id = graphene.ID(required=True)
    stall = graphene.Field(StallType, required=True)
    direction = BringDirectionEnum(required=True)
    state = BringStateEnum(required=True)
    made_at = graphene.DateTime(required=True)
    lines = graphene.List(graphene.NonNull(BringLineType), required=True)
    count = graphene.Int(
        required=True, description="Number of the last count; who signs sends the one she has read."
    )
    counted_at = graphene.DateTime()
    counted_by = graphene.String(description="Her name.")
    designer_signed_at = graphene.DateTime()
    designer_signed_by = graphene.String()
    organiser_signed_at = graphene.DateTime()
    organiser_signed_by = graphene.String()

    @staticmethod
    def resolve_lines(bring: Bring, info: Any) -> Any:
        return bring.lines.all()

    @staticmethod
    def resolve_count(bring: Bring, info: Any) -> int:
        return bring.counts

    @staticmethod
    def resolve_counted_by(bring: Bring, info: Any) -> str | None:
        return _name(bring.counted_by)

    @staticmethod
    def resolve_designer_signed_by(bring: Bring, info: Any) -> str | None:
        return _name(bring.designer_signed_by)

    @staticmethod
    def resolve_organiser_signed_by(bring: Bring, info: Any) -> str | None:
        return _name(bring.organiser_signed_by)


class StallPieceType(ObjectType):
    """A piece of the stall's designer: what she has at her atelier, what lies at the stall."""

    class Meta:
        name = "StallPiece"
        access = {everyone: "variant at_atelier at_stall market_price"}

    variant = graphene.Field(VariantType, required=True)
    at_atelier = graphene.Int(required=True, description="Free: nobody is paying for them.")
    at_stall = graphene.Int(
        required=True, description="By the books; below zero when more was sold than counted in."
    )
    market_price = Cents(description="Null: as everywhere.")

    @staticmethod
    def resolve_variant(piece: StallPiece, info: Any) -> Any:
        return info.context.loaders.variant.load(piece.variant_id)


class BringLineInput(graphene.InputObjectType):
    """A piece that is announced."""

    variant = graphene.ID(required=True)
    quantity = graphene.Int(required=True)


class CountedPieceInput(graphene.InputObjectType):
    """A piece that was counted."""

    code = graphene.String(
        required=True, description="As scanned or typed: the tag's address or code, barcode, SKU."
    )
    quantity = graphene.Int(required=True)
    difference = graphene.String(
        default_value="", description="Why it is not what was announced; needed when it is not."
    )


def _name(person: User | None) -> str | None:
    return person.get_full_name() if person else None
