"""How products stand, as one value each: whether anybody has touched them since."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any, Final

from shops.models import Product, ProductFacts, ProductPicture, Variant

#: Kept by the platform beside what her people type, or grown by it.
_OURS: Final = frozenset(
    {"id", "search", "price_from", "price_to", "updated_at", "version", "request_id", "tag_code"}
)
#: What of a picture is hers; its files come in the background.
_OF_PICTURES: Final = ("id", "product_id", "position", "alt", "source_url")


def standings(product_ids: Collection[int]) -> dict[int, str]:
    """A digest for each product of all its columns and its variants', its facts, themes and
    pictures; not of stock, which has its own ledger. Five statements."""
    found: dict[int, list[Any]] = {}
    for product in Product.objects.filter(pk__in=product_ids):
        found[product.pk] = [_values(product)]
    parts: dict[int, list[Any]] = defaultdict(list)
    for variant in Variant.objects.filter(product__in=product_ids).order_by("pk"):
        parts[variant.product_id].append([variant.pk, _values(variant)])
    for facts in ProductFacts.objects.filter(product__in=product_ids):
        parts[facts.product_id].append(_values(facts))
    themes = Product.themes.through.objects.filter(product__in=product_ids).order_by("theme")
    for product_id, theme_id in themes.values_list("product", "theme"):
        parts[product_id].append(["theme", theme_id])
    pictures = ProductPicture.objects.filter(product__in=product_ids, drawn=False).order_by("pk")
    for row in pictures.values(*_OF_PICTURES):
        parts[row["product_id"]].append(row)
    return {pk: _digest([*values, *parts[pk]]) for pk, values in found.items()}


def _values(row: Any) -> dict[str, Any]:
    return {
        column.attname: getattr(row, column.attname)
        for column in row._meta.concrete_fields
        if column.attname not in _OURS
    }


def _digest(values: Iterable[Any]) -> str:
    text = json.dumps(list(values), default=str, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
