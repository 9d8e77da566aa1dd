"""Cents as text, quickly: a statement may have ten thousand lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Self

from django.utils.formats import get_format
from django.utils.translation import get_language, get_language_bidi

_SYMBOLS: Final = {"EUR": "€", "GBP": "£", "USD": "$"}
_NO_BREAK: Final = "\u00a0"
_MINUS: Final = "\u2212"
_LEFT_TO_RIGHT: Final = "\u2066"
_END: Final = "\u2069"


@dataclass(frozen=True, slots=True)
class AmountFormat:
    """How amounts of a currency are written in one language; `mark` separates the decimals."""

    symbol: str
    mark: str
    between_thousands: str
    symbol_first: bool
    isolated: bool

    @classmethod
    def of(cls, currency: str) -> Self:
        """As the active language writes them."""
        return cls(
            symbol=_SYMBOLS.get(currency, currency),
            mark=get_format("DECIMAL_SEPARATOR"),
            between_thousands=get_format("THOUSAND_SEPARATOR"),
            symbol_first=(get_language() or "").startswith("en"),
            isolated=get_language_bidi(),
        )

    def money(self, cents: int) -> str:
        """With the currency's sign: 1 234,50 € or €1,234.50."""
        text = self.text(cents)
        if self.isolated:
            return f"{_LEFT_TO_RIGHT}{text}{_NO_BREAK}{self.symbol}{_END}"
        if not self.symbol_first:
            return f"{text}{_NO_BREAK}{self.symbol}"
        sign, digits = (_MINUS, text[1:]) if cents < 0 else ("", text)
        return f"{sign}{self.symbol}{digits}"

    def text(self, cents: int) -> str:
        """Without it, for columns: −1 234,50."""
        euros, rest = divmod(abs(cents), 100)
        grouped = f"{euros:,}".replace(",", self.between_thousands)
        return f"{_MINUS if cents < 0 else ''}{grouped}{self.mark}{rest:02d}"

    def plain(self, cents: int) -> str:
        """For spreadsheets: -1234,50."""
        euros, rest = divmod(abs(cents), 100)
        return f"{'-' if cents < 0 else ''}{euros}{self.mark}{rest:02d}"
