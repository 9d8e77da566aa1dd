"""What a list of pieces may be narrowed to, and the one rule of how choices work together.

Within a facet any of the choices will do, across facets all must hold. What is said about a
variant (size, colour, material, price, a market it lies at) must hold for one and the same variant,
and that one must be there to be had: online, or at the market that was chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from shops import at_markets
from shops.at_markets import WhenAtMarket
from shops.models import Product, StockLevel, Variant
from shops.search import Found, forgiving
from shops.theme_pieces import carried_links, in_theme

#: Choices of one facet beyond these are not looked at.
MOST_CHOICES: Final = 40


@dataclass(frozen=True, slots=True)
class PriceRange:
    """Cents, both ends included; None is no end."""

    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class ProductFilter:
    """`query`, `in_theme` and `in_shop` say which list it is; the rest are choices within it.

    Themes and designers are slugs, colours families, materials codes of `facet_words`.
    """

    query: str = ""
    in_theme: str = ""
    in_shop: str = ""
    sizes: Sequence[str] = ()
    colors: Sequence[str] = ()
    materials: Sequence[str] = ()
    prices: Sequence[PriceRange] = ()
    themes: Sequence[str] = ()
    designers: Sequence[str] = ()
    market_days: Sequence[WhenAtMarket] = ()
    made_to_order: bool = False
    #: Day → locations, asked once for a request; None asks.
    stalls: at_markets.Stalls | None = field(default=None, compare=False)

    @property
    def is_about_variants(self) -> bool:
        return bool(self.sizes or self.colors or self.materials or self.prices or self.market_days)


def listed(asked: ProductFilter) -> Found:
    """The list before any choice: what anyone can buy, by theme, shop and words."""
    return forgiving(for_sale(asked), asked.query)


def for_sale(asked: ProductFilter) -> QuerySet[Product]:
    """What anyone can buy by theme and shop, before any word."""
    products: QuerySet[Product] = Product.objects.for_sale()
    if asked.in_theme:
        products = in_theme(products, asked.in_theme)
    if asked.in_shop:
        products = products.filter(shop__slug=asked.in_shop)
    return products


def chosen(products: QuerySet[Product], asked: ProductFilter) -> QuerySet[Product]:
    """Those of `products` that the choices leave."""
    if asked.made_to_order:
        products = products.filter(made_to_order=True)
    if asked.designers:
        products = products.filter(shop__slug__in=asked.designers[:MOST_CHOICES])
    if asked.themes:
        links = carried_links().filter(theme__slug__in=asked.themes[:MOST_CHOICES])
        products = products.filter(pk__in=links.values("product"))
    if asked.is_about_variants:
        products = products.filter(Exists(_variants(asked)))
    return products


def _variants(asked: ProductFilter) -> QuerySet[Variant]:
    """Variants of the outer product that can be had and are what was chosen."""
    variants = Variant.objects.filter(product=OuterRef("pk"), is_active=True)
    if asked.sizes:
        variants = variants.filter(facet__size__in=asked.sizes[:MOST_CHOICES])
    if asked.colors:
        variants = variants.filter(facet__colors__overlap=list(asked.colors[:MOST_CHOICES]))
    if asked.materials:
        variants = variants.filter(facet__materials__overlap=list(asked.materials[:MOST_CHOICES]))
    if asked.prices:
        variants = variants.filter(_price_within(asked.prices[:MOST_CHOICES]))
    return variants.filter(Exists(_there(asked)))


def _there(asked: ProductFilter) -> QuerySet[StockLevel]:
    levels = StockLevel.objects.filter(variant=OuterRef("pk"), on_hand__gt=F("held"))
    if not asked.market_days:
        return levels.filter(location__sells_online=True)
    stalls = asked.stalls if asked.stalls is not None else at_markets.stalls()
    locations = [pk for day in asked.market_days for pk in stalls.get(day, [])]
    return levels.filter(location__in=locations)


def _price_within(prices: Sequence[PriceRange]) -> Q:
    within = Q()
    for price in prices:
        ends: dict[str, Any] = {}
        if price.least is not None:
            ends["price__gte"] = price.least
        if price.most is not None:
            ends["price__lte"] = price.most
        within |= Q(**ends) if ends else Q(pk__isnull=False)
    return within
