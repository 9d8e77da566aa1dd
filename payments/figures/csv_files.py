"""Each chart as CSV that a double click opens rightly in Excel, LibreOffice and Numbers."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.kit.cells import BYTE_ORDER_MARK, safe_cell
from orders.states import OrderChannel
from payments.figures.reading import Figures, Slice
from payments.figures.stock import ToMake, Worth
from payments.statements.amounts import AmountFormat

Row = list[str]


def written(rows: Iterable[Row], language: str) -> bytes:
    """UTF-8 with a byte order mark, semicolons, CRLF; amounts with the decimal mark of the
    language; texts that look like a formula are none. `rows` are read in the language."""
    with override(language):
        text = io.StringIO()
        text.write(BYTE_ORDER_MARK)
        csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode()


def worth_rows(places: Iterable[Worth], currency: str) -> Iterator[Row]:
    """What lies in stock, place by place."""
    yield [_("Place"), _("Pieces"), _("Value"), _("At selling price"), _("Pieces without a cost")]
    amounts = AmountFormat.of(currency)
    for place in places:
        yield [
            safe_cell(place.name),
            str(place.pieces),
            amounts.plain(place.value),
            amounts.plain(place.price),
            str(place.without_cost),
        ]


def make_rows(pieces: Iterable[ToMake]) -> Iterator[Row]:
    """What to make next."""
    yield [
        _("Piece"),
        _("Variant"),
        _("SKU"),
        _("Left"),
        _("Sold in 90 days"),
        _("Expected in 30 days"),
        _("To make"),
        _("Wished for by"),
    ]
    for piece in pieces:
        texts = (piece.variant.product.title, piece.variant.title, piece.variant.sku)
        counts = (piece.left, piece.sold, piece.expected, piece.to_make, piece.wished)
        yield [*map(safe_cell, texts), *map(str, counts)]


def _days(figures: Figures) -> Iterator[Row]:
    before = [_("Compared with")] if figures.before is not None else []
    yield [
        *(_("From"), _("To"), _("Web"), _("Markets"), _("Pieces"), _("Page views")),
        *before,
    ]
    amounts = AmountFormat.of(figures.shop.currency)
    for bar in figures.bars:
        yield [
            bar.span.since.isoformat(),
            bar.span.until.isoformat(),
            amounts.plain(bar.web),
            amounts.plain(bar.market),
            str(bar.kept),
            str(bar.views),
            *([] if bar.before is None else [amounts.plain(bar.before)]),
        ]


def _pieces(figures: Figures) -> Iterator[Row]:
    views = [_("Page views"), _("Pieces kept of those sold on the web")]
    yield [_("Piece"), *_sold_names(), *views]
    for piece in figures.pieces:
        name = safe_cell(piece.name) or _("Not of a piece")
        yield [name, *_sold(piece, figures), str(piece.views), str(piece.web_pieces)]


def _sizes(figures: Figures) -> Iterator[Row]:
    yield [_("Size"), *_sold_names()]
    for size in figures.sizes:
        yield [safe_cell(size.name) or _("Without a size"), *_sold(size, figures)]


def _themes(figures: Figures) -> Iterator[Row]:
    yield [_("Theme"), *_sold_names()]
    for theme in figures.themes:
        yield [safe_cell(theme.name) or _("Without a theme"), *_sold(theme, figures)]


def _channels(figures: Figures) -> Iterator[Row]:
    names = {OrderChannel.WEB: _("Web"), OrderChannel.MARKET: _("Markets")}
    yield [_("Where"), *_sold_names()]
    for channel in figures.channels:
        yield [names[OrderChannel(channel.key)], *_sold(channel, figures)]


def _payouts(figures: Figures) -> Iterator[Row]:
    amounts = AmountFormat.of(figures.shop.currency)
    yield [_("From"), _("To"), _("Paid out")]
    for month, cents in figures.payouts:
        yield [month.since.isoformat(), month.until.isoformat(), amounts.plain(cents)]


def _sold_names() -> Row:
    return [_("Sold"), _("Given back"), _("What stays"), _("Pieces sold"), _("Pieces back")]


def _sold(one: Slice, figures: Figures) -> Row:
    amounts = AmountFormat.of(figures.shop.currency)
    cents = (one.sold.goods, one.sold.given_back, one.sold.net)
    return [*map(amounts.plain, cents), str(one.sold.pieces), str(one.sold.returned)]


#: What of a period can be had as a file, by the name in its address.
SALES: Final[dict[str, Callable[[Figures], Iterator[Row]]]] = {
    "days": _days,
    "pieces": _pieces,
    "sizes": _sizes,
    "themes": _themes,
    "channels": _channels,
    "payouts": _payouts,
}
