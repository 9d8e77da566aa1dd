"""Who gives what back of a charge: whole numbers of cents, nothing else.

Every split is by largest remainder (`kit.money.split_amount`), so parts always add up to the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matricia.kit.money import split_amount


@dataclass(frozen=True, slots=True)
class Part:
    """What one share can still give back, or gives: hers, and the programme's commission."""

    amount: int
    commission: int

    @property
    def total(self) -> int:
        """What the customer gets from it."""
        return self.amount + self.commission


def split_refund(amount: int, refundable: Sequence[Part]) -> list[Part]:
    """Spread a refund of `amount` cents by what is still refundable of each designer and of each
    commission; so no part exceeds what it can give, and the last refund ends at zero.

    Raises ValueError for an amount below 0 or beyond all that is left.
    """
    if not 0 <= amount <= sum(part.total for part in refundable):
        raise ValueError(f"{amount} is not between nothing and what is left to refund.")
    weights = [weight for part in refundable for weight in (part.amount, part.commission)]
    given = split_amount(amount, weights)
    return [Part(*pair) for pair in zip(given[::2], given[1::2], strict=True)]


def vat_in(commission: int, *, vat_left: int, commission_left: int) -> int:
    """The VAT in `commission` cents taken from what is left of a commission; the last takes all."""
    return split_amount(commission, [vat_left, commission_left - vat_left])[0] if commission else 0
