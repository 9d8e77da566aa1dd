"""A shop's pieces for Google Merchant Center: RSS 2.0 with Google's names.

Format: https://support.google.com/merchants/answer/7052112. What we do not know of a piece (age
group, gender) is not said. What is made to order and can be had is in stock, with the days that
making takes: the order is taken and sent for certain, as Google defines it (answer/6324448).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from xml.sax.saxutils import escape

from matricia.kit.addresses import page_address
from matricia.kit.money import Money
from orders.feeds.items import FeedItem
from shops.models import Shop

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_RSS: Final = '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>\n'
#: Characters that XML 1.0 has no way to write.
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_OPTIONS: Final = {"size": "size", "color": "color", "material": "material"}
_NOT_SAID: Final = frozenset({"", None})


def google_feed(shop: Shop, items: Iterable[FeedItem]) -> Iterator[str]:
    """Piece by piece, as it is read."""
    yield _HEAD + _RSS
    yield _tag("title", shop.name) + _tag("link", page_address(f"/shops/{shop.slug}"))
    yield _tag("description", shop.name) + "\n"
    for item in items:
        said = "".join(_tag(f"g:{name}", text) for name, text in _attributes(item))
        yield f"<item>{said}{''.join(_shipping(item))}</item>\n"
    yield "</channel></rss>\n"


def _attributes(item: FeedItem) -> Iterator[tuple[str, str]]:
    first, *others = item.pictures
    price, sale = (item.before, item.price) if item.before else (item.price, None)
    said = [
        ("id", item.id),
        ("item_group_id", item.group),
        ("title", item.title),
        ("description", item.description),
        ("link", item.link),
        ("image_link", first),
        *(("additional_image_link", picture) for picture in others),
        ("availability", "in_stock" if item.is_available else "out_of_stock"),
        ("price", money(price)),
        ("sale_price", money(sale) if sale else ""),
        ("condition", "new"),
        ("brand", item.brand),
        ("gtin", item.gtin),
        ("mpn", item.sku),
        ("identifier_exists", "" if item.gtin or item.sku else "no"),
        ("product_type", item.kind),
        *((_OPTIONS[name], word) for name, word in item.options.items() if name in _OPTIONS),
        ("shipping_weight", f"{item.grams} g"),
        ("min_handling_time", str(item.making_days)),
        ("max_handling_time", str(item.making_days)),
    ]
    yield from ((name, text) for name, text in said if text not in _NOT_SAID)


def _shipping(item: FeedItem) -> Iterator[str]:
    for way in item.shipping:
        inner = _tag("g:country", way.country) + _tag("g:service", way.service)
        yield f"<g:shipping>{inner}{_tag('g:price', money(way.price))}</g:shipping>"


def money(amount: Money) -> str:
    """ "84.00 EUR", as both catalogues want it."""
    return f"{amount.amount // 100}.{amount.amount % 100:02d} {amount.currency}"


def _tag(name: str, text: str) -> str:
    return f"<{name}>{escape(_UNWRITABLE.sub('', text))}</{name}>"
