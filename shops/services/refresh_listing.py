"""Keep beside a product what lists and searches read: its prices from … to, its words, and what its
variants are found by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from django.db import connection

from shops import facet_words
from shops.languages import STEMS, Language
from shops.models import Product, ProductFacts, SearchWord, Variant, VariantFacet
from shops.product_texts import ProductText, texts_of
from shops.search import MAX_LETTERS, searchable, searchable_html
from shops.spelling import SHORTEST, deletes_of

#: Title first, then what kind of piece it is and whose, then how it is described.
WEIGHTS: Final = {"title": "A", "kind": "B", "description": "C"}
#: A column for each of them in each language; by their names alone, texts go in as parameters.
COLUMNS: Final = [(f"{part}_{language}", language, part) for language in STEMS for part in WEIGHTS]
_STATEMENT: Final = """
UPDATE shops_product AS product
SET price_from = new.price_from, price_to = new.price_to,
    search = {search} || setweight(to_tsvector('simple', new.title_{whole}), 'A')
FROM unnest(%s::bigint[], %s::int[], %s::int[]{values}) AS new(id, price_from, price_to, {names})
WHERE product.id = new.id
"""
STATEMENT: Final = _STATEMENT.format(
    search=" || ".join(
        f"setweight(to_tsvector('{STEMS[language]}', new.{column}), '{WEIGHTS[part]}')"
        for column, language, part in COLUMNS
    ),
    # Arabic stems lose first letters as well, and then no beginning of a word finds them.
    whole=Language.AR,
    values=", %s::text[]" * len(COLUMNS),
    names=", ".join(column for column, _language, _part in COLUMNS),
)
Row = tuple[int, int, int, *tuple[str, ...]]


def refresh_listing(product_ids: Iterable[int]) -> None:
    """Recompute all of it for these products, in at most seven statements; call it after any change
    of them, of their variants or of what they are made of."""
    products = list(
        Product.objects.filter(pk__in=list(product_ids)).select_related("shop").order_by("pk")
    )
    variants = _variants_of(products)
    rows = [_row(product, variants[product.pk]) for product in products]
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(STATEMENT, [list(column) for column in zip(*rows, strict=True)])
        _keep_facets(products, variants)
        _keep_words(rows)


def _variants_of(products: list[Product]) -> dict[int, list[Variant]]:
    grouped: dict[int, list[Variant]] = defaultdict(list)
    for variant in Variant.objects.filter(product__in=products):
        grouped[variant.product_id].append(variant)
    return grouped


def _row(product: Product, variants: list[Variant]) -> Row:
    """As STATEMENT's columns. Prices are of active variants, if there are any."""
    prices = [row.price for row in variants if row.is_active] or [row.price for row in variants]
    options = sorted({value for row in variants for value in row.option_values})
    parts = {text.language: _parts(product, text, options) for text in texts_of(product)}
    return (
        product.pk,
        min(prices, default=0),
        max(prices, default=0),
        *(parts[language][part] if language in parts else "" for _, language, part in COLUMNS),
    )


def _parts(product: Product, text: ProductText, options: list[str]) -> dict[str, str]:
    """What it is found by in one language; its kind and whose it is are names in all of them."""
    words = [text.words.get(option, option) for option in options]
    return {
        "title": searchable(text.title),
        "kind": searchable(" ".join([product.product_type, product.shop.name, *product.tags])),
        "description": searchable_html(text.description) + " " + searchable(" ".join(words)),
    }


def _keep_facets(products: list[Product], variants: dict[int, list[Variant]]) -> None:
    compositions = dict(
        ProductFacts.objects.filter(product__in=products).values_list("product", "composition")
    )
    VariantFacet.objects.bulk_create(
        [
            _facet(product, variant, materials)
            for product in products
            for materials in [_materials(product, compositions.get(product.pk) or [])]
            for variant in variants[product.pk]
        ],
        update_conflicts=True,
        unique_fields=["variant"],
        update_fields=["size", "colors", "materials"],
    )


def _facet(product: Product, variant: Variant, materials: list[str]) -> VariantFacet:
    """Options say it best; without such an option the title and the tags may."""
    options = dict(zip(product.option_names, variant.option_values, strict=False))
    of_option = facet_words.materials_of([options.get("material", "")])
    colors = (
        facet_words.colors_of(options["color"])
        if "color" in options
        else facet_words.colors_in_title(" ".join([product.title, *product.tags]))
    )
    return VariantFacet(
        variant=variant,
        size=facet_words.size_of(options.get("size", "")),
        colors=colors,
        materials=of_option or materials,
    )


def _materials(product: Product, composition: list[dict[str, list[dict[str, str]]]]) -> list[str]:
    """Of its composition; of what is written about it where none was declared."""
    declared = [row["fibre"] for part in composition for row in part["fibres"]]
    if declared:
        return list(dict.fromkeys(declared))[: facet_words.MAX_MATERIALS]
    texts = [product.title, " ".join(product.tags), searchable_html(product.description)]
    return facet_words.materials_in_text(texts)


def _keep_words(rows: list[Row]) -> None:
    """Words that a slip may be meant for. They stay when the product goes: what is not for sale is
    never proposed (shops.spelling)."""
    words = {word for row in rows for text in row[3:] for word in text.split()}
    worth = sorted(
        word for word in words if SHORTEST <= len(word) <= MAX_LETTERS and not word.isdigit()
    )
    known = set(SearchWord.objects.filter(word__in=worth).values_list("word", flat=True))
    SearchWord.objects.bulk_create(
        [SearchWord(word=word, deletes=deletes_of(word)) for word in worth if word not in known],
        ignore_conflicts=True,
    )
