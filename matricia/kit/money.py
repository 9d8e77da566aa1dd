"""Money is a whole number of minor units with its currency; a float never touches it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

EUR: Final = "EUR"


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An amount in minor units (cents) of one currency.

    >>> Money(1000, "EUR").split([1, 1, 1])
    [Money(334, 'EUR'), Money(333, 'EUR'), Money(333, 'EUR')]
    """

    amount: int
    currency: str = EUR

    def __post_init__(self) -> None:
        if not isinstance(self.amount, int) or isinstance(self.amount, bool):
            raise TypeError(f"Money takes whole minor units, not {self.amount!r}.")

    def __repr__(self) -> str:
        return f"Money({self.amount}, {self.currency!r})"

    def __bool__(self) -> bool:
        return self.amount != 0

    def __add__(self, other: Money) -> Money:
        return Money(self.amount + self._same(other).amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.amount - self._same(other).amount, self.currency)

    def __neg__(self) -> Money:
        return Money(-self.amount, self.currency)

    def __mul__(self, times: int) -> Money:
        if not isinstance(times, int):
            raise TypeError(f"Money is multiplied by whole numbers, not by {times!r}.")
        return Money(self.amount * times, self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.amount < self._same(other).amount

    def __le__(self, other: Money) -> bool:
        return self.amount <= self._same(other).amount

    def _same(self, other: Money) -> Money:
        if self.currency != other.currency:
            raise ValueError(f"Cannot mix {self.currency} and {other.currency}.")
        return other

    def split(self, weights: Sequence[int]) -> list[Money]:
        """Share the whole by `weights` (largest remainder, ties to the earlier share).

        The shares always add up to the whole; a weight of 0 gives 0. This is the only division
        of money in the project. Raises ValueError for negative weights, and for weights that
        sum to 0 while there is something to share.
        """
        return [Money(part, self.currency) for part in split_amount(self.amount, weights)]

    def basis_points(self, rate: int) -> Money:
        """`rate` ten-thousandths of the amount, e.g. 1250 for 12.5 %, rounded half up."""
        return self.split([rate, 10_000 - rate])[0] if 0 <= rate <= 10_000 else self._bad(rate)

    @staticmethod
    def _bad(rate: int) -> Money:
        raise ValueError(f"A rate lies between 0 and 10000 basis points, not at {rate}.")

    @classmethod
    def total(cls, amounts: Iterable[Money], currency: str = EUR) -> Money:
        """The sum; zero in `currency` when there is nothing to add."""
        result = cls(0, currency)
        for amount in amounts:
            result += amount
        return result


def split_amount(amount: int, weights: Sequence[int]) -> list[int]:
    """Largest remainder on bare minor units; see `Money.split`."""
    if any(weight < 0 for weight in weights):
        raise ValueError("Weights cannot be negative.")
    if amount < 0:
        return [-part for part in split_amount(-amount, weights)]
    whole = sum(weights)
    if whole == 0:
        if amount:
            raise ValueError("There is no one to give this amount to.")
        return [0] * len(weights)
    shares = [amount * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(amount * weights[i] % whole), i))
    for i in by_remainder[: amount - sum(shares)]:
        shares[i] += 1
    return shares
