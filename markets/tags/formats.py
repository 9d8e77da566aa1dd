"""What tags are printed on. Lengths in millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Layout(StrEnum):
    """How a tag of that size is set."""

    LABEL = "label"  # square code and bar codes beside and below the words
    SMALL = "small"  # the square code alone beside the words
    HANG = "hang"  # folded in the middle: words on one half, codes on the other, a hole in both


@dataclass(frozen=True, slots=True)
class TagFormat:
    """A sheet of `columns` × `rows` tags on A4, or (no columns) a roll of tags one by one."""

    key: str
    layout: Layout
    width: float
    height: float
    columns: int = 0
    rows: int = 0
    left: float = 0
    top: float = 0
    gap: float = 0

    @property
    def per_sheet(self) -> int:
        """Tags on one page."""
        return max(self.columns * self.rows, 1)


FORMATS: Final = {
    each.key: each
    for each in (
        TagFormat("3x8", Layout.LABEL, 70, 37, 3, 8, top=0.5),
        TagFormat("2x7", Layout.LABEL, 99.1, 38.1, 2, 7, left=4.65, top=15.15, gap=2.5),
        TagFormat("4x10", Layout.SMALL, 48.5, 25.4, 4, 10, left=8, top=21.5),
        TagFormat("5x13", Layout.SMALL, 38.1, 21.2, 5, 13, left=4.75, top=10.7, gap=2.5),
        TagFormat("2x5", Layout.HANG, 95, 54, 2, 5, left=10, top=13.5),
        TagFormat("roll58", Layout.LABEL, 58, 40),
    )
}
