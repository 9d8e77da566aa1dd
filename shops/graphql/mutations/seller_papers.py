"""setVatStatus, signBillingMandate."""

from __future__ import annotations

from typing import Any

import graphene
from django.utils.translation import get_language

from matricia.kit.graphql.access import signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.rows import get_row
from shops.graphql.seller_types import BillingMandateType, VatRegimeEnum, VatStatusType
from shops.models import Shop
from shops.services.set_vat_status import set_vat_status
from shops.services.sign_billing_mandate import sign_billing_mandate


class SetVatStatus(RuleMutation):
    """Says how she stands towards VAT from a day on."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        regime = VatRegimeEnum(required=True)
        since = graphene.Date(required=True)
        rate = graphene.Int(description="Basis points; left out: the usual one.")

    vat_status = graphene.Field(VatStatusType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, **given: Any) -> SetVatStatus:
        found = get_row(Shop.objects.visible_to(actor), shop)
        regime, since = given["regime"], given["since"]
        rate = given.get("rate")
        return cls(vat_status=set_vat_status(found, regime, since=since, rate=rate, actor=actor))


class SignBillingMandate(RuleMutation):
    """Lets the programme write her invoices in her name."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        text_version = graphene.String(required=True, description="Of the text that she read.")
        signed_name = graphene.String(required=True)

    mandate = graphene.Field(BillingMandateType)

    @classmethod
    def perform(
        cls, actor: Any, *, shop: str, text_version: str, signed_name: str
    ) -> SignBillingMandate:
        found = get_row(Shop.objects.visible_to(actor), shop)
        mandate = sign_billing_mandate(
            found,
            text_version=text_version,
            language=get_language() or "fr",
            signed_name=signed_name,
            actor=actor,
        )
        return cls(mandate=mandate)
