"""Value added tax contained in a price."""

from __future__ import annotations


def vat_in(total: int, rate: int) -> int:
    """Cents of VAT in `total` cents at `rate` basis points, rounded half away from zero."""
    share = 10_000 + rate
    amount = (2 * abs(total) * rate + share) // (2 * share)
    return amount if total >= 0 else -amount
