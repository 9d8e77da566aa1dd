"""Closings and settlements. Amounts are cents; rows come from what `visible_to` lets one see."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import graphene
from django.utils.translation import get_language

from markets.graphql.market_types import MarketType, StallType
from markets.models import Closing, Market, Settlement, Till
from markets.settling.content import SettledLine, SettlementContent
from markets.settling.figures import is_due
from markets.states import SettlementPaid
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.pages import connection
from matricia.kit.graphql.scalars import Cents, enum_of
from matricia.kit.money import EUR

FILES = "/documents/settlements"


class SettlementLineType(ObjectType):
    """One piece of a ticket, as it was when the settlement was made."""

    class Meta:
        name = "SettlementLine"
        access = {everyone: "at receipt kind label quantity discount total"}

    at = graphene.DateTime(required=True)
    receipt = graphene.String(required=True)
    kind = graphene.String(required=True, description="sale, void or refund.")
    label = graphene.String(required=True)
    quantity = graphene.Int(required=True)
    discount = Cents(required=True)
    total = Cents(required=True)

    @staticmethod
    def resolve_at(line: SettledLine, info: Any) -> datetime:
        return line.moment


class SettlementTillType(ObjectType):
    """The till whose drawer the cash came from."""

    class Meta:
        name = "SettlementTill"
        access = {everyone: "id name"}

    id = graphene.ID(required=True)
    name = graphene.String(required=True)


class SettlementType(ObjectType):
    """What a market owes a designer, cash and card together: net = gross − commission − fee, of
    which `byCard` comes by Stripe and `byHand` from us (below zero she owes it)."""

    class Meta:
        name = "Settlement"
        access = {
            everyone: "id number market stall correction_of made_at currency tickets cash card qr"
            " own_terminal gross refunds commission commission_vat fee net by_card by_hand is_due"
            " paid_how paid_at paid_by till signed_name signature open_debt lines pdf mailed_at"
        }

    id = graphene.ID(required=True)
    number = graphene.String(required=True)
    market = graphene.Field(MarketType, required=True)
    stall = graphene.Field(StallType, required=True)
    correction_of = graphene.ID(description="The settlement that a later ticket corrects.")
    made_at = graphene.DateTime(required=True)
    currency = graphene.String(required=True)
    tickets = graphene.Int(required=True)
    cash = Cents(required=True)
    card = Cents(required=True)
    qr = Cents(required=True)
    own_terminal = Cents(required=True)
    gross = Cents(required=True, description="Refunds taken off.")
    refunds = Cents(required=True, description="≤ 0; in `gross` already.")
    commission = Cents(required=True, description="VAT included.")
    commission_vat = Cents(required=True)
    fee = Cents(required=True, description="Of the stall.")
    net = Cents(required=True)
    by_card = Cents(required=True, description="Of the net: comes by Stripe, as online.")
    by_hand = Cents(required=True, description="Of the net: from us; below zero she owes it.")
    is_due = graphene.Boolean(required=True, description="Not paid, and there is something to.")
    paid_how = enum_of(SettlementPaid)()
    paid_at = graphene.DateTime()
    paid_by = graphene.String(description="The name of who paid it out.")
    till = graphene.Field(SettlementTillType)
    signed_name = graphene.String(required=True)
    signature = graphene.String(
        required=True, description="SVG path data in a box of 600 × 200; empty without one."
    )
    open_debt = Cents(required=True, description="What she owes us from before; can be netted.")
    lines = graphene.List(graphene.NonNull(SettlementLineType), required=True)
    pdf = graphene.String(required=True, description="A path of this site.")
    mailed_at = graphene.DateTime()

    @staticmethod
    def resolve_market(row: Settlement, info: Any) -> Market:
        return row.stall.market

    @staticmethod
    def resolve_correction_of(row: Settlement, info: Any) -> int | None:
        return row.correction_of_id

    @staticmethod
    def resolve_currency(row: Settlement, info: Any) -> str:
        return EUR

    @staticmethod
    def resolve_is_due(row: Settlement, info: Any) -> bool:
        return is_due(row)

    @staticmethod
    def resolve_paid_how(row: Settlement, info: Any) -> str | None:
        return row.paid_how or None

    @staticmethod
    def resolve_paid_by(row: Settlement, info: Any) -> str | None:
        return row.paid_by.get_full_name() if row.paid_by else None

    @staticmethod
    def resolve_till(row: Settlement, info: Any) -> Till | None:
        return row.till

    @staticmethod
    def resolve_lines(row: Settlement, info: Any) -> Any:
        return SettlementContent.from_json(row.content).lines

    @staticmethod
    def resolve_pdf(row: Settlement, info: Any) -> str:
        return f"{FILES}/{row.pk}.pdf?language={get_language()}"


SettlementConnection = connection(SettlementType)


class ClosingType(ObjectType):
    """A sealed total: a device's day, month or year (its Z), or the market's as a whole."""

    class Meta:
        name = "Closing"
        access = {
            everyone: "id kind key at serial till is_provisional provisional tickets gross net vat"
            " refunds cash card qr own_terminal perpetual_gross"
        }

    id = graphene.ID(required=True, description="The id of its event in the journal.")
    kind = graphene.String(required=True, description="day, month, year, market or correction.")
    key = graphene.String(required=True, description="2026-12-07, 2026-12, 2026, …")
    at = graphene.DateTime(required=True)
    serial = graphene.Int(required=True, description="Of the device; 0 is the server.")
    till = graphene.String(description="Null for the server's.")
    is_provisional = graphene.Boolean(required=True)
    provisional = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="What was missing."
    )
    tickets = graphene.Int(required=True)
    gross = Cents(required=True)
    net = Cents(required=True, description="Without VAT.")
    vat = Cents(required=True)
    refunds = Cents(required=True, description="≤ 0; in `gross` already.")
    cash = Cents(required=True)
    card = Cents(required=True)
    qr = Cents(required=True)
    own_terminal = Cents(required=True)
    perpetual_gross = Cents(required=True, description="Ever since; never reset.")

    @staticmethod
    def resolve_id(row: Closing, info: Any) -> str:
        return str(row.event_id)

    @staticmethod
    def resolve_serial(row: Closing, info: Any) -> int:
        return row.device.serial

    @staticmethod
    def resolve_till(row: Closing, info: Any) -> str | None:
        return row.device.till.name if row.device.till else None

    @staticmethod
    def resolve_is_provisional(row: Closing, info: Any) -> bool:
        return bool(row.provisional)

    @staticmethod
    def resolve_tickets(row: Closing, info: Any) -> int:
        return int(row.totals.get("count", 0))

    @staticmethod
    def resolve_perpetual_gross(row: Closing, info: Any) -> int:
        return int(row.perpetual.get("gross", 0))


def _total(name: str) -> Any:
    return staticmethod(lambda row, info: row.totals.get(name, 0))


def _tender(name: str) -> Any:
    return staticmethod(lambda row, info: row.totals.get("tenders", {}).get(name, 0))


for _name in ("gross", "net", "vat", "refunds"):
    setattr(ClosingType, f"resolve_{_name}", _total(_name))
for _name in ("cash", "card", "qr", "own_terminal"):
    setattr(ClosingType, f"resolve_{_name}", _tender(_name))
