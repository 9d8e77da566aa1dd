"""A rate as people read it, in the active language: 12,5 % or 12.5%."""

from __future__ import annotations

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import get_language

_NO_BREAK = "\u00a0"


def percent_text(rate: int) -> str:
    """`rate` basis points as a percentage, without needless decimals."""
    number = number_format(Decimal(rate).scaleb(-2).normalize(), use_l10n=True)
    return f"{number}%" if (get_language() or "").startswith("en") else f"{number}{_NO_BREAK}%"
