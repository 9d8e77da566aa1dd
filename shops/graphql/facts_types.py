"""What a piece is made of, where, how it is cared for and measured."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene
from django.utils.translation import gettext as _

from matricia.kit import texts
from matricia.kit.graphql.access import ObjectType, everyone
from shops import fibres
from shops.models import ProductFacts, SellerIdentity, Shop, SizeGuide


class FibreType(ObjectType):
    """A fibre of a part: a row of `ProductFacts.composition`."""

    class Meta:
        name = "Fibre"
        access = {everyone: "code name percent recycled"}

    code = graphene.String(required=True)
    name = graphene.String(required=True, description="Of Annex I of Regulation (EU) 1007/2011.")
    percent = graphene.Int(required=True)
    recycled = graphene.Boolean(required=True)

    @staticmethod
    def resolve_code(row: Mapping[str, Any], info: Any) -> str:
        return str(row["fibre"])

    @staticmethod
    def resolve_name(row: Mapping[str, Any], info: Any) -> str:
        return fibres.fibre_name(row["fibre"])


class CompositionPartType(ObjectType):
    """A part of a piece with a composition of its own."""

    class Meta:
        name = "CompositionPart"
        access = {everyone: "part sentence fibres"}

    part = graphene.String(required=True, description="whole, outside, lining, filling or trim.")
    sentence = graphene.String(required=True, description="As it stands on the label.")
    fibres = graphene.List(graphene.NonNull(FibreType), required=True)

    @staticmethod
    def resolve_sentence(part: Mapping[str, Any], info: Any) -> str:
        return fibres.sentence(part["fibres"])


class ManufacturerType(ObjectType):
    """Who answers for the safety of the piece (Regulation (EU) 2023/988)."""

    class Meta:
        name = "Manufacturer"
        access = {everyone: "name address email is_seller"}

    name = graphene.String(required=True)
    address = graphene.String(required=True)
    email = graphene.String(required=True)
    is_seller = graphene.Boolean(required=True, description="The seller named nobody else.")


class SizeRowType(ObjectType):
    """One size of a guide."""

    class Meta:
        name = "SizeRow"
        access = {everyone: "size values"}

    size = graphene.String(required=True)
    values = graphene.List(graphene.NonNull(graphene.String), required=True)


class SizeGuideType(ObjectType):
    """How a shop's sizes measure, in centimetres."""

    class Meta:
        name = "SizeGuide"
        access = {everyone: "id name columns rows"}

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    columns = graphene.List(graphene.NonNull(graphene.String), required=True)
    rows = graphene.List(
        graphene.NonNull(SizeRowType), required=True, description="One value for each column."
    )


class ProductFactsType(ObjectType):
    """The facts of a product; empty where the designer has not said them."""

    class Meta:
        name = "ProductFacts"
        access = {
            everyone: "composition notices care woven_in dyed_in made_in weight_grams"
            " has_animal_parts warnings manufacturer size_guide version"
        }

    composition = graphene.List(graphene.NonNull(CompositionPartType), required=True)
    notices = graphene.List(
        graphene.NonNull(graphene.String),
        required=True,
        description="Sentences that the law asks for: recycled share, microfibres, animal parts.",
    )
    care = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="Codes, as on the label."
    )
    woven_in = graphene.String(required=True, description="ISO 3166 code, or empty.")
    dyed_in = graphene.String(required=True)
    made_in = graphene.String(required=True)
    weight_grams = graphene.Int(required=True, description="0 where it is not said.")
    has_animal_parts = graphene.Boolean(required=True)
    warnings = graphene.String(required=True)
    manufacturer = graphene.Field(
        ManufacturerType, required=True, description="The seller, unless she named somebody else."
    )
    size_guide = graphene.Field(SizeGuideType)
    version = graphene.Int(required=True)

    @staticmethod
    def resolve_notices(facts: ProductFacts, info: Any) -> list[str]:
        return legal_notices(facts)

    @staticmethod
    def resolve_warnings(facts: ProductFacts, info: Any) -> str:
        return texts.in_language(facts.warnings)

    @staticmethod
    def resolve_manufacturer(facts: ProductFacts, info: Any) -> dict[str, str | bool]:
        if facts.manufacturer_name:
            return {
                "name": facts.manufacturer_name,
                "address": facts.manufacturer_address,
                "email": facts.manufacturer_email,
                "is_seller": False,
            }
        return {**_maker(facts.product.shop), "is_seller": True}

    @staticmethod
    def resolve_size_guide(facts: ProductFacts, info: Any) -> SizeGuide | None:
        return facts.size_guide


def _maker(shop: Shop) -> dict[str, str]:
    """The seller herself, as far as she has said who she is."""
    seller: SellerIdentity | None = getattr(shop, "seller", None)
    if seller is None:
        return {"name": shop.name, "address": f"{shop.city} ({shop.country})", "email": ""}
    place = f"{seller.street}, {seller.postcode} {seller.city} ({seller.country})"
    return {"name": seller.legal_name, "address": place, "email": seller.email}


def legal_notices(facts: ProductFacts) -> list[str]:
    """TEX-1 and TEX-2 in the active language, in the words of the French texts."""
    notices = []
    if recycled := fibres.recycled_percent(facts.composition):
        message = _("Contains at least %(percent)d %% recycled material.")
        notices.append(message % {"percent": recycled})
    if fibres.sheds_microfibres(facts.composition):
        notices.append(_("Sheds plastic microfibres into the environment when washed."))
    if facts.has_animal_parts:
        notices.append(_("Contains non-textile parts of animal origin."))
    return notices
