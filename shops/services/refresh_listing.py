"""Keep on a product's row what lists and searches read: its prices from … to, and its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db import connection

from shops.models import Product, Variant
from shops.search import searchable, searchable_html

# Title first, then what kind of piece it is and whose, then how it is described.
STATEMENT = """
UPDATE shops_product AS product
SET price_from = new.price_from,
    price_to = new.price_to,
    search = setweight(to_tsvector('french', new.title), 'A')
          || setweight(to_tsvector('french', new.kind), 'B')
          || setweight(to_tsvector('french', new.description), 'C')
FROM unnest(%s::bigint[], %s::int[], %s::int[], %s::text[], %s::text[], %s::text[])
     AS new(id, price_from, price_to, title, kind, description)
WHERE product.id = new.id
"""


def refresh_listing(product_ids: Iterable[int]) -> None:
    """Recompute both for these products, in one statement; call it after any change of them."""
    products = list(Product.objects.filter(pk__in=list(product_ids)).select_related("shop"))
    variants = _variants_of(products)
    rows = [_row(product, variants[product.pk]) for product in products]
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(STATEMENT, [list(column) for column in zip(*rows, strict=True)])


def _variants_of(products: list[Product]) -> dict[int, list[Variant]]:
    grouped: dict[int, list[Variant]] = defaultdict(list)
    for variant in Variant.objects.filter(product__in=products):
        grouped[variant.product_id].append(variant)
    return grouped


def _row(product: Product, variants: list[Variant]) -> tuple[int, int, int, str, str, str]:
    """As STATEMENT's columns. Prices are of active variants, if there are any."""
    prices = [row.price for row in variants if row.is_active] or [row.price for row in variants]
    options = {value for row in variants for value in row.option_values}
    return (
        product.pk,
        min(prices, default=0),
        max(prices, default=0),
        searchable(product.title),
        searchable(" ".join([product.product_type, product.shop.name, *product.tags])),
        searchable_html(product.description) + " " + searchable(" ".join(sorted(options))),
    )
