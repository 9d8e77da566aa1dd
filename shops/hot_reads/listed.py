"""The list of pieces as text: `product_filter`, `search`, `in_order` and the page's `beyond`,
compiled once for every way of asking."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, Final

from django.db.models import QuerySet

from matricia.kit import clock
from matricia.kit.graphql.hot_trees import NotHot
from matricia.kit.graphql.pages import beyond
from matricia.kit.query_texts import StandIns, text_of
from shops.models import PieceCount, Product, Theme
from shops.piece_counts import kept_counts, of_proven_shops, proven_one_by_one
from shops.product_filter import ProductFilter, for_sale
from shops.search import HAS_ARABIC, asked_words, matching
from shops.selectors import ORDERS, ProductSort, in_order

#: Stand-ins: what nobody can ask for.
_THEME: Final = "\x00theme"
_SHOP: Final = "\x00shop"
_MOMENT: Final = datetime(1, 2, 3, 4, 5, 6, 7, tzinfo=UTC)
_NUMBERS: Final = (1_999_999_001, 1_999_999_002)
_COUNTING: Final = "(SELECT count(*) FROM ({}) AS every)"
_ADDING: Final = "(SELECT coalesce(sum(pieces), 0)::bigint FROM ({}) AS kept)"


@dataclass(frozen=True, slots=True)
class Way:
    """How a list is asked for: what is the same for many requests."""

    in_theme: bool
    in_shop: bool
    words: int
    arabic: bool
    sort: ProductSort
    goes_on: bool

    @property
    def order(self) -> tuple[str, ...]:
        return ORDERS[self.sort]

    @property
    def keys(self) -> list[str]:
        """The columns of the order."""
        return [name.lstrip("-") for name in self.order]

    def ordered(self, columns: Iterable[object]) -> str:
        """An ORDER BY of these columns."""
        directions = ("DESC" if name.startswith("-") else "ASC" for name in self.order)
        pairs = zip(columns, directions, strict=True)
        return "ORDER BY " + ", ".join(f"{column} {direction}" for column, direction in pairs)


@dataclass(frozen=True, slots=True)
class Text:
    """Parts of a statement: `found` stands before it; `rows` have the columns of the order and lack
    their ORDER BY and LIMIT; `total` is one value.

    Parameters: in_theme, in_shop, word0, word0_start, …, after0, ….
    """

    found: str
    rows: str
    total: str


def way_of(asked: ProductFilter, sort: ProductSort, *, goes_on: bool) -> Way:
    """Raises NotHot for a list that is narrowed to choices or ordered by points."""
    words = asked_words(asked.query)
    if sort is ProductSort.PICKED or (sort is ProductSort.RELEVANCE and not words):
        raise NotHot
    if asked.query.strip() and not words:
        raise NotHot
    if asked.is_about_variants or asked.designers or asked.themes or asked.made_to_order:
        raise NotHot
    arabic = bool(HAS_ARABIC.search(" ".join(words)))
    return Way(bool(asked.in_theme), bool(asked.in_shop), len(words), arabic, sort, goes_on)


def values_for(asked: ProductFilter) -> dict[str, Any]:
    """The parameters of its texts, but for the cursor's."""
    values: dict[str, Any] = {"in_theme": asked.in_theme, "in_shop": asked.in_shop}
    for at, word in enumerate(asked_words(asked.query)):
        values[f"word{at}"] = word
        values[f"word{at}_start"] = f"{word}:*"
    return values


def text_for(way: Way) -> Text:
    """As it is today: whether a claim still holds is asked with a date."""
    return _compiled(way, clock.today())


@lru_cache(maxsize=256)
def _compiled(way: Way, _today: date) -> Text:
    asked, stand_ins = stand_in_for(way)
    products = matching(for_sale(asked), asked.query)
    rows, order = in_order(products, way.sort)
    if way.goes_on:
        after = _stand_ins_of(order)
        stand_ins |= {value: f"after{at}" for at, value in enumerate(after)}
        rows = rows.filter(beyond(order, after))
    text = text_of(rows.order_by().values_list(*way.keys), stand_ins)
    if way.words and not way.goes_on:
        # All of them are looked at to find the closest: once, also for the total.
        found = f"WITH found AS MATERIALIZED ({text})"
        return Text(found, "SELECT * FROM found", "(SELECT count(*) FROM found)")
    return Text("", text, _total(products, asked, stand_ins))


def stand_in_for(way: Way) -> tuple[ProductFilter, StandIns]:
    """A list asked for in this way, and what its parts are the stand-ins of."""
    words = [_word(at, arabic=way.arabic) for at in range(way.words)]
    stand_ins: StandIns = {_THEME: "in_theme", _SHOP: "in_shop"}
    for at, word in enumerate(words):
        stand_ins |= {word: f"word{at}", f"{word}:*": f"word{at}_start"}
    asked = ProductFilter(
        query=" ".join(words),
        in_theme=_THEME if way.in_theme else "",
        in_shop=_SHOP if way.in_shop else "",
    )
    return asked, stand_ins


def _total(products: QuerySet[Product], asked: ProductFilter, stand_ins: StandIns) -> str:
    """From the kept counts; one by one where words decide, or a proof for a single piece."""
    if asked.query:
        return _COUNTING.format(text_of(products.order_by().values_list("id"), stand_ins))
    counts = kept_counts(in_theme=asked.in_theme, in_shop=asked.in_shop)
    adding = _adding(counts, stand_ins)
    if not asked.in_theme:
        return adding
    proof = text_of(Theme.objects.filter(slug=_THEME).order_by().values("needs_proof"), stand_ins)
    of_shops = _adding(of_proven_shops(counts), stand_ins)
    single = proven_one_by_one(_THEME, in_shop=asked.in_shop)
    one_by_one = _COUNTING.format(text_of(single, stand_ins))
    return f"CASE WHEN ({proof}) THEN {of_shops} + {one_by_one} ELSE {adding} END"


def _adding(counts: QuerySet[PieceCount], stand_ins: StandIns) -> str:
    return _ADDING.format(text_of(counts.order_by().values_list("pieces"), stand_ins))


def _word(at: int, *, arabic: bool) -> str:
    """One word to whoever takes a question apart."""
    return f"{'ب' if arabic else ''}standin{chr(ord('a') + at)}"


def _stand_ins_of(order: tuple[str, ...]) -> list[Any]:
    numbers = iter(_NUMBERS)
    return [_MOMENT if name == "-published_at" else next(numbers) for name in order]
