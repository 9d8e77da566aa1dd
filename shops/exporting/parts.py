"""What rooms above this one add to the copy of a shop: each says so in its `shop_export.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from shops.models import Shop


@dataclass(frozen=True)
class ExportFile:
    """A file of the copy: its path in the ZIP, and its content part by part."""

    path: str
    parts: Callable[[], Iterable[bytes]]


#: Asked for a shop, each in the language of who asked for the copy.
FILES: Final[list[Callable[[Shop], Iterator[ExportFile]]]] = []
