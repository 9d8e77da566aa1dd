"""The commissions on the lines of an order: whole cents, never more than a line is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matricia.kit.money import Money, split_amount


@dataclass(frozen=True, slots=True)
class LineCommission:
    """Cents on one line: `amount` is what is kept, `floor` of it only reaches the least."""

    amount: int
    floor: int = 0


def commissions_on(lines: Sequence[tuple[int, int]], least: int) -> list[LineCommission]:
    """The commission of each (total after discount in cents, rate in basis points).

    Together they reach `least` cents, or all the goods when those are worth less. What is missing
    is spread by the lines' totals.
    """
    by_rate = [Money(total).basis_points(rate).amount for total, rate in lines]
    totals = [total for total, _ in lines]
    room = [total - amount for total, amount in zip(totals, by_rate, strict=True)]
    raised = _spread(max(least - sum(by_rate), 0), totals, room)
    return [LineCommission(a + more, more) for a, more in zip(by_rate, raised, strict=True)]


def vat_in(amount: int, vat_rate: int) -> int:
    """The VAT contained in `amount` cents at `vat_rate` basis points."""
    return Money(amount).split([vat_rate, 10_000])[0].amount


def _spread(amount: int, weights: Sequence[int], room: Sequence[int]) -> list[int]:
    """`amount` by `weights`, each within its room; less than `amount` when all rooms are full."""
    given = [0] * len(weights)
    missing = min(amount, sum(room))
    while missing:
        # A round either gives out all that is missing or fills at least one more line.
        open_weights = [w if given[i] < room[i] else 0 for i, w in enumerate(weights)]
        for i, part in enumerate(split_amount(missing, open_weights)):
            taken = min(part, room[i] - given[i])
            given[i] += taken
            missing -= taken
    return given
