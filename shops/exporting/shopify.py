"""Products as Shopify's product CSV: other systems read it, and so does our own importer.

Columns: https://help.shopify.com/en/manual/products/import-export/using-csv. Left out are prices
before a reduction, which are computed here and are each seller's own duty elsewhere (C. conso.
L112-1-1), and variants that are not sold any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from django.db.models import Prefetch, QuerySet

from shops.models import Product, ProductPicture, Shop, Variant
from shops.pictures import address_anywhere
from shops.states import PictureState, ProductState

COLUMNS: Final = (
    *("Handle", "Title", "Body (HTML)", "Vendor", "Type", "Tags", "Published"),
    *("Option1 Name", "Option1 Value", "Option2 Name", "Option2 Value"),
    *("Option3 Name", "Option3 Value", "Variant SKU", "Variant Grams"),
    *("Variant Inventory Tracker", "Variant Inventory Qty", "Variant Inventory Policy"),
    *("Variant Fulfillment Service", "Variant Price", "Variant Compare At Price"),
    *("Variant Requires Shipping", "Variant Taxable", "Variant Barcode"),
    *("Image Src", "Image Position", "Image Alt Text", "Gift Card", "Variant Weight Unit"),
    *("Cost per item", "Status"),
)
_OPTIONS: Final = 3
_CHUNK: Final = 200
_STATUS: Final = {ProductState.ACTIVE: "active", ProductState.ARCHIVED: "archived"}
Cells = dict[str, object]


def shopify_rows(shop: Shop) -> Iterator[list[object]]:
    """The header, then a row per variant or picture, whichever a product has more of."""
    yield list(COLUMNS)
    for product in _products(shop).iterator(chunk_size=_CHUNK):
        for row in _rows_of(shop, product):
            yield [row.get(column, "") for column in COLUMNS]


def _products(shop: Shop) -> QuerySet[Product]:
    ready = ProductPicture.objects.filter(drawn=False).exclude(state=PictureState.UNREACHABLE)
    variants = Variant.objects.prefetch_related("stock_levels")
    return (
        Product.objects.filter(shop=shop)
        .order_by("pk")
        .prefetch_related(Prefetch("variants", variants), Prefetch("pictures", ready))
    )


def _rows_of(shop: Shop, product: Product) -> Iterator[Cells]:
    every = list(product.variants.all())
    variants = [row for row in every if row.is_active] or every
    first = _first_cells(shop, product)
    for position, (variant, picture) in enumerate(
        zip_longest(variants, product.pictures.all()), start=1
    ):
        row: Cells = {"Handle": product.slug, **first}
        first = {}
        if variant is not None:
            row |= _variant_cells(product, variant)
        if picture is not None:
            row |= _picture_cells(picture, position)
        yield row


def _first_cells(shop: Shop, product: Product) -> Cells:
    names: Sequence[str] = product.option_names or ["Title"]
    return {
        "Title": product.title,
        "Body (HTML)": product.description,
        "Vendor": shop.name,
        "Type": product.product_type,
        "Tags": ", ".join(product.tags),
        "Published": _truth(product.state == ProductState.ACTIVE),
        **{f"Option{at} Name": name for at, name in enumerate(names[:_OPTIONS], start=1)},
        "Gift Card": _truth(False),
        "Status": _STATUS.get(ProductState(product.state), "draft"),
    }


def _variant_cells(product: Product, variant: Variant) -> Cells:
    values: Sequence[str] = variant.option_values if product.option_names else ["Default Title"]
    stock = sum(max(level.on_hand, 0) for level in variant.stock_levels.all())
    return {
        **{f"Option{at} Value": value for at, value in enumerate(values[:_OPTIONS], start=1)},
        "Variant SKU": variant.sku,
        "Variant Grams": variant.weight_grams,
        "Variant Inventory Tracker": "shopify",
        "Variant Inventory Qty": stock,
        "Variant Inventory Policy": "deny",
        "Variant Fulfillment Service": "manual",
        "Variant Price": _euros(variant.price),
        "Variant Requires Shipping": _truth(True),
        "Variant Taxable": _truth(True),
        "Variant Barcode": variant.barcode,
        "Variant Weight Unit": "g",
        "Cost per item": "" if variant.cost is None else _euros(variant.cost),
    }


def _picture_cells(picture: ProductPicture, position: int) -> Cells:
    return {
        "Image Src": address_anywhere(picture),
        "Image Position": position,
        "Image Alt Text": picture.alt,
    }


def _euros(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02d}"


def _truth(is_so: bool) -> str:
    return "TRUE" if is_so else "FALSE"
