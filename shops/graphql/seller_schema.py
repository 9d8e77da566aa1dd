"""Root fields and mutations about who sells."""

from __future__ import annotations

from typing import Any

import graphene
from django.utils.translation import get_language

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from shops.graphql.mutations.edit_seller import EditSeller
from shops.graphql.mutations.seller_papers import SetVatStatus, SignBillingMandate
from shops.graphql.seller_types import (
    BillingMandateType,
    LegalTextType,
    SellerType,
    VatStatusType,
)
from shops.legal_texts import LegalText
from shops.models import BillingMandate, SellerIdentity, Shop, VatStatus
from shops.permissions import owns
from shops.services.sign_billing_mandate import mandate_to_sign


class SellerPapersType(ObjectType):
    """What a shop's people fill in and sign before it sells. Resolvers give a `Shop`."""

    class Meta:
        name = "SellerPapers"
        access = {everyone: "seller vat_statuses mandate mandate_to_sign"}

    seller = graphene.Field(SellerType)
    vat_statuses = graphene.List(
        graphene.NonNull(VatStatusType), required=True, description="The latest first."
    )
    mandate = graphene.Field(BillingMandateType, description="What was signed last.")
    mandate_to_sign = graphene.Field(LegalTextType, required=True, description="Today's text.")

    @staticmethod
    def resolve_seller(shop: Shop, info: Any) -> SellerIdentity | None:
        return SellerIdentity.objects.filter(shop=shop).first()

    @staticmethod
    def resolve_vat_statuses(shop: Shop, info: Any) -> list[VatStatus]:
        return list(VatStatus.objects.filter(shop=shop))

    @staticmethod
    def resolve_mandate(shop: Shop, info: Any) -> BillingMandate | None:
        return BillingMandate.objects.filter(shop=shop).last()

    @staticmethod
    def resolve_mandate_to_sign(shop: Shop, info: Any) -> LegalText:
        return mandate_to_sign(shop, get_language() or "fr")


class SellerQueries(QueryPart):
    """Who sells is public; the papers are her people's."""

    access = {everyone: "seller seller_papers"}

    seller = graphene.Field(
        SellerType,
        shop=graphene.String(required=True),
        description="The business behind a shop, by the shop's slug.",
    )
    seller_papers = graphene.Field(
        SellerPapersType,
        shop=graphene.ID(required=True),
        description="Of a shop I own; null for others.",
    )

    @staticmethod
    def resolve_seller(root: Any, info: Any, shop: str) -> SellerIdentity | None:
        shops = Shop.objects.visible_to(info.context.user).filter(slug=shop)
        return SellerIdentity.objects.filter(shop__in=shops).first()

    @staticmethod
    def resolve_seller_papers(root: Any, info: Any, shop: str) -> Shop | None:
        found = find_row(Shop.objects.visible_to(info.context.user), shop)
        return found if found and owns(info.context.user, found.pk) else None


SELLER_MUTATIONS: list[type[RuleMutation]] = [EditSeller, SetVatStatus, SignBillingMandate]
