"""Excel workbooks (xlsx), read with distrust: what is unpacked and how far it reaches is measured
before anything interprets it.

A workbook is a ZIP. A few kilobytes can unpack into gigabytes, and one cell at XFD1048576 makes a
reader reserve seventeen thousand million cells. So the parts are unpacked here up to a limit, their
cells' addresses are looked at, and only a ZIP that was packed anew from these parts is handed on.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from django.utils.translation import gettext as _
from python_calamine import CalamineError, load_workbook

from shops.importing.reading import FileRefused, Line, Problem, Table

MOST_UNPACKED: Final = 80 * 1024 * 1024
MOST_PARTS: Final = 300
MOST_COLUMNS: Final = 300
MOST_LINES: Final = 60_000
_CHUNK: Final = 64 * 1024
_NEEDED: Final = re.compile(r"\[Content_Types\]\.xml$|_rels/|xl/.+\.(?:xml|rels)$", re.IGNORECASE)
_UNSAID: Final = re.compile(r"xl/(?:media|drawings|embeddings|printerSettings|theme)/")
_ADDRESS: Final = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{1,7})([0-9]{1,10})["']""")
_ROW_NUMBER: Final = re.compile(rb"""<(?:\w+:)?row\b[^>]{0,300}?\sr\s*=\s*["']([0-9]{1,10})["']""")


def is_workbook(content: bytes) -> bool:
    """A ZIP, as xlsx files are; what else it may be is found out by reading it."""
    return content.startswith(b"PK\x03\x04")


def workbook_table(content: bytes) -> Table:
    """The first sheet that has rows. Raises FileRefused."""
    try:
        book = load_workbook(io.BytesIO(_measured(content)))
        sheets = (book.get_sheet_by_name(name) for name in book.sheet_names)
        sheet = next((one for one in sheets if one.total_height > 0), None)
        cells = sheet.to_python(skip_empty_area=False) if sheet else []
    except (CalamineError, OSError, ValueError) as error:
        raise _unreadable() from error
    texts = [[_text(cell) for cell in row] for row in cells]
    first = next((at for at, row in enumerate(texts) if any(row)), None)
    if first is None:
        raise FileRefused(_("The first sheet is empty. Put the products on it and save it again."))
    columns = [" ".join(name.split()) for name in texts[first]]
    while columns and not columns[-1]:
        columns.pop()
    return Table(columns, _lines(texts, first + 1, len(columns)))


def _lines(rows: list[list[str]], start: int, width: int) -> Iterator[Line | Problem]:
    for number, cells in enumerate(rows[start:], start=start + 1):
        if any(cells):
            kept = cells[:width]
            yield Line(number, kept + [""] * (width - len(kept)))


def _text(cell: int | float | str | bool | date | datetime | time | timedelta) -> str:
    """As it would stand in a CSV file. A number is what Excel shows of it: fifteen digits."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else f"{cell:.10f}".rstrip("0")
    return cell.strip() if isinstance(cell, str) else str(cell)


def _measured(content: bytes) -> bytes:
    """The parts that say something, unpacked within the limits and packed anew."""
    packed = io.BytesIO()
    left = MOST_UNPACKED
    try:
        with (
            zipfile.ZipFile(io.BytesIO(content)) as archive,
            zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as measured,
        ):
            parts = archive.infolist()
            if len(parts) > MOST_PARTS:
                raise _too_large()
            for part in parts:
                if not _NEEDED.match(part.filename) or _UNSAID.match(part.filename):
                    continue
                data = _unpacked(archive, part, left)
                left -= len(data)
                if b"sheetData" in data:  # whatever its name: a workbook may call it anything
                    _demand_small(data)
                measured.writestr(part.filename, data)
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError) as error:
        raise _unreadable() from error  # RuntimeError: it asks for a password
    return packed.getvalue()


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most: int) -> bytes:
    """Counted while it unpacks: what the file says about its size may be a lie."""
    data = bytearray()
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            data += chunk
            if len(data) > most:
                raise _too_large()
    return bytes(data)


def _demand_small(sheet: bytes) -> None:
    lines = [int(match[1]) for match in _ROW_NUMBER.finditer(sheet)]
    addresses = {(match[1].upper(), int(match[2])) for match in _ADDRESS.finditer(sheet)}
    farthest = max((_column(letters) for letters, _line in addresses), default=0)
    last = max([*lines, *(line for _letters, line in addresses)], default=0)
    if farthest > MOST_COLUMNS or last > MOST_LINES:
        raise _too_large()


def _column(letters: bytes) -> int:
    """ "A" → 1, "Z" → 26, "AA" → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _too_large() -> FileRefused:
    return FileRefused(
        _("This workbook is too large. Put the products on one sheet, without other cells.")
    )


def _unreadable() -> FileRefused:
    return FileRefused(
        _("We cannot read this workbook. Save it again as .xlsx without password, or as CSV.")
    )
