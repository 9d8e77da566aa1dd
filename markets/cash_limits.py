"""What may be paid in cash, by date: legal figures are dated data, not numbers in code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from matricia.kit.money import Money


@dataclass(frozen=True, slots=True)
class CashLimit:
    """The most a French resident may pay in cash for one debt, from `since` on."""

    since: date
    most: Money
    source: str


#: Newest first.
CASH_LIMITS: Final = (
    CashLimit(
        date(2015, 9, 1),
        Money(100_000, "EUR"),
        "Code monétaire et financier, art. D112-3, I 1°, as changed by décret 2015-741",
    ),
)


def cash_limit(on: date) -> CashLimit:
    """The limit that holds on a day. Raises LookupError for a day before the first one noted."""
    for limit in CASH_LIMITS:
        if limit.since <= on:
            return limit
    raise LookupError(f"No cash limit is noted for {on}.")
