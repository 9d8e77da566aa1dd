"""Files as designers send them: any table we can read, within bounds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import Final

from django.utils.translation import gettext as _

from shops.importing.reading import FileRefused, Line, Table, csv_table
from shops.importing.workbooks import is_workbook, workbook_table

MAX_BYTES: Final = 10 * 1024 * 1024
MAX_ROWS: Final = 20_000
_LONGEST_NAME: Final = 120
_LONGEST_SAMPLE: Final = 80
_SAMPLED: Final = 200  # rows looked at for an example of each column


@dataclass(frozen=True)
class FileSketch:
    """The columns of a file, each with its first filled cell, and how many rows there are."""

    columns: list[dict[str, str]]
    rows: int

    @property
    def names(self) -> list[str]:
        """Of the columns."""
        return [column["name"] for column in self.columns]


def table_in(content: bytes) -> Table:
    """A CSV file's or a workbook's. Raises FileRefused."""
    return workbook_table(content) if is_workbook(content) else csv_table(content)


def sketch_of(content: bytes) -> FileSketch:
    """What is shown of a file before it is compared. Raises FileRefused."""
    table = table_in(content)
    if len(list(filter(None, table.columns))) < 2:
        raise FileRefused(
            _("The first line has no names of columns. Put them there: name, price, size, …")
        )
    samples = [""] * len(table.columns)
    rows = 0
    for one in islice(table.lines, MAX_ROWS + 1):
        rows += 1
        if rows <= _SAMPLED and isinstance(one, Line):
            for at, cell in enumerate(one.cells):
                samples[at] = samples[at] or " ".join(cell.split())[:_LONGEST_SAMPLE]
    if rows == 0:
        raise FileRefused(_("Below the names of the columns there is no row. Add your pieces."))
    if rows > MAX_ROWS:
        raise FileRefused(_("A file has at most 20,000 rows. Send it in several parts."))
    return FileSketch(
        [
            {"name": name[:_LONGEST_NAME], "sample": sample}
            for name, sample in zip(table.columns, samples, strict=True)
        ],
        rows,
    )
