"""Numbers under bar codes."""

from __future__ import annotations

from typing import Final

_LENGTHS: Final = frozenset({8, 12, 13, 14})


def is_gtin(barcode: str) -> bool:
    """Whether its last digit checks the others: an EAN-8, UPC, EAN-13 or ITF-14 (GS1)."""
    if not (barcode.isascii() and barcode.isdigit() and len(barcode) in _LENGTHS):
        return False
    digits = reversed(barcode)
    return sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits)) % 10 == 0
