"""The rates a seller may ask VAT at, by date: legal figures are dated data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class VatRates:
    """Basis points, from `since` on; the first is the one for clothes."""

    since: date
    rates: tuple[int, ...]
    source: str


#: Newest first. Metropolitan France.
VAT_RATES: Final = (
    VatRates(
        date(2014, 1, 1),
        (2000, 1000, 550, 210),
        "CGI, art. 278, 278-0 bis, 279 and 281 quater, as changed by loi 2012-1510, art. 68",
    ),
)


def vat_rates(on: date) -> VatRates:
    """The rates that hold on a day. Raises LookupError for a day before the first ones noted."""
    for rates in VAT_RATES:
        if rates.since <= on:
            return rates
    raise LookupError(f"No VAT rates are noted for {on}.")
