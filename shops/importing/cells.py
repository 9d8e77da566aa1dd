"""One row of a file by what its columns were said to be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Cells:
    """Filled cells by target; `images` in the file's order; `mapped`: what the file has columns
    for, whether this row fills them or not."""

    line: int
    by_target: dict[str, str]
    images: list[str]
    mapped: frozenset[str]

    def __getitem__(self, target: str) -> str:
        """The cell, "" where the file has none."""
        return self.by_target.get(target, "")
