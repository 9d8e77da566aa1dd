"""An amount as people read it, in the active language: 84,00 € or €84.00."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from django.utils.formats import number_format
from django.utils.translation import get_language

from matricia.kit.money import Money

_SYMBOLS: Final = {"EUR": "€", "GBP": "£", "USD": "$"}
_NO_BREAK = "\u00a0"


def money_text(money: Money) -> str:
    """The amount with two decimals and its currency's sign (its code when we know none)."""
    number = number_format(Decimal(money.amount).scaleb(-2), decimal_pos=2, use_l10n=True)
    symbol = _SYMBOLS.get(money.currency, money.currency)
    if (get_language() or "").startswith("en"):
        return f"{symbol}{number}"
    return f"{number}{_NO_BREAK}{symbol}"
