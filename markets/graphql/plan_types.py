"""A market as its organisers plan it, and an invitation as a designer answers it."""

from __future__ import annotations

from typing import Any

import graphene
from django.utils.translation import get_language

from markets.documents.links import document_links
from markets.graphql.market_types import MarketType
from markets.graphql.till_types import CashierType
from markets.mandate_texts import MandateText, mandate_text
from markets.models import MarketOrganiser, Stall, Till
from markets.pages import plan_page
from markets.planning import MarketPlan
from markets.states import CheckKey, InvitationState
from matricia.kit import clock
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import Cents, enum_of
from shops.graphql.types import ShopType
from shops.states import VatRegime
from shops.vat_rates import vat_rates


class TextsType(ObjectType):
    """A text in several languages; empty where there is none."""

    class Meta:
        name = "Texts"
        access = {everyone: "fr en ar"}

    fr = graphene.String()
    en = graphene.String()
    ar = graphene.String()


class TextsInput(graphene.InputObjectType):
    """A text in several languages; leave out what there is not."""

    fr = graphene.String()
    en = graphene.String()
    ar = graphene.String()


class OrganiserType(ObjectType):
    """Somebody who plans and runs a market; only its organisers see who."""

    class Meta:
        name = "MarketOrganiser"
        access = {everyone: "id name email"}

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    email = graphene.String(required=True)

    @staticmethod
    def resolve_name(row: MarketOrganiser, info: Any) -> str:
        return row.user.name

    @staticmethod
    def resolve_email(row: MarketOrganiser, info: Any) -> str:
        return row.user.email


class MandateType(ObjectType):
    """What a designer signed; she and the organisers read it."""

    class Meta:
        name = "Mandate"
        access = {
            everyone: "id text_version text language legal_name siren regime vat_rate signed_name"
            " signed_at"
        }

    id = graphene.ID(required=True)
    text_version = graphene.String(required=True)
    text = graphene.String(required=True)
    language = graphene.String(required=True)
    legal_name = graphene.String(required=True)
    siren = graphene.String(required=True)
    regime = enum_of(VatRegime)(required=True)
    vat_rate = graphene.Int(required=True, description="Basis points; 0 in franchise.")
    signed_name = graphene.String(required=True)
    signed_at = graphene.DateTime(required=True)


class PlannedStallType(ObjectType):
    """A stall as organisers and its designer see it."""

    class Meta:
        name = "PlannedStall"
        access = {
            everyone: "id number shop state fee column row invited_at invitation_sent_at"
            " answered_at mandate"
        }

    id = graphene.ID(required=True)
    number = graphene.String(required=True)
    shop = graphene.Field(ShopType, required=True)
    state = enum_of(InvitationState)(required=True)
    fee = Cents(required=True, description="Taken at the settlement.")
    column = graphene.Int(description="On the plan, from 0; null when it is not placed.")
    row = graphene.Int()
    invited_at = graphene.DateTime(required=True)
    invitation_sent_at = graphene.DateTime()
    answered_at = graphene.DateTime()
    mandate = graphene.Field(MandateType)

    @staticmethod
    def resolve_shop(stall: Stall, info: Any) -> Any:
        return info.context.loaders.shop.load(stall.shop_id)

    @staticmethod
    def resolve_mandate(stall: Stall, info: Any) -> Any:
        return info.context.loaders.mandate_of_stall.load(stall.pk)


class PlannedDeviceType(ObjectType):
    """The device that stands at a till."""

    class Meta:
        name = "PlannedDevice"
        access = {everyone: "id serial agent paired_at seen_at waiting"}

    id = graphene.ID(required=True)
    serial = graphene.Int(required=True)
    agent = graphene.String(required=True, description="What the browser calls itself.")
    paired_at = graphene.DateTime(required=True)
    seen_at = graphene.DateTime()
    waiting = graphene.Int(required=True, description="Events not handed in, as it last said.")


class PlannedTillType(ObjectType):
    """A till as organisers see it."""

    class Meta:
        name = "PlannedTill"
        access = {everyone: "id name has_reader device"}

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    has_reader = graphene.Boolean(required=True)
    device = graphene.Field(PlannedDeviceType)

    @staticmethod
    def resolve_has_reader(till: Till, info: Any) -> bool:
        return bool(till.reader_id)

    @staticmethod
    def resolve_device(till: Till, info: Any) -> Any:
        return info.context.loaders.device_of_till.load(till.pk)


class PlannedCheckType(ObjectType):
    """A point of the checklist; a `planning.PlannedCheck`."""

    class Meta:
        name = "PlannedCheck"
        access = {everyone: "key label advice law is_done note done_by done_at hindrance"}

    key = enum_of(CheckKey)(required=True)
    label = graphene.String(required=True)
    advice = graphene.String(required=True)
    law = graphene.String(required=True, description="Which asks for it.")
    is_done = graphene.Boolean(required=True)
    note = graphene.String(required=True)
    done_by = graphene.String(required=True)
    done_at = graphene.DateTime()
    hindrance = graphene.String(
        required=True, description="Why it cannot be ticked yet; empty when it can."
    )


class MarketDocumentType(ObjectType):
    """A paper to print or to copy from."""

    class Meta:
        name = "MarketDocument"
        access = {everyone: "kind title url"}

    kind = graphene.String(required=True)
    title = graphene.String(required=True)
    url = graphene.String(required=True)


class MarketPlanType(ObjectType):
    """All that organisers plan of a market; a `planning.MarketPlan`."""

    class Meta:
        name = "MarketPlan"
        access = {
            everyone: "market name summary hall_columns hall_rows cash_float stall_fee organisers"
            " stalls invitable checks missing is_openable tills cashiers documents page"
        }

    market = graphene.Field(MarketType, required=True)
    name = graphene.Field(TextsType, required=True)
    summary = graphene.Field(TextsType, required=True)
    hall_columns = graphene.Int(required=True)
    hall_rows = graphene.Int(required=True)
    cash_float = Cents(required=True, description="Proposed to every till.")
    stall_fee = Cents(required=True, description="Proposed to every stall.")
    organisers = graphene.List(graphene.NonNull(OrganiserType), required=True)
    stalls = graphene.List(graphene.NonNull(PlannedStallType), required=True)
    invitable = graphene.List(
        graphene.NonNull(ShopType), required=True, description="Who is not asked or has declined."
    )
    checks = graphene.List(graphene.NonNull(PlannedCheckType), required=True)
    missing = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="Why no till may open."
    )
    is_openable = graphene.Boolean(required=True, description="openMarket would do it now.")
    tills = graphene.List(graphene.NonNull(PlannedTillType), required=True)
    cashiers = graphene.List(graphene.NonNull(CashierType), required=True)
    documents = graphene.List(graphene.NonNull(MarketDocumentType), required=True)
    page = graphene.String(required=True, description="The address of this plan's page.")

    @staticmethod
    def resolve_name(plan: MarketPlan, info: Any) -> Any:
        return plan.market.name

    @staticmethod
    def resolve_summary(plan: MarketPlan, info: Any) -> Any:
        return plan.market.summary

    @staticmethod
    def resolve_hall_columns(plan: MarketPlan, info: Any) -> int:
        return plan.market.hall_columns

    @staticmethod
    def resolve_hall_rows(plan: MarketPlan, info: Any) -> int:
        return plan.market.hall_rows

    @staticmethod
    def resolve_cash_float(plan: MarketPlan, info: Any) -> int:
        return plan.market.cash_float

    @staticmethod
    def resolve_stall_fee(plan: MarketPlan, info: Any) -> int:
        return plan.market.stall_fee

    @staticmethod
    def resolve_documents(plan: MarketPlan, info: Any) -> Any:
        return document_links(plan.market)

    @staticmethod
    def resolve_page(plan: MarketPlan, info: Any) -> str:
        return plan_page(plan.market)


class MandateTextType(ObjectType):
    """What a designer signs when she accepts."""

    class Meta:
        name = "MandateText"
        access = {everyone: "version language text"}

    version = graphene.String(required=True)
    language = graphene.String(required=True)
    text = graphene.String(required=True)


class InvitationType(ObjectType):
    """A designer's stall at a market, asked for or had; reached only by members of its shop."""

    class Meta:
        name = "Invitation"
        access = {everyone: "market stall mandate_text vat_rates"}

    market = graphene.Field(MarketType, required=True)
    stall = graphene.Field(PlannedStallType, required=True)
    mandate_text = graphene.Field(MandateTextType, required=True, language=graphene.String())
    vat_rates = graphene.List(
        graphene.NonNull(graphene.Int),
        required=True,
        description="Basis points; the first is the one for clothes.",
    )

    @staticmethod
    def resolve_stall(stall: Stall, info: Any) -> Stall:
        return stall

    @staticmethod
    def resolve_mandate_text(stall: Stall, info: Any, language: str = "") -> MandateText:
        return mandate_text(stall, language or get_language() or "fr")

    @staticmethod
    def resolve_vat_rates(stall: Stall, info: Any) -> tuple[int, ...]:
        return vat_rates(clock.today()).rates
