"""What a price may be."""

from __future__ import annotations

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken

MAX_PRICE = 10_000_000  # cents: a slip of the finger, not a dress


def demand_price(cents: int) -> int:
    """`cents`, or RuleBroken PRICE."""
    if not 0 <= cents <= MAX_PRICE:
        raise RuleBroken("PRICE", _("A price lies between 0 and 100,000 €. Correct it."), "price")
    return cents
