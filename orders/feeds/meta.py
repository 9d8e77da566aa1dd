"""A shop's pieces for Meta's catalogue (Facebook, Instagram): CSV.

Format: https://developers.facebook.com/docs/marketing-api/catalog/reference. Its pictures are the
JPEGs that we share pieces with: WebP is not read there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from django.conf import settings

from orders.feeds.google import money
from orders.feeds.items import FeedItem

COLUMNS: Final = (
    *("id", "item_group_id", "title", "description", "availability", "condition", "price"),
    *("sale_price", "link", "image_link", "brand", "gtin", "mpn", "product_type"),
    *("color", "size", "material", "shipping", "shipping_weight"),
)


def meta_rows(items: Iterable[FeedItem]) -> Iterator[list[object]]:
    """The header, then a row for each variant."""
    yield list(COLUMNS)
    for item in items:
        yield [
            item.id,
            item.group,
            item.title,
            item.description,
            "in stock" if item.is_available else "out of stock",
            "new",
            money(item.before or item.price),
            money(item.price) if item.before else "",
            item.link,
            f"{settings.PUBLIC_URL}/share-pictures/{item.group}",
            item.brand,
            item.gtin,
            item.sku,
            item.kind,
            item.options.get("color", ""),
            item.options.get("size", ""),
            item.options.get("material", ""),
            ",".join(
                f"{way.country}::{_word(way.service)}:{money(way.price)}" for way in item.shipping
            ),
            f"{item.grams} g",
        ]


def _word(service: str) -> str:
    """What separates its parts must not stand in them."""
    return service.replace(":", " ").replace(",", " ")
