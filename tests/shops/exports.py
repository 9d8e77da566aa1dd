"""Product exports made up for tests, in the columns that Shopify writes."""

from __future__ import annotations

import csv
import io
from typing import Any

COLUMNS = (
    "Handle",
    "Title",
    "Body (HTML)",
    "Vendor",
    "Type",
    "Tags",
    "Published",
    "Option1 Name",
    "Option1 Value",
    "Option2 Name",
    "Option2 Value",
    "Variant SKU",
    "Variant Grams",
    "Variant Inventory Qty",
    "Variant Price",
    "Variant Compare At Price",
    "Variant Barcode",
    "Image Src",
    "Image Alt Text",
)
SHORT = {
    "handle": "Handle",
    "title": "Title",
    "body": "Body (HTML)",
    "vendor": "Vendor",
    "type": "Type",
    "tags": "Tags",
    "published": "Published",
    "name1": "Option1 Name",
    "value1": "Option1 Value",
    "name2": "Option2 Name",
    "value2": "Option2 Value",
    "sku": "Variant SKU",
    "grams": "Variant Grams",
    "quantity": "Variant Inventory Qty",
    "price": "Variant Price",
    "compare_at": "Variant Compare At Price",
    "barcode": "Variant Barcode",
    "image": "Image Src",
    "alt": "Image Alt Text",
}


def export_of(
    *rows: dict[str, Any],
    without: tuple[str, ...] = (),
    separator: str = ",",
    encoding: str = "utf-8",
) -> bytes:
    """A file of `rows`, each with the short names of its filled columns."""
    columns = [column for column in COLUMNS if column not in {SHORT[name] for name in without}]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, delimiter=separator, extrasaction="ignore")
    writer.writeheader()
    writer.writerows({SHORT[name]: value for name, value in row.items()} for row in rows)
    return text.getvalue().encode(encoding)


def dress(price: str = "120.00", **fields: Any) -> dict[str, Any]:
    """The first row of a dress in size S."""
    return {
        "handle": "robe-ete",
        "title": "Robe d'été",
        "body": "<p>Lin lavé</p>",
        "vendor": "Zoé Œuvre",
        "type": "Robes",
        "tags": "lin, été",
        "published": "true",
        "name1": "Taille",
        "value1": "S",
        "sku": "R-S",
        "quantity": "2",
        "price": price,
        **fields,
    }


def size(value: str, price: str = "120.00", **fields: Any) -> dict[str, Any]:
    """A further row of the dress in another size."""
    return {
        "handle": "robe-ete",
        "value1": value,
        "sku": f"R-{value}",
        "quantity": "1",
        "price": price,
        **fields,
    }
