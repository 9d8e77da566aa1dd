"""On what labels are printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class LabelFormat:
    """`width` and `height` of one label in millimetres; `columns` × `rows` of them on a sheet."""

    key: str
    width: int
    height: int
    columns: int
    rows: int

    @property
    def per_sheet(self) -> int:
        return self.columns * self.rows


#: Four on a sheet of A4, to cut or to peel; and the roll of thermal printers.
FORMATS: Final = {
    row.key: row
    for row in (LabelFormat("a4", 105, 148, 2, 2), LabelFormat("10x15", 100, 150, 1, 1))
}
