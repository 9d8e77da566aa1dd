"""What a paired device reads. Amounts are plain cents: the till computes with them."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.market_types import MarketType
from markets.models import Device, Till
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import Cents, enum_of
from shops.states import VatRegime


class TillDeviceType(ObjectType):
    """A device whose signatures a till may meet; without a till it is the server itself."""

    class Meta:
        name = "TillDevice"
        access = {everyone: "id serial till_name public_key is_retired"}

    id = graphene.ID(required=True)
    serial = graphene.Int(required=True, description="First part of its receipts' numbers.")
    till_name = graphene.String()
    public_key = graphene.String(required=True, description="P-256, uncompressed, base64url.")
    is_retired = graphene.Boolean(required=True)

    @staticmethod
    def resolve_till_name(device: Device, info: Any) -> str | None:
        return device.till.name if device.till else None

    @staticmethod
    def resolve_is_retired(device: Device, info: Any) -> bool:
        return device.retired_at is not None


class TillType(ObjectType):
    """A drawer with a name at a market."""

    class Meta:
        name = "Till"
        access = {everyone: "id name has_reader"}

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    has_reader = graphene.Boolean(required=True, description="A card reader stands beside it.")

    @staticmethod
    def resolve_has_reader(till: Till, info: Any) -> bool:
        return bool(till.reader_id)


class TillSellerType(ObjectType):
    """A designer as tickets name her; resolvers give a `sellers.Seller`."""

    class Meta:
        name = "TillSeller"
        access = {everyone: "id stall name legal_name siren regime vat_rate mandate accent"}

    id = graphene.ID(required=True, description="Of her shop.")
    stall = graphene.String(required=True, description="The stall's number.")
    name = graphene.String(required=True)
    legal_name = graphene.String(required=True)
    siren = graphene.String(required=True)
    regime = enum_of(VatRegime)(required=True)
    vat_rate = graphene.Int(required=True, description="Basis points; 0 in franchise.")
    mandate = graphene.ID(required=True, description="What she signed so that we sell for her.")
    accent = graphene.String(required=True, description="A hex colour, or empty.")


class TillCashierType(ObjectType):
    """A cashier, with what checks her PIN without network: PBKDF2-HMAC-SHA-256, 100,000 rounds,
    32 bytes. It names who acts and guards no secret."""

    class Meta:
        name = "TillCashier"
        access = {everyone: "id name is_manager pin_salt pin_hash"}

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    is_manager = graphene.Boolean(required=True)
    pin_salt = graphene.String(required=True, description="16 bytes in hex.")
    pin_hash = graphene.String(required=True, description="32 bytes in hex.")


class JournalHeadType(ObjectType):
    """The last event that the server has of a stream."""

    class Meta:
        name = "JournalHead"
        access = {everyone: "stream number hash"}

    stream = graphene.String(required=True)
    number = graphene.Int(required=True)
    hash = graphene.String(required=True)


class TillFrameType(ObjectType):
    """Everything a device needs to sell all day, but the pieces; a `till_frames.TillFrame`."""

    class Meta:
        name = "TillFrame"
        access = {
            everyone: "device till market is_openable missing float next_float cash_limit currency"
            " server_time catalogue_version sellers cashiers devices heads public_url"
        }

    device = graphene.Field(TillDeviceType, required=True)
    till = graphene.Field(TillType, required=True)
    market = graphene.Field(MarketType, required=True)
    is_openable = graphene.Boolean(required=True)
    missing = graphene.List(
        graphene.NonNull(graphene.String),
        required=True,
        description="Why the till may not open, in words.",
    )
    float = Cents(required=True, description="Proposed for the drawer.")
    next_float = Cents(description="What the last shift's closing left in the drawer.")
    cash_limit = Cents(required=True, description="The most a French resident may pay in cash.")
    currency = graphene.String(required=True)
    server_time = graphene.DateTime(required=True)
    catalogue_version = graphene.String(
        required=True, description="When it differs from the pieces' version, read these again."
    )
    sellers = graphene.List(graphene.NonNull(TillSellerType), required=True)
    cashiers = graphene.List(graphene.NonNull(TillCashierType), required=True)
    devices = graphene.List(
        graphene.NonNull(TillDeviceType),
        required=True,
        description="All of this market, and the server.",
    )
    heads = graphene.List(
        graphene.NonNull(JournalHeadType),
        required=True,
        description="What the server has of this device.",
    )
    public_url = graphene.String(required=True)


class TillPieceType(ObjectType):
    """A variant at its stall; resolvers give a `catalogue.Piece`."""

    class Meta:
        name = "TillPiece"
        access = {
            everyone: "id tag_code sku barcode title variant_title seller price normal_price"
            " price_changed_at rate on_hand is_unique picture"
        }

    id = graphene.ID(required=True, description="Of the variant.")
    tag_code = graphene.String(required=True)
    sku = graphene.String(required=True)
    barcode = graphene.String(required=True)
    title = graphene.String(required=True)
    variant_title = graphene.String(required=True)
    seller = graphene.ID(required=True)
    price = Cents(required=True, description="At this market.")
    normal_price = Cents(required=True)
    price_changed_at = graphene.DateTime(description="A tag printed before it may be wrong.")
    rate = graphene.Int(required=True, description="VAT in basis points, by the seller's mandate.")
    on_hand = graphene.Int(required=True, description="At the stall; may be below zero.")
    is_unique = graphene.Boolean(required=True, description="There is one in all.")
    picture = graphene.String(description="A small one.")


class TillPiecePageType(ObjectType):
    """Some pieces, by id."""

    class Meta:
        name = "TillPiecePage"
        access = {everyone: "nodes next version"}

    nodes = graphene.List(graphene.NonNull(TillPieceType), required=True)
    next = graphene.String(description="Give it as `after`; null at the end.")
    version = graphene.String(
        required=True, description="Of the moment when the first page was read."
    )


class CashierType(ObjectType):
    """A cashier as organisers see her."""

    class Meta:
        name = "Cashier"
        access = {everyone: "id name is_manager is_active"}

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    is_manager = graphene.Boolean(required=True, description="May refund and change the drawer.")
    is_active = graphene.Boolean(required=True)
