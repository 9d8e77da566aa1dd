"""A settlement as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from markets.models import Settlement
from markets.settling.sheet import sheet_of
from matricia.kit.typesetting import typeset

TEMPLATE: Final = Path(__file__).parent / "settlement.typ"


def settlement_pdf(settlement: Settlement, language: str) -> bytes:
    """The PDF in that language. It changes once, when the settlement is paid; otherwise the same
    settlement gives the same bytes."""
    at = settlement.paid_at or settlement.made_at
    return typeset(TEMPLATE, sheet_of(settlement, language), at=at)[0]
