"""Tables as CSV, row by row, for spreadsheets and for other shop systems."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from matricia.kit.cells import BYTE_ORDER_MARK, safe_cell


def table_for_people(rows: Iterable[Iterable[object]]) -> Iterator[bytes]:
    """What a double click opens rightly in Excel, LibreOffice and Numbers: UTF-8 with a byte order
    mark, semicolons, CRLF."""
    yield BYTE_ORDER_MARK.encode()
    yield from _lines(rows, separator=";")


def table_for_systems(rows: Iterable[Iterable[object]]) -> Iterator[bytes]:
    """As RFC 4180 has it: UTF-8, commas, CRLF."""
    return _lines(rows, separator=",")


def _lines(rows: Iterable[Iterable[object]], *, separator: str) -> Iterator[bytes]:
    """Texts never become formulas; numbers may begin with a minus."""
    line = io.StringIO()
    writer = csv.writer(line, delimiter=separator, lineterminator="\r\n")
    for row in rows:
        writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
        yield line.getvalue().encode()
        line.seek(0)
        line.truncate()
