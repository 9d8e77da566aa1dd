"""Rows of this room that others point to: whatever asks, one statement per kind and request."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, Final

from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import RowNumber
from graphql_sync_dataloaders import SyncDataLoader

from matricia.kit.money import Money
from shops.models import (
    AskedMeasurements,
    Location,
    Product,
    ProductFacts,
    ProductPicture,
    ProductRating,
    Shop,
    StockLevel,
    Theme,
    Variant,
)
from shops.pictures import ShownPicture
from shops.price_history import reference_prices
from shops.services import stock
from shops.services.keep_rating import Tally, tally_of_all
from shops.states import PictureState, ProductState, ShopState
from shops.theme_pieces import carried_links

#: Pieces that show what a shop looks like.
SHOWN: Final = 3


class ShopLoaders:
    """Loaders of the shops room, by the id of what is asked about."""

    @cached_property
    def asked_measurements(self) -> SyncDataLoader:
        """Product id → what its designer measures."""
        return SyncDataLoader(_asked_measurements)

    @cached_property
    def shop(self) -> SyncDataLoader:
        return SyncDataLoader(_shops)

    @cached_property
    def products_for_sale(self) -> SyncDataLoader:
        """Shop id → how many products it has on sale."""
        return SyncDataLoader(_products_for_sale)

    @cached_property
    def newest_of_shop(self) -> SyncDataLoader:
        """Shop id → its three newest products on sale."""
        return SyncDataLoader(_newest_of_shop)

    @cached_property
    def locations(self) -> SyncDataLoader:
        """Shop id → its locations."""
        return SyncDataLoader(_locations)

    @cached_property
    def products_in_theme(self) -> SyncDataLoader:
        """Theme id → how many products on sale it has."""
        return SyncDataLoader(_products_in_theme)

    @cached_property
    def theme_picture(self) -> SyncDataLoader:
        """Theme id → the picture of its newest product, or None."""
        return SyncDataLoader(_theme_pictures)

    @cached_property
    def product(self) -> SyncDataLoader:
        return SyncDataLoader(_products)

    @cached_property
    def themes(self) -> SyncDataLoader:
        """Product id → its themes."""
        return SyncDataLoader(_themes)

    @cached_property
    def pictures(self) -> SyncDataLoader:
        """Product id → its pictures that have a file."""
        return SyncDataLoader(_pictures)

    @cached_property
    def first_picture(self) -> SyncDataLoader:
        """Product id → the picture that stands for it, or None."""
        return SyncDataLoader(_first_pictures)

    @cached_property
    def offered(self) -> SyncDataLoader:
        """Product id → its active variants."""
        return SyncDataLoader(_offered)

    @cached_property
    def variants(self) -> SyncDataLoader:
        """Product id → all its variants, for the shop's members."""
        return SyncDataLoader(_variants_of)

    @cached_property
    def on_sale(self) -> SyncDataLoader:
        """Product id → whether any of its variants can be bought online now."""
        return SyncDataLoader(_on_sale)

    @cached_property
    def variant(self) -> SyncDataLoader:
        """Variant id → the variant with its product."""
        return SyncDataLoader(_variants)

    @cached_property
    def available(self) -> SyncDataLoader:
        """Variant id → how many can be bought online now."""
        return SyncDataLoader(_available)

    @cached_property
    def reduced_from(self) -> SyncDataLoader:
        """Variant id → what may be crossed out beside its price, or None."""
        return SyncDataLoader(variants_reduced_from)

    @cached_property
    def product_reduced_from(self) -> SyncDataLoader:
        """Product id → the same, where it holds for every variant on offer."""
        return SyncDataLoader(products_reduced_from)

    @cached_property
    def facts(self) -> SyncDataLoader:
        """Product id → its facts with their size guide, or None."""
        return SyncDataLoader(_facts)

    @cached_property
    def rating(self) -> SyncDataLoader:
        """Product id → what its reviews come to, or None without any."""
        return SyncDataLoader(_ratings)

    @cached_property
    def shop_rating(self) -> SyncDataLoader:
        """Shop id → what the reviews of its pieces come to, or None without any."""
        return SyncDataLoader(_shop_ratings)

    @cached_property
    def stock_levels(self) -> SyncDataLoader:
        """Variant id → its stock levels, each with its location."""
        return SyncDataLoader(_stock_levels)


def _shops(ids: list[int]) -> list[Shop | None]:
    found = Shop.objects.in_bulk(ids)
    return [found.get(pk) for pk in ids]


def _products_for_sale(ids: list[int]) -> list[int]:
    for_sale = Q(products__state=ProductState.ACTIVE, state=ShopState.OPEN)
    counted = Shop.objects.filter(pk__in=ids).annotate(count=Count("products", filter=for_sale))
    found = dict(counted.values_list("pk", "count"))
    return [found.get(pk, 0) for pk in ids]


def _newest_of_shop(ids: list[int]) -> list[list[Product]]:
    newest = (F("published_at").desc(nulls_last=True), F("id").desc())
    place = Window(RowNumber(), partition_by=F("shop"), order_by=newest)
    rows = Product.objects.for_sale().filter(shop__in=ids).annotate(place=place)
    return _grouped(ids, rows.filter(place__lte=SHOWN).order_by("place"), lambda row: row.shop_id)


def _locations(ids: list[int]) -> list[list[Location]]:
    return _grouped(ids, Location.objects.filter(shop__in=ids), lambda row: row.shop_id)


def _products(ids: list[int]) -> list[Product | None]:
    found = Product.objects.in_bulk(ids)
    return [found.get(pk) for pk in ids]


def _themes(ids: list[int]) -> list[list[Theme]]:
    through = carried_links().filter(product__in=ids).select_related("theme")
    links = through.order_by("theme__position", "theme__slug")
    grouped = _grouped(ids, links, lambda link: link.product_id)
    return [[link.theme for link in links] for links in grouped]


def _products_in_theme(ids: list[int]) -> list[int]:
    links = carried_links().filter(
        theme__in=ids, product__state=ProductState.ACTIVE, product__shop__state=ShopState.OPEN
    )
    found = dict(links.values("theme").annotate(count=Count("pk")).values_list("theme", "count"))
    return [found.get(pk, 0) for pk in ids]


def _theme_pictures(ids: list[int]) -> list[ShownPicture | None]:
    newest = (
        carried_links()
        .filter(
            theme__in=ids,
            product__state=ProductState.ACTIVE,
            product__shop__state=ShopState.OPEN,
            product__pictures__state=PictureState.READY,
        )
        .order_by("theme", "-product__published_at", "-product")
        .distinct("theme")
    )
    product_of = dict(newest.values_list("theme", "product"))
    pictures = dict(zip(product_of, _first_pictures(list(product_of.values())), strict=True))
    return [pictures.get(pk) for pk in ids]


def _pictures(ids: list[int]) -> list[list[ShownPicture]]:
    pictures = ProductPicture.objects.filter(product__in=ids, state=PictureState.READY)
    grouped = _grouped(ids, pictures.order_by("position", "id"), lambda row: row.product_id)
    return [[ShownPicture.of_product(row) for row in rows] for rows in grouped]


def _first_pictures(ids: list[int]) -> list[ShownPicture | None]:
    pictures = ProductPicture.objects.filter(product__in=ids, state=PictureState.READY)
    firsts = pictures.order_by("product", "position", "id").distinct("product")
    found = {row.product_id: ShownPicture.of_product(row) for row in firsts}
    return [found.get(pk) for pk in ids]


def _offered(ids: list[int]) -> list[list[Variant]]:
    return _by_product(ids, Variant.objects.filter(product__in=ids, is_active=True))


def _variants_of(ids: list[int]) -> list[list[Variant]]:
    return _by_product(ids, Variant.objects.filter(product__in=ids))


def _by_product(ids: list[int], variants: QuerySet[Variant]) -> list[list[Variant]]:
    ordered = variants.select_related("product").order_by("position", "id")
    return _grouped(ids, ordered, lambda row: row.product_id)


def _on_sale(ids: list[int]) -> list[bool]:
    active = Variant.objects.filter(product__in=ids, is_active=True)
    product_of = dict(active.values_list("pk", "product_id"))
    counts = stock.availability(product_of)
    found = {product_of[pk] for pk, count in counts.items() if count}
    return [pk in found for pk in ids]


def _variants(ids: list[int]) -> list[Variant | None]:
    found = Variant.objects.select_related("product").in_bulk(ids)
    return [found.get(pk) for pk in ids]


def _available(ids: list[int]) -> list[int]:
    counts = stock.availability(ids)
    return [counts[pk] for pk in ids]


def variants_reduced_from(ids: list[int]) -> list[Money | None]:
    """What may be crossed out beside each variant's price."""
    found = reference_prices(ids)
    return [_euros(found[pk]) for pk in ids]


def products_reduced_from(ids: list[int]) -> list[Money | None]:
    """The same beside each product's, where it holds for every variant on offer."""
    offered = dict(zip(ids, _offered(ids), strict=True))
    one_price = {
        pk: variants
        for pk, variants in offered.items()
        if len({row.price for row in variants}) == 1
    }
    found = reference_prices(row.pk for variants in one_price.values() for row in variants)
    before = {pk: {found[row.pk] for row in variants} for pk, variants in one_price.items()}
    only = {pk: next(iter(prices)) for pk, prices in before.items() if len(prices) == 1}
    return [_euros(only.get(pk)) for pk in ids]


def _euros(cents: int | None) -> Money | None:
    return None if cents is None else Money(cents)


def _facts(ids: list[int]) -> list[ProductFacts | None]:
    rows = ProductFacts.objects.filter(product__in=ids).select_related(
        "size_guide", "product__shop__seller"
    )
    found = {row.product_id: row for row in rows}
    return [found.get(pk) for pk in ids]


def _ratings(ids: list[int]) -> list[ProductRating | None]:
    found = ProductRating.objects.in_bulk(ids)
    return [row if (row := found.get(pk)) and any(row.stars) else None for pk in ids]


def _shop_ratings(ids: list[int]) -> list[Tally | None]:
    rows = ProductRating.objects.filter(product__shop__in=ids).values_list(
        "product__shop", "stars", "fits"
    )
    groups = _grouped(ids, rows, lambda row: row[0])
    sums = [tally_of_all(Tally(stars, fits) for _, stars, fits in group) for group in groups]
    return [tally if any(tally.stars) else None for tally in sums]


def _stock_levels(ids: list[int]) -> list[list[StockLevel]]:
    levels = StockLevel.objects.filter(variant__in=ids).select_related("location")
    return _grouped(ids, levels.order_by("location", "id"), lambda row: row.variant_id)


def _grouped(ids: list[int], rows: Iterable[Any], key: Callable[[Any], int]) -> list[list[Any]]:
    groups = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return [groups[pk] for pk in ids]


def _asked_measurements(product_ids: list[int]) -> list[list[str]]:
    rows = AskedMeasurements.objects.filter(
        product__in=product_ids, product__made_to_order=True
    ).values_list("product", "names")
    names = dict(rows)
    return [names.get(pk, []) for pk in product_ids]
