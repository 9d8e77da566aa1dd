"""Who sells, as everybody may read it, and what a designer fills in about it."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit import clock
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import enum_of
from shops.models import SellerIdentity, VatStatus
from shops.siren import spaced_siren
from shops.states import VatRegime

VatRegimeEnum = enum_of(VatRegime)


class SellerType(ObjectType):
    """The business behind a shop. All of it is public: the law wants it shown (C. conso. L111-7,
    L221-5, L616-1; DSA art. 30)."""

    class Meta:
        name = "Seller"
        access = {
            everyone: "id legal_name legal_form siren siret registration vat_number street postcode"
            " city country phone email idu mediator_name mediator_address mediator_site vat_regime"
            " updated_at"
        }

    id = graphene.ID(required=True)
    legal_name = graphene.String(required=True)
    legal_form = graphene.String(required=True)
    siren = graphene.String(required=True, description="As people read it: 732 829 320.")
    siret = graphene.String(required=True)
    registration = graphene.String(required=True, description="Empty where there is none.")
    vat_number = graphene.String(required=True, description="Empty where there is none.")
    street = graphene.String(required=True)
    postcode = graphene.String(required=True)
    city = graphene.String(required=True)
    country = graphene.String(required=True)
    phone = graphene.String(required=True)
    email = graphene.String(required=True)
    idu = graphene.String(required=True, description="Of the textile EPR; empty where none.")
    mediator_name = graphene.String(required=True)
    mediator_address = graphene.String(required=True)
    mediator_site = graphene.String(required=True)
    vat_regime = VatRegimeEnum(description="Today's; null where she has not said.")
    updated_at = graphene.DateTime(required=True)

    @staticmethod
    def resolve_siren(seller: SellerIdentity, info: Any) -> str:
        return spaced_siren(seller.siren)

    @staticmethod
    def resolve_vat_regime(seller: SellerIdentity, info: Any) -> str | None:
        known = VatStatus.objects.filter(shop=seller.shop_id, since__lte=clock.today()).first()
        return known.regime if known else None


class VatStatusType(ObjectType):
    """How a seller stands towards VAT, from a day on; reached by her shop's people."""

    class Meta:
        name = "VatStatus"
        access = {everyone: "regime rate since"}

    regime = VatRegimeEnum(required=True)
    rate = graphene.Int(required=True, description="Basis points; 0 in franchise.")
    since = graphene.Date(required=True)


class BillingMandateType(ObjectType):
    """What she signed, so that her invoices are written in her name."""

    class Meta:
        name = "BillingMandate"
        access = {everyone: "text_version text language signed_name signed_at"}

    text_version = graphene.String(required=True)
    text = graphene.String(required=True)
    language = graphene.String(required=True)
    signed_name = graphene.String(required=True)
    signed_at = graphene.DateTime(required=True)


class LegalTextType(ObjectType):
    """A text to read and sign, with the version that is signed."""

    class Meta:
        name = "LegalText"
        access = {everyone: "version language text"}

    version = graphene.String(required=True)
    language = graphene.String(required=True)
    text = graphene.String(required=True)
