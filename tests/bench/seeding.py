"""Beside the benchmark's database: fifty sellers, and as many pieces as asked for by straight SQL.

`python -m tests.bench.seeding '{"products": 1000}'` prints what `tests.bench.plan` makes of it.
What the services keep beside a product is written by SQL as well, and held against them: for a
sample the service writes it again, and nothing may differ.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import django

from tests.bench import vocabulary

SAMPLE: Final = 240
PIECES: Final = 1_000_000
STATEMENTS: Final = Path(__file__).with_name("seed.sql")
Rows = list[tuple[Any, ...]]


class SeedDiffersError(AssertionError):
    """What SQL wrote is not what the service writes."""


def seed(products: int) -> None:
    """Fill an empty, migrated database. Raises SeedDiffersError."""
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        for name, columns, rows in _words(_sellers(), _themes()):
            cursor.execute(f"CREATE TEMP TABLE {name} ({columns})")
            with cursor.copy(f"COPY {name} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        for statement in _statements():
            cursor.execute(statement, _values(products))
    _hold_against_service()


def _sellers() -> Rows:
    """(number, id, location, plain name) of shops that have all their papers."""
    from orders.services.ensure_delivery_options import ensure_delivery_options
    from shops.search import searchable
    from tests.factories.payments import payout_account
    from tests.factories.sellers import billable
    from tests.factories.shops import LocationFactory, ShopFactory

    rows: Rows = []
    for number in range(vocabulary.SHOPS):
        shop = billable(ShopFactory(slug=f"designer-{number}", name=f"Maison {number}"))
        ensure_delivery_options(shop)
        payout_account(shop)
        location = LocationFactory(shop=shop, name="Atelier")
        rows.append((number, shop.pk, location.pk, searchable(shop.name)))
    return rows


def _themes() -> Rows:
    """(number, id); every second shop has proven those that need it."""
    from shops.models import Shop
    from tests.factories.claims import proven_claim
    from tests.factories.shops import ThemeFactory

    without_proof = vocabulary.THEMES - vocabulary.THEMES_WITH_PROOF
    rows: Rows = []
    for number in range(vocabulary.THEMES):
        needs_proof = number >= without_proof
        theme = ThemeFactory(slug=f"theme-{number}", position=number, needs_proof=needs_proof)
        for shop in Shop.objects.order_by("pk")[::2] if needs_proof else []:
            proven_claim(shop=shop, theme=theme)
        rows.append((number, theme.pk))
    return rows


def _words(sellers: Rows, themes: Rows) -> Iterator[tuple[str, str, Rows]]:
    """The temporary tables of seed.sql: name, columns, rows."""
    from shops import facet_words

    both = "at int, shown text, plain text"
    yield "bench_shop", "at int, id bigint, location bigint, plain text", sellers
    yield "bench_theme", "at int, id bigint", themes
    yield "bench_kind", both, _numbered(vocabulary.KINDS)
    yield (
        "bench_color",
        f"{both}, families text[]",
        [(*row, facet_words.colors_of(row[1])) for row in _numbered(vocabulary.COLORS)],
    )
    yield (
        "bench_material",
        f"{both}, codes text[]",
        [
            (*row, facet_words.materials_in_text([row[1]]))
            for row in _numbered(vocabulary.MATERIALS)
        ],
    )
    yield (
        "bench_size",
        f"{both}, value text",
        [(*row, facet_words.size_of(row[1])) for row in _numbered(vocabulary.SIZES)],
    )


def _numbered(words: Sequence[str]) -> Rows:
    from shops.search import searchable

    return [(at, word, searchable(word)) for at, word in enumerate(words)]


def _statements() -> list[str]:
    return [text for text in STATEMENTS.read_text("utf-8").split(";\n\n") if text.strip()]


def _values(products: int) -> dict[str, Any]:
    from django.db.models import Max

    from shops.models import Product, Variant
    from shops.search import searchable_html

    return {
        "products": products,
        "pieces": PIECES,
        "description": vocabulary.DESCRIPTION,
        "plain_description": searchable_html(f"<p>{vocabulary.DESCRIPTION}</p>"),
        "first_product": Product.objects.aggregate(last=Max("pk"))["last"] or 0,
        "first_variant": (Variant.objects.aggregate(last=Max("pk"))["last"] or 0) + 1,
    }


def _hold_against_service() -> None:
    from shops.models import Product
    from shops.services.refresh_listing import refresh_listing

    newest = Product.objects.order_by("-published_at").values_list("pk", flat=True)
    sample = list(newest[:SAMPLE])
    before = _kept_beside(sample)
    refresh_listing(sample)
    for ours, services in zip(before, _kept_beside(sample), strict=True):
        if ours != services:
            raise SeedDiffersError(f"seed.sql wrote {ours}, the service {services}.")


def _kept_beside(products: Sequence[int]) -> Rows:
    from shops.models import Product, VariantFacet

    rows = Product.objects.filter(pk__in=products).order_by("pk")
    facets = VariantFacet.objects.filter(variant__product__in=products).order_by("pk")
    return [
        *rows.values_list("slug", "price_from", "price_to", "search"),
        *facets.values_list("variant", "size", "colors", "materials"),
    ]


def main(products: int) -> None:
    """Seed, have PostgreSQL look at what is there, print the plan."""
    from django.db import connection

    from tests.bench.plan import plan

    seed(products)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    sys.stdout.write(json.dumps(plan()))


if __name__ == "__main__":
    django.setup()
    main(**json.loads(sys.argv[1]))
