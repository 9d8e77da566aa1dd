"""What a list may be narrowed to, its facets, suggestions while typing, how lists are ranked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import graphene

from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import Cents, enum_of
from shops import at_markets
from shops.at_markets import WhenAtMarket
from shops.facet_choices import FacetKey
from shops.graphql.types import ProductType, ShopType, ThemeType
from shops.product_filter import PriceRange, ProductFilter

FacetKeyEnum = enum_of(FacetKey)


def _words() -> graphene.List:
    return graphene.List(graphene.NonNull(graphene.String))


class PriceRangeInput(graphene.InputObjectType):
    """Both ends included; an end may be missing."""

    least = Cents()
    most = Cents()


class ProductFilterInput(graphene.InputObjectType):
    """`query`, `inTheme` and `inShop` (slugs) say which list; the rest are choices within it.

    Any choice of one facet will do, all facets must hold; size, colour, material, price and market
    for one and the same variant that is there to be had.
    """

    class Meta:
        name = "ProductFilter"

    query = graphene.String()
    in_theme = graphene.String()
    in_shop = graphene.String()
    sizes = _words()
    colors = _words()
    materials = _words()
    prices = graphene.List(graphene.NonNull(PriceRangeInput))
    themes = _words()
    designers = _words()
    market_days = graphene.List(graphene.NonNull(enum_of(WhenAtMarket)))
    made_to_order = graphene.Boolean()


def filter_from(given: dict[str, Any] | None, **older: str | None) -> ProductFilter:
    """The filter of an input; `older` arguments (query, theme, shop) fill in what it leaves out."""
    said = {name: value for name, value in (given or {}).items() if value is not None}
    prices = [PriceRange(row.get("least"), row.get("most")) for row in said.pop("prices", [])]
    names = {"query": "query", "theme": "in_theme", "shop": "in_shop"}
    for name, value in older.items():
        said.setdefault(names[name], value or "")
    asked = ProductFilter(**said, prices=prices)
    # Asked once, and only where somebody wants a market.
    return replace(asked, stalls=at_markets.stalls()) if asked.market_days else asked


class FacetChoiceType(ObjectType):
    """One choice with how many pieces it would show, every other facet as it is."""

    class Meta:
        name = "FacetChoice"
        access = {everyone: "value label count chosen swatch"}

    value = graphene.String(required=True)
    label = graphene.String(required=True)
    count = graphene.Int(required=True)
    chosen = graphene.Boolean(required=True)
    swatch = graphene.String(required=True, description="#rrggbb for a colour, else empty.")


class FacetType(ObjectType):
    """What pieces of a list can be chosen by."""

    class Meta:
        name = "Facet"
        access = {everyone: "key choices"}

    key = FacetKeyEnum(required=True)
    choices = graphene.List(graphene.NonNull(FacetChoiceType), required=True)


class FacetsType(ObjectType):
    """Facets of a list under what is chosen."""

    class Meta:
        name = "Facets"
        access = {everyone: "corrected total facets"}

    corrected = graphene.String(
        required=True, description="The words it was searched by instead; empty when as asked."
    )
    total = graphene.Int(required=True, description="Pieces that the choices leave.")
    facets = graphene.List(graphene.NonNull(FacetType), required=True)


class SuggestionsType(ObjectType):
    """What may be meant by the beginning of a search."""

    class Meta:
        name = "Suggestions"
        access = {everyone: "products designers themes"}

    products = graphene.List(graphene.NonNull(ProductType), required=True)
    designers = graphene.List(graphene.NonNull(ShopType), required=True)
    themes = graphene.List(graphene.NonNull(ThemeType), required=True)


class RankingCriterionType(ObjectType):
    """A reason to come first, and its weight."""

    class Meta:
        name = "RankingCriterion"
        access = {everyone: "key points words"}

    key = graphene.String(required=True)
    points = graphene.Int(required=True)
    words = graphene.String(required=True)


class RankingType(ObjectType):
    """How lists are ordered: read from the configuration that orders them."""

    class Meta:
        name = "Ranking"
        access = {everyone: "criteria word_places paid"}

    criteria = graphene.List(
        graphene.NonNull(RankingCriterionType),
        required=True,
        description="Points of a piece where no words were asked for.",
    )
    word_places = graphene.List(
        graphene.NonNull(RankingCriterionType),
        required=True,
        description="How much a word counts by where it stands, in hundredths.",
    )
    paid = graphene.Boolean(required=True, description="Whether a place can be bought.")
