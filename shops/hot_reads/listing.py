"""`products(…)`: a page of pieces for sale and how many there are, by one statement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from django.http import HttpRequest
from graphql import GraphQLError

from matricia.kit.graphql.hot import Answer
from matricia.kit.graphql.hot_pages import Connection, HotPage
from matricia.kit.graphql.hot_trees import Asked, Columns, NotHot, Row
from matricia.kit.graphql.pages import cursor_of, page_size, values_of
from matricia.kit.statements import rows_of
from matricia.kit.texts import active_language
from shops.graphql.find_types import filter_from
from shops.hot_reads.listed import Way, text_for, values_for, way_of
from shops.hot_reads.product_tree import PRODUCT, joins
from shops.selectors import ProductSort

_PAGE: Final = Connection(PRODUCT)


class Listing:
    """The hot read of `products`."""

    def compiled(self, below: Sequence[Asked]) -> Answer:
        """Raises NotHot, as its answer may."""
        columns = Columns()
        make = _PAGE.compiled(below, columns)
        total = any(asked.name == "totalCount" for asked in below)
        fetch = _Fetch(columns, total=total)
        return lambda request, arguments: make(fetch.page(request, **arguments))


class _Fetch:
    """Fetches pages whose rows have `columns`, then what they are ordered by."""

    def __init__(self, columns: Columns, *, total: bool) -> None:
        self._columns = columns
        self._joins = joins(columns)
        self._wants_total = total
        self._keys_at = columns.count

    def page(
        self,
        request: HttpRequest,
        first: int | None,
        sort: ProductSort | None,
        after: str | None = None,
        **which: Any,
    ) -> HotPage:
        if self._columns.depends_on_viewer and request.user.is_authenticated:
            raise NotHot
        asked = filter_from(which.pop("filter", None), **which)
        way = way_of(asked, sort or ProductSort.NEWEST, goes_on=bool(after))
        size = _size(first)
        values = values_for(asked) | {"language": active_language(), "limit": size + 1}
        if after:
            values |= _after(after, way.order)
        rows = rows_of(self._statement(way), values)
        return self._made(rows, way, size)

    def _made(self, rows: Sequence[Row], way: Way, size: int) -> HotPage:
        """Without a row nothing is known of the total; and without a word's pieces another word is
        looked for (`search.forgiving`)."""
        if not rows and (way.goes_on or way.words):
            raise NotHot
        end = self._keys_at + len(way.order)
        return HotPage(
            rows=self._columns.completed(rows[:size]),
            cursor=lambda row: cursor_of(map(_read, row[self._keys_at : end])),
            has_next=len(rows) > size,
            has_previous=way.goes_on,
            total=rows[0][end] if rows else 0,
        )

    def _statement(self, way: Way) -> str:
        text = text_for(way)
        keys = [f"page.{key}" for key in way.keys]
        texts = ", ".join(f"{key}::text" for key in keys)
        total = text.total if self._wants_total else "0"
        page = f"{text.rows} {way.ordered(range(1, len(keys) + 1))} LIMIT %(limit)s"
        return f"""{text.found}
            SELECT {self._columns.sql}, {texts}, {total} FROM ({page}) AS page
            JOIN shops_product product ON product.id = page.id {self._joins} {way.ordered(keys)}"""  # noqa: S608 (texts of ours; what is asked goes in as parameters)


def _read(key: str | None) -> datetime | int | None:
    """A value of the order, which comes as text: most rows' are never looked at."""
    if key is None:
        return None
    return int(key) if key.isdigit() else datetime.fromisoformat(key)


def _size(first: int | None) -> int:
    try:
        return page_size(first)
    except GraphQLError as error:
        raise NotHot from error


def _after(cursor: str, order: tuple[str, ...]) -> dict[str, Any]:
    """The cursor's values as PostgreSQL compares them. Raises NotHot for any that are odd."""
    try:
        values = values_of(cursor, len(order))
        typed = [
            _moment(value) if name == "-published_at" else _number(value)
            for name, value in zip(order, values, strict=True)
        ]
    except (GraphQLError, ValueError) as error:
        raise NotHot from error
    return {f"after{at}": value for at, value in enumerate(typed)}


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    if moment is None or moment.tzinfo is None:
        raise ValueError
    return moment


def _number(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 2**31:
        raise ValueError
    return value
