"""From bytes to rows: encoding, separator, and rows that cannot be read set aside by their line.

Accepts what shop systems, spreadsheets and French Excel write: UTF-8 with or without BOM, UTF-16
with BOM, Windows-1252; commas, semicolons or tabs; and workbooks (`shops.importing.workbooks`).
"""

from __future__ import annotations

import codecs
import csv
import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.utils.translation import gettext as _

from matricia.kit.cells import plain_cell
from shops.titles import one_line

MAX_BYTES: Final = 50 * 1024 * 1024
SEPARATORS: Final = (",", ";", "\t")
REQUIRED: Final = ("Handle", "Vendor")


class FileRefused(Exception):  # noqa: N818  (an outcome that is told, not a fault)
    """The whole file cannot be imported; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `line` as in the file (the header being line 1), cells by Shopify's column names.

    A column that the file has not, and a cell that is empty, both say nothing: "".
    """

    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """The cell without spaces around it, and without what guards a spreadsheet from it."""
        return plain_cell(self.cells.get(column.casefold(), "").strip())

    def words(self, column: str) -> str:
        """The cell as one line of printable text."""
        return one_line(self[column])


@dataclass(frozen=True)
class Problem:
    """A row that is left out, or only a text of it (`only_text`), and why."""

    line: int
    reason: str
    only_text: bool = False


@dataclass(frozen=True)
class Line:
    """One row as the file has it: as many cells as there are columns."""

    line: int
    cells: list[str]


@dataclass(frozen=True)
class Table:
    """The names of the columns, on one line each, and the rows, which can be read once."""

    columns: list[str]
    lines: Iterator[Line | Problem]


def content_of(path: Path) -> bytes:
    """The bytes of the file at `path`. Raises FileRefused."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise FileRefused(f"{path} is not a file. Give the CSV file that was exported.")
        if size > MAX_BYTES:
            raise FileRefused(f"{path} is larger than 50 MB. Export it in several parts.")
        return path.read_bytes()
    except FileNotFoundError:
        raise FileRefused(f"There is no file {path}. Check its name and folder.") from None
    except OSError as error:
        raise FileRefused(f"{path} cannot be read: {error.strerror}.") from error


def rows_of(content: bytes) -> Iterator[Row | Problem]:
    """Every row of a Shopify export, or what is wrong with it. Raises FileRefused before the first
    one."""
    table = csv_table(content)
    names = [name.casefold() for name in table.columns]
    if not all(name.casefold() in names for name in REQUIRED):
        raise FileRefused(
            _(
                "This is not a Shopify product export: its first line has no columns “Handle” and"
                " “Vendor”."
            )
        )
    if len(set(filter(None, names))) < len(list(filter(None, names))):
        raise FileRefused(_("Two columns have the same name. Keep one and try again."))
    return (_named(names, one) if isinstance(one, Line) else one for one in table.lines)


def _named(names: list[str], line: Line) -> Row:
    """Without its empty cells, and each word that many rows say kept once: a file's rows are all in
    memory before the first product is known to be whole."""
    cells = zip(names, line.cells, strict=True)
    return Row(line.line, {name: sys.intern(cell) for name, cell in cells if cell})


def csv_table(content: bytes) -> Table:
    """What a CSV file holds. Raises FileRefused before the first row."""
    text = _decoded(content)
    lines = list(io.StringIO(text, newline=""))  # splitlines() would also cut inside cells
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        raise FileRefused(_("The file is empty. Export the products again as CSV."))
    separator = max(SEPARATORS, key=lambda one: len(_cells(lines[first], one)))
    columns = [" ".join(name.split()) for name in _cells(lines[first], separator)]
    return Table(columns, _rows(lines, first + 1, len(columns), separator))


def _cells(line: str, separator: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=separator))
    except csv.Error:  # a cell that is longer than any name
        return []


def _decoded(content: bytes) -> str:
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise FileRefused(_("This is a workbook, not a CSV file. In Excel choose “Save as … CSV”."))
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    elif b"\x00" in content:
        encodings = []
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise FileRefused(_("This is not a text file. Export the products as CSV and give that file."))


def _rows(lines: list[str], start: int, width: int, separator: str) -> Iterator[Line | Problem]:
    """A row may take several lines. After one that cannot be read, go on with the next line."""
    at = start
    while at < len(lines):
        reader = csv.reader(_from(lines, at), delimiter=separator, strict=True)
        begin = at
        try:
            for cells in reader:
                line, at = at + 1, begin + reader.line_num
                if any(cell.strip() for cell in cells):
                    yield _row(line, cells, width)
        except csv.Error as error:
            at += 1
            yield Problem(at, _why(error))
        else:
            return


def _why(error: csv.Error) -> str:
    if "field larger" in str(error):
        return _("a cell is longer than 131,072 characters, or its quotation mark is never closed")
    return _("a quotation mark is never closed, or stands where it may not")


def _from(lines: list[str], at: int) -> Iterator[str]:
    for number in range(at, len(lines)):
        yield lines[number]


def _row(line: int, cells: list[str], width: int) -> Line | Problem:
    spare = cells[width:]
    if len(cells) < width or any(cell.strip() for cell in spare):
        reason = _("it has %(count)d columns where the first line has %(width)d")
        return Problem(line, reason % {"count": len(cells), "width": width})
    return Line(line, cells[:width])
