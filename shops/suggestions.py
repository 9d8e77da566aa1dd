"""What somebody who is still typing may mean: pieces, designers, themes; one statement for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from shops.models import Product, Shop, Theme
from shops.product_filter import ProductFilter, listed
from shops.search import words_of
from shops.selectors import ORDERS, ProductSort
from shops.states import ShopState

SHORTEST: Final = 2
LONGEST: Final = 80
MOST_PRODUCTS: Final = 5
MOST_DESIGNERS: Final = 3
MOST_THEMES: Final = 3


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The closest first."""

    products: Sequence[Product]
    designers: Sequence[Shop]
    themes: Sequence[Theme]


def suggestions(text: str) -> Suggestions:
    """For the beginning of a search; nothing for a single letter."""
    asked = text[:LONGEST]
    words = words_of(asked)
    if len("".join(words)) < SHORTEST:
        return Suggestions([], [], [])
    products = listed(ProductFilter(query=asked)).products.order_by(*ORDERS[ProductSort.RELEVANCE])
    designers = Shop.objects.filter(state=ShopState.OPEN).order_by("name", "pk")
    return Suggestions(
        list(products[:MOST_PRODUCTS]),
        [shop for shop in designers if _begins([shop.name], words)][:MOST_DESIGNERS],
        [row for row in Theme.objects.all() if _begins(row.name.values(), words)][:MOST_THEMES],
    )


def _begins(names: Iterable[str], words: Sequence[str]) -> bool:
    """Whether every word is the beginning of one of a name's words."""
    return any(
        all(any(part.startswith(word) for part in words_of(name)) for word in words)
        for name in names
    )
