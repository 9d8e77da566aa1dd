"""Packing slips and labels as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from matricia.kit import clock
from matricia.kit.typesetting import typeset
from orders.models import SellerOrder
from orders.packing.formats import LabelFormat
from orders.packing.sheets import labels_sheet, slips_sheet

_FOLDER: Final = Path(__file__).parent


def slips_pdf(parts: Sequence[SellerOrder], language: str) -> bytes:
    """A page per part, in the buyer's language; see `slips_sheet`."""
    return typeset(_FOLDER / "slips.typ", slips_sheet(parts, language), at=clock.now())[0]


def labels_pdf(
    parts: Sequence[SellerOrder], paper: LabelFormat, language: str, *, skip: int = 0
) -> bytes:
    """A label per part; see `labels_sheet`."""
    sheet = labels_sheet(parts, paper, language, skip=skip)
    return typeset(_FOLDER / "labels.typ", sheet, at=clock.now())[0]
