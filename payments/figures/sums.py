"""Sales of a shop in a period: one statement, however much was sold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.db import connection

from payments.figures.sources import COLUMNS, SOURCES
from payments.figures.span import Span
from shops.models import Shop

# The frozen words of a line (moved.label) name what is of no product any more.
_STATEMENT: Final = """
WITH moved ({columns}) AS ({rows}),
placed AS (
    SELECT (moved.at AT TIME ZONE 'Europe/Paris')::date AS day, moved.channel,
           variant.product_id AS product,
           coalesce(product.title, moved.label) AS title,
           variant.option_values[array_position(product.option_names, 'size')] AS size,
           moved.variant, moved.goods, moved.given_back, moved.pieces, moved.returned,
           moved.beside, moved.purchases
    FROM moved
    LEFT JOIN shops_variant AS variant ON variant.id = moved.variant
    LEFT JOIN shops_product AS product ON product.id = variant.product_id
)
SELECT grouping({names}), {names},
       sum(goods)::bigint, sum(given_back)::bigint, sum(pieces)::bigint, sum(returned)::bigint,
       sum(beside)::bigint, sum(purchases)::bigint
FROM placed GROUP BY GROUPING SETS ({sets})
"""
#: Ways to cut what was sold; each is a set of columns of `placed`.
Cut = tuple[str, ...]
DAYS: Final[Cut] = ("day", "channel")
PIECES: Final[Cut] = ("product", "title", "channel")
SIZES: Final[Cut] = ("size",)
VARIANTS: Final[Cut] = ("day", "variant")


@dataclass(slots=True)
class Sold:
    """Sums. Cents: `goods` for pieces, `given_back` of it, `beside` for delivery and wrapping less
    what was given back of that. `pieces` went out, `returned` came back."""

    goods: int = 0
    given_back: int = 0
    pieces: int = 0
    returned: int = 0
    beside: int = 0
    purchases: int = 0

    @property
    def net(self) -> int:
        """Cents for pieces, less what was given back."""
        return self.goods - self.given_back

    @property
    def kept(self) -> int:
        """Pieces less those that came back."""
        return self.pieces - self.returned

    def add(self, other: Sold) -> None:
        """That too."""
        self.goods += other.goods
        self.given_back += other.given_back
        self.pieces += other.pieces
        self.returned += other.returned
        self.beside += other.beside
        self.purchases += other.purchases


@dataclass(frozen=True, slots=True)
class Piece:
    """A product that was sold; without an id, what it was called then (nothing: not of a piece)."""

    id: int | None
    title: str


@dataclass(slots=True)
class Sales:
    """By day and channel, by product and channel, by size; a size of None is a piece without."""

    days: dict[tuple[date, str], Sold] = field(default_factory=dict)
    pieces: dict[tuple[Piece, str], Sold] = field(default_factory=dict)
    sizes: dict[str | None, Sold] = field(default_factory=dict)

    @property
    def total(self) -> Sold:
        """All of it."""
        return total(self.days.values())


@dataclass(slots=True)
class VariantSold:
    """One variant in a period; `last` is the day a piece of it was sold last."""

    sold: Sold
    last: date | None = None


def total(sums: Iterable[Sold]) -> Sold:
    """Their sum."""
    whole = Sold()
    for one in sums:
        whole.add(one)
    return whole


def sales_of(shop: Shop, span: Span) -> Sales:
    """What was sold. Whether the caller may know is the caller's business."""
    sales = Sales()
    for cut, values, sold in _cut(shop, span, DAYS, PIECES, SIZES):
        if cut == DAYS:
            sales.days[values["day"], values["channel"]] = sold
            continue
        sold.beside = sold.purchases = 0  # those of deliveries are of no piece and of no size
        if sold == Sold():
            continue
        if cut == PIECES:
            piece = Piece(values["product"], values["title"] or "")
            sales.pieces[piece, values["channel"]] = sold
        else:
            sales.sizes[values["size"]] = sold
    return sales


def days_of(shop: Shop, span: Span) -> dict[date, Sold]:
    """By day alone: what another period is compared with."""
    days: dict[date, Sold] = {}
    for _name, values, sold in _cut(shop, span, DAYS):
        days.setdefault(values["day"], Sold()).add(sold)
    return days


def variants_of(shop: Shop, span: Span) -> dict[int, VariantSold]:
    """By variant, of those that still exist."""
    found: dict[int, VariantSold] = {}
    for _name, values, sold in _cut(shop, span, VARIANTS):
        if values["variant"] is None:
            continue
        of_variant = found.setdefault(values["variant"], VariantSold(Sold()))
        of_variant.sold.add(sold)
        if sold.pieces:
            of_variant.last = max(of_variant.last or values["day"], values["day"])
    return found


def _cut(shop: Shop, span: Span, *cuts: Cut) -> Iterator[tuple[Cut, dict[str, Any], Sold]]:
    """Which cut, its columns and their sums: one statement for all of them."""
    names = list(dict.fromkeys(name for cut in cuts for name in cut))
    # PostgreSQL says of each row by which names it was not grouped, the last one as the lowest bit.
    masks = {int("".join("01"[name not in cut] for name in names), 2): cut for cut in cuts}
    rows, values = _rows(shop, span)
    statement = (
        _STATEMENT.replace("{names}", ", ".join(names))
        .replace("{sets}", ", ".join(f"({', '.join(cut)})" for cut in cuts))
        .replace("{columns}", ", ".join(COLUMNS))
        .replace("{rows}", rows)
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        for mask, *row in cursor.fetchall():
            yield masks[mask], dict(zip(names, row, strict=False)), Sold(*row[len(names) :])


def _rows(shop: Shop, span: Span) -> tuple[str, list[Any]]:
    texts: list[str] = []
    values: list[Any] = []
    for source in SOURCES:
        for rows in source(shop, span):
            text, given = rows.query.sql_with_params()
            texts.append(f"({text})")
            values.extend(given)
    return "\nUNION ALL\n".join(texts), values
