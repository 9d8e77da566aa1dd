"""A receipt, as its till signed it: what it says does not depend on what our rows say today."""

from __future__ import annotations

from typing import Any

import graphene

from markets.receipt_content import Receipt
from markets.states import TenderKind, TicketKind
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import Cents, enum_of
from shops.states import VatRegime


class ReceiptMarket(ObjectType):
    """Where it was sold, in the words of that day."""

    class Meta:
        access = {everyone: "id name place"}

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    place = graphene.String(required=True)


class ReceiptSeller(ObjectType):
    """Who sold: a designer; the programme collected for her under her mandate."""

    class Meta:
        access = {everyone: "id name siren regime mandate"}

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    siren = graphene.String(required=True)
    regime = enum_of(VatRegime)(required=True)
    mandate = graphene.String(required=True)


class ReceiptLine(ObjectType):
    """A piece; negative where it was taken back."""

    class Meta:
        access = {everyone: "seller variant sku label quantity unit discount reason total rate vat"}

    seller = graphene.ID(required=True)
    variant = graphene.String(required=True)
    sku = graphene.String(required=True)
    label = graphene.String(required=True)
    quantity = graphene.Int(required=True)
    unit = Cents(required=True)
    discount = Cents(required=True)
    reason = graphene.String(required=True)
    total = Cents(required=True)
    rate = graphene.Int(required=True, description="Basis points.")
    vat = Cents(required=True)


class ReceiptTender(ObjectType):
    """How it was paid."""

    class Meta:
        access = {everyone: "kind amount given change reference"}

    kind = enum_of(TenderKind)(required=True)
    amount = Cents(required=True)
    given = Cents(required=True)
    change = Cents(required=True)
    reference = graphene.String(required=True)


class ReceiptRate(ObjectType):
    """The sum at one rate of VAT."""

    class Meta:
        access = {everyone: "rate gross net vat"}

    rate = graphene.Int(required=True, description="Basis points.")
    gross = Cents(required=True)
    net = Cents(required=True)
    vat = Cents(required=True)


class ReceiptOther(ObjectType):
    """Another ticket that this one corrects, or that corrects it."""

    class Meta:
        access = {everyone: "event receipt kind at total"}

    event = graphene.ID(required=True)
    receipt = graphene.String(required=True)
    kind = enum_of(TicketKind)(required=True)
    at = graphene.DateTime(required=True)
    total = Cents(required=True)


class TillReceipt(ObjectType):
    """A ticket for who holds its receipt: no word of the cashier."""

    class Meta:
        access = {
            everyone: "event record_event record_signature kind receipt at market till serial"
            " currency sellers lines rates total vat tenders reason original corrections copies"
            " hash module is_fork url qr"
        }

    event = graphene.ID(required=True, description="Id of the event.")
    record_event = graphene.String(required=True, description="The canonical text.")
    record_signature = graphene.String(required=True)
    kind = enum_of(TicketKind)(required=True)
    receipt = graphene.String(required=True, description="Its number, e.g. 7-00012.")
    at = graphene.DateTime(required=True)
    market = graphene.Field(ReceiptMarket, required=True)
    till = graphene.String(required=True)
    serial = graphene.Int(required=True)
    currency = graphene.String(required=True)
    sellers = graphene.List(graphene.NonNull(ReceiptSeller), required=True)
    lines = graphene.List(graphene.NonNull(ReceiptLine), required=True)
    rates = graphene.List(graphene.NonNull(ReceiptRate), required=True)
    total = Cents(required=True)
    vat = Cents(required=True)
    tenders = graphene.List(graphene.NonNull(ReceiptTender), required=True)
    reason = graphene.String(required=True, description="Of a correction.")
    original = graphene.Field(ReceiptOther, description="What it corrects, if we have it.")
    corrections = graphene.List(graphene.NonNull(ReceiptOther), required=True)
    copies = graphene.Int(required=True, description="How often a duplicate was given out.")
    hash = graphene.String(required=True, description="SHA-256 of the canonical text, hex.")
    module = graphene.String(required=True, description="Version of the fiscal module.")
    is_fork = graphene.Boolean(
        required=True, description="Another event stands under the same number."
    )
    url = graphene.String(required=True, description="Opens this receipt on any phone.")
    qr = graphene.String(required=True, description="`url` as a QR code: a `data:` address.")

    @staticmethod
    def resolve_original(receipt: Receipt, info: Any) -> Any:
        return receipt.original()

    @staticmethod
    def resolve_corrections(receipt: Receipt, info: Any) -> Any:
        return receipt.corrections()

    @staticmethod
    def resolve_copies(receipt: Receipt, info: Any) -> Any:
        return receipt.copies()
