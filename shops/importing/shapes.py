"""Rows of any kind of file, brought into the shape that Shopify's have: one for each variant, and
one for each further picture.

Etsy has a listing in one row, with its choices as lists; WooCommerce has a row for the product and
rows for its variations; our template and other tables have a column for each option.
"""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from shops.importing.cells import Cells
from shops.importing.options import MAX_OPTIONS
from shops.importing.reading import Line, Problem, Row
from shops.importing.targets import ImportTarget
from shops.importing.woo import woo_rows
from shops.states import ImportKind

#: Target → the column of Shopify's that the rest of the import reads.
COLUMN: Final[dict[str, str]] = {
    ImportTarget.HANDLE: "handle",
    ImportTarget.TITLE: "title",
    ImportTarget.DESCRIPTION: "body (html)",
    ImportTarget.TYPE: "type",
    ImportTarget.TAGS: "tags",
    ImportTarget.THEMES: "themes",
    ImportTarget.PUBLISHED: "published",
    ImportTarget.STATUS: "status",
    ImportTarget.OPTION1_NAME: "option1 name",
    ImportTarget.OPTION1_VALUE: "option1 value",
    ImportTarget.OPTION2_NAME: "option2 name",
    ImportTarget.OPTION2_VALUE: "option2 value",
    ImportTarget.OPTION3_NAME: "option3 name",
    ImportTarget.OPTION3_VALUE: "option3 value",
    ImportTarget.PRICE: "variant price",
    ImportTarget.CURRENCY: "currency",
    ImportTarget.COMPARE_AT: "variant compare at price",
    ImportTarget.QUANTITY: "variant inventory qty",
    ImportTarget.SKU: "variant sku",
    ImportTarget.BARCODE: "variant barcode",
    ImportTarget.GRAMS: "variant grams",
    ImportTarget.IMAGE_ALT: "image alt text",
    ImportTarget.VENDOR: "vendor",
}
_OPTION_COLUMNS: Final = (ImportTarget.SIZE, ImportTarget.COLOR, ImportTarget.MATERIAL)
_TAG: Final = re.compile(r"</?[a-zA-Z][^>]*>")
_MOST_CHOICES: Final = 100


def shaped(
    lines: Iterable[Line | Problem], mapping: Sequence[str], kind: ImportKind
) -> Iterator[Row | Problem]:
    """Rows as Shopify's would be; what could not be read passes through."""
    mapped = frozenset(filter(None, mapping))
    cells = (_cells(one, mapping, mapped) if isinstance(one, Line) else one for one in lines)
    if kind == ImportKind.WOOCOMMERCE:
        return (
            row
            for one in woo_rows(cells)
            for row in ([one] if isinstance(one, Problem) else _rows(one))
        )
    spread = _etsy_rows if kind == ImportKind.ETSY else _rows
    return (row for one in cells for row in ([one] if isinstance(one, Problem) else spread(one)))


def _cells(line: Line, mapping: Sequence[str], mapped: frozenset[str]) -> Cells:
    by_target: dict[str, str] = {}
    images: list[str] = []
    for target, cell in zip(mapping, line.cells, strict=False):
        text = cell.strip()
        if not target or not text:
            continue
        if target == ImportTarget.IMAGE:
            images.append(text)
        elif target == ImportTarget.TAGS and target in by_target:
            by_target[target] += f",{text}"
        else:
            by_target.setdefault(target, text)
    return Cells(line.line, by_target, images, mapped)


def _rows(cells: Cells) -> Iterator[Row]:
    """The row itself with its first picture, then one for each further picture."""
    row = {column: cells[target] for target, column in COLUMN.items() if cells[target]}
    row["handle"] = cells[ImportTarget.HANDLE] or cells[ImportTarget.TITLE]
    if description := cells[ImportTarget.DESCRIPTION]:
        row["body (html)"] = as_html(description)
    if kilos := cells[ImportTarget.KILOS]:
        row.setdefault("variant grams", grams_of(kilos))
    row |= _options(cells)
    first, *further = cells.images or [""]
    yield Row(cells.line, row | {"image src": first})
    for image in further:
        yield Row(cells.line, {"handle": row["handle"], "image src": image})


def _options(cells: Cells) -> dict[str, str]:
    """Columns of their own for size, colour and material become options behind those named, in
    every row at the same place; an option that no row of a product fills is none (`options`)."""
    taken = sum(f"option{number}_value" in cells.mapped for number in range(1, MAX_OPTIONS + 1))
    own = [target for target in _OPTION_COLUMNS if target in cells.mapped]
    options: dict[str, str] = {}
    for number, target in enumerate(own[: MAX_OPTIONS - taken], start=taken + 1):
        options[f"option{number} name"] = target
        options[f"option{number} value"] = cells[target]
    return options


def _etsy_rows(cells: Cells) -> Iterator[Row]:
    """A listing: each choice of its first list with each of its second. Its quantity is that of all
    choices together, so it is known only where there is one."""
    lists = [_list(cells[f"option{number}_value"]) for number in (1, 2)]
    choices = list(itertools.product(*(one or [""] for one in lists)))[:_MOST_CHOICES]
    skus = _list(cells[ImportTarget.SKU])
    shared = {
        **cells.by_target,
        ImportTarget.TITLE: html.unescape(cells[ImportTarget.TITLE]),
        ImportTarget.DESCRIPTION: html.unescape(cells[ImportTarget.DESCRIPTION]),
        ImportTarget.TAGS: cells[ImportTarget.TAGS].replace("_", " "),
    }
    if len(choices) > 1:
        shared.pop(ImportTarget.QUANTITY, None)
    for at, choice in enumerate(choices):
        own = {
            **shared,
            ImportTarget.OPTION1_VALUE: choice[0],
            ImportTarget.OPTION2_VALUE: choice[1],
            ImportTarget.SKU: skus[at] if len(skus) == len(choices) else "",
        }
        images = cells.images if at == 0 else []
        yield from _rows(Cells(cells.line, own, images, cells.mapped))


def _list(text: str) -> list[str]:
    return [html.unescape(part).strip() for part in text.split(",") if part.strip()]


def as_html(text: str) -> str:
    """Plain lines as paragraphs; what has tags stays (it is cleaned later)."""
    if _TAG.search(text):
        return text
    parts = re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n").strip())
    return "".join(f"<p>{html.escape(part.strip()).replace(chr(10), '<br>')}</p>" for part in parts)


def grams_of(kilos: str) -> str:
    """ "0,35" → "350"; anything else as it is: it is told later that it is no number."""
    match = re.fullmatch(r"(\d{1,5})(?:[.,](\d{1,3})\d*)?", kilos)
    return str(int(match[1]) * 1000 + int((match[2] or "").ljust(3, "0"))) if match else kilos
