"""Counts of facets, held against a count by hand in Python."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product as every

import pytest
from django.db import connection
from django.db.models import Prefetch
from django.test.utils import CaptureQueriesContext

from shops.at_markets import WhenAtMarket
from shops.facet_choices import PRICE_BANDS, FacetKey
from shops.facets import count
from shops.models import Location, Product, Shop, StockLevel, Variant, VariantFacet
from shops.product_filter import PriceRange, ProductFilter, chosen, listed
from shops.services.refresh_listing import refresh_listing
from tests.factories.shops import (
    LocationFactory,
    ProductFactory,
    ShopFactory,
    ThemeFactory,
    VariantFactory,
    variant_in_stock,
)

pytestmark = pytest.mark.django_db

SIZES = ("S", "M", "L", "38")
COLORS = ("Noir", "Bleu", "Black/White", "Inconnu")
COMBINATIONS = 200
#: The tests' own seed: every run asks the same.
SEED = 20_261_123


@pytest.mark.scenario("S8")
def test_a_size_that_is_sold_out_is_neither_listed_nor_counted() -> None:
    dress = ProductFactory(option_names=["size"])
    variant_in_stock(0, product=dress, option_values=["M"])
    variant_in_stock(2, product=dress, option_values=["L"])
    refresh_listing([dress.pk])

    counts = count(listed(ProductFilter()).products, ProductFilter())

    assert counts.counts[FacetKey.SIZE] == {"l": 1}
    assert _slugs(ProductFilter(sizes=["m"])) == set()
    assert _slugs(ProductFilter(sizes=["l"])) == {dress.slug}


@pytest.mark.scenario("S8")
def test_size_and_colour_must_hold_for_one_variant_that_is_there() -> None:
    dress = ProductFactory(option_names=["size", "color"])
    variant_in_stock(0, product=dress, option_values=["M", "Noir"])
    variant_in_stock(1, product=dress, option_values=["M", "Bleu"])
    variant_in_stock(1, product=dress, option_values=["L", "Noir"])
    refresh_listing([dress.pk])
    asked = ProductFilter(sizes=["m"], colors=["black"])

    counted = count(listed(asked).products, asked)

    assert _slugs(asked) == set()
    assert counted.total == 0
    assert counted.counts[FacetKey.SIZE] == {"l": 1}
    assert counted.counts[FacetKey.COLOR] == {"blue": 1}


def test_what_was_changed_is_counted_as_it_is_now() -> None:
    variant = variant_in_stock(1, product__option_names=["size"], option_values=["S"])
    refresh_listing([variant.product_id])
    variant.option_values = ["XL"]
    variant.save()

    refresh_listing([variant.product_id])

    counted = count(listed(ProductFilter()).products, ProductFilter())
    assert counted.counts[FacetKey.SIZE] == {"xl": 1}


def test_all_facets_are_counted_in_one_statement() -> None:
    variant_in_stock(1, product__option_names=["size"], option_values=["M"])
    asked = ProductFilter(sizes=["m"], prices=[PriceRange(3000, 6000)], stalls={})
    products = listed(asked).products

    with CaptureQueriesContext(connection) as statements:
        count(products, asked)

    assert len(statements) == 1


def test_two_hundred_combinations_agree_with_a_count_by_hand() -> None:
    chance = random.Random(SEED)
    stalls = _catalogue(chance)
    rows = list(_rows(stalls))

    for _ in range(COMBINATIONS):
        asked = _combination(chance, stalls)
        products = listed(asked).products
        counted = count(products, asked)
        slugs = set(chosen(products, asked).values_list("slug", flat=True))
        assert slugs == {row["product"] for row in rows if _fits(row, asked, None)}, asked
        assert counted.total == len({r["product"] for r in rows if _fits(r, asked, None)}), asked
        assert counted.counts == {key: _by_hand(rows, asked, key) for key in FacetKey}, asked


def _slugs(asked: ProductFilter) -> set[str]:
    return set(chosen(listed(asked).products, asked).values_list("slug", flat=True))


def _catalogue(chance: random.Random) -> dict[WhenAtMarket, list[int]]:
    """Sixty pieces of four shops with variants, some sold out, some at a stall."""
    shops = [ShopFactory(slug=f"designer-{n}") for n in range(4)]
    themes = [ThemeFactory(slug=f"theme-of-{n}") for n in range(3)]
    ateliers = [LocationFactory(shop=shop) for shop in shops]
    stalls = [
        LocationFactory(shop=shop, kind=Location.Kind.STALL, sells_online=False) for shop in shops
    ]
    for number in range(60):
        at = chance.randrange(len(shops))
        piece = _piece(chance, number, shops[at])
        piece.themes.set(chance.sample(themes, chance.randrange(3)))
        for size, color in chance.sample(list(every(SIZES, COLORS)), chance.randrange(5)):
            variant = VariantFactory(
                product=piece,
                option_values=[size, color],
                price=chance.choice([2500, 3000, 4500, 6000, 9900, 25_000]),
                is_active=chance.random() < 0.9,
            )
            for location, share in ((ateliers[at], 0.7), (stalls[at], 0.3)):
                if chance.random() < share:
                    level = chance.randrange(4)
                    held = chance.randrange(level + 1)
                    StockLevel.objects.create(
                        variant=variant, location=location, on_hand=level, held=held
                    )
    refresh_listing(Product.objects.values_list("pk", flat=True))
    _let_the_planner_know()
    ids = [stall.pk for stall in stalls]
    return {WhenAtMarket.TODAY: ids[:2], WhenAtMarket.SOON: ids[2:3]}


def _let_the_planner_know() -> None:
    """What autovacuum tells it of any catalogue that is there for a minute."""
    models = (Product, Product.themes.through, Variant, VariantFacet, StockLevel, Location, Shop)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(model._meta.db_table for model in models)}")


def _piece(chance: random.Random, number: int, shop: Shop) -> Product:
    piece: Product = ProductFactory(
        slug=f"piece-{number}",
        title=chance.choice(["Robe longue", "Veste courte"]),
        tags=chance.choice([["laine"], ["lin", "coton"], []]),
        shop=shop,
        option_names=["size", "color"],
        made_to_order=chance.random() < 0.3,
    )
    return piece


def _combination(chance: random.Random, stalls: dict[WhenAtMarket, list[int]]) -> ProductFilter:
    def some(values: list[str]) -> list[str]:
        return chance.sample(values, chance.choice([0, 0, 0, 1, 2]))

    bands = [band.range for band in PRICE_BANDS]
    return ProductFilter(
        query=chance.choice(["", "", "robe", "vestes"]),
        in_shop=chance.choice(["", "", "", "designer-1"]),
        sizes=some(["s", "m", "l", "38"]),
        colors=some(["black", "white", "blue", "pink"]),
        materials=some(["wool", "linen", "cotton"]),
        prices=chance.sample(bands, chance.choice([0, 0, 0, 1, 2])),
        themes=some(["theme-of-0", "theme-of-1", "theme-of-2"]),
        designers=some([f"designer-{n}" for n in range(4)]),
        market_days=chance.sample(list(WhenAtMarket), chance.choice([0, 0, 0, 1])),
        made_to_order=chance.random() < 0.2,
        stalls=stalls,
    )


def _rows(stalls: dict[WhenAtMarket, list[int]]) -> Iterator[dict[str, object]]:
    """One row for a variant on offer; one for a piece that has none."""
    active = Prefetch("variants", Variant.objects.filter(is_active=True))
    levels = "variants__stock_levels__location"
    pieces = Product.objects.select_related("shop").prefetch_related("themes", active, levels)
    for piece in pieces:
        words = {"laine": "wool", "lin": "linen", "coton": "cotton"}
        common = {
            "product": piece.slug,
            "title": piece.title,
            "designer": piece.shop.slug,
            "themes": {theme.slug for theme in piece.themes.all()},
            "materials": {words[tag] for tag in piece.tags},
            "made": piece.made_to_order,
        }
        variants = list(piece.variants.all())
        for variant in variants:
            yield common | _of_variant(variant, stalls)
        if not variants:
            yield common | {
                "size": None,
                "colors": set(),
                "price": None,
                "places": set(),
                "materials": set(),
            }


def _of_variant(variant: Variant, stalls: dict[WhenAtMarket, list[int]]) -> dict[str, object]:
    colors = {"Noir": {"black"}, "Bleu": {"blue"}, "Black/White": {"black", "white"}}
    levels = variant.stock_levels.all()
    there = [level.location for level in levels if level.on_hand > level.held]
    days = {day.value for day in stalls for spot in there if spot.pk in stalls[day]}
    online = {"online" for spot in there if spot.sells_online}
    return {
        "size": variant.option_values[0].lower(),
        "colors": colors.get(variant.option_values[1], set()),
        "price": variant.price,
        "places": days | online,
    }


def _fits(row: dict, asked: ProductFilter, own: FacetKey | None) -> bool:  # type: ignore[type-arg]
    """Whether a row holds for all choices but those of the facet `own`."""

    def within(price: int | None) -> bool:
        return price is not None and any(
            (span.least or 0) <= price <= (span.most or 10**9) for span in asked.prices
        )

    places = {day.value for day in asked.market_days} or {"online"}
    of_products = {
        FacetKey.THEME: not asked.themes or bool(row["themes"] & set(asked.themes)),
        FacetKey.DESIGNER: not asked.designers or row["designer"] in asked.designers,
        FacetKey.MADE_TO_ORDER: not asked.made_to_order or row["made"],
    }
    of_variants = {
        FacetKey.SIZE: not asked.sizes or row["size"] in asked.sizes,
        FacetKey.COLOR: not asked.colors or bool(row["colors"] & set(asked.colors)),
        FacetKey.MATERIAL: not asked.materials or bool(row["materials"] & set(asked.materials)),
        FacetKey.PRICE: not asked.prices or within(row["price"]),
        FacetKey.MARKET: bool(row["places"] & places),
    }
    wanted = of_products
    if asked.is_about_variants or own in of_variants:
        wanted = of_products | of_variants
    said = asked.query.removesuffix("s").capitalize()
    in_list = row["title"].startswith(said) and asked.in_shop in {"", row["designer"]}
    return in_list and all(holds for key, holds in wanted.items() if key is not own)


def _by_hand(rows: list, asked: ProductFilter, key: FacetKey) -> dict[str, int]:  # type: ignore[type-arg]
    found: dict[str, set[str]] = {}
    for row in rows:
        if _fits(row, asked, key):
            for value in _values(row, key):
                found.setdefault(value, set()).add(row["product"])
    return {value: len(pieces) for value, pieces in found.items()}


def _values(row: dict, key: FacetKey) -> set[str]:  # type: ignore[type-arg]
    price = row["price"]
    values: dict[FacetKey, set[str]] = {
        FacetKey.SIZE: {row["size"]} - {None},
        FacetKey.COLOR: row["colors"],
        FacetKey.MATERIAL: row["materials"],
        FacetKey.PRICE: {
            band.value
            for band in PRICE_BANDS
            if price is not None and (band.range.least or 0) <= price <= (band.range.most or 10**9)
        },
        FacetKey.MARKET: row["places"] - {"online"},
        FacetKey.THEME: row["themes"],
        FacetKey.DESIGNER: {row["designer"]},
        FacetKey.MADE_TO_ORDER: {"yes"} if row["made"] else set(),
    }
    return values[key]
