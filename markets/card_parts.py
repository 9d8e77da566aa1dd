"""What of each line of a ticket which card or phone paid, and what of it goes back there.

A till reckons the same before it writes a refund (`frontend/src/lib/till/session/shares.ts`):
tests/markets/card_parts.json holds both to the same cents.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matricia.kit.money import split_amount

#: Cents by line.
Parts = list[int]
Line = Mapping[str, Any]  # of a ticket, see docs/journal.md

_ALIKE = ("variant", "seller", "unit", "label", "reason")


def parts_of(amount: int, totals: Sequence[int], paid: Sequence[Parts]) -> Parts:
    """What a payment of `amount` pays of each line: by what those before it, `paid`, have left.

    Raises ValueError when they have left nothing.
    """
    left = [total - sum(column) for total, *column in zip(totals, *paid, strict=True)]
    return split_amount(amount, [max(cents, 0) for cents in left])


def match_lines(
    sold: Sequence[Line], corrections: Sequence[Sequence[Line]]
) -> list[list[int | None]]:
    """Which line of the sale each line of its corrections takes back: the first alike that still
    has so many pieces; None if there is none."""
    pieces = [line["quantity"] for line in sold]
    matched: list[list[int | None]] = []
    for lines in corrections:
        matched.append([])
        for back in lines:
            of = _first_alike(sold, pieces, back)
            if of is not None:
                pieces[of] += back["quantity"]
            matched[-1].append(of)
    return matched


class Giving:
    """One correction gives cards their money back, tender by tender.

    `left` is what each payment still has in each line of the sale; `lines` are the correction's:
    which line of the sale each takes back, and its total (not above zero).
    """

    def __init__(
        self, left: Mapping[str, Sequence[int]], lines: Sequence[tuple[int | None, int]]
    ) -> None:
        self.left = {payment: list(parts) for payment, parts in left.items()}
        self._of = [of for of, _total in lines]
        self._room = [-total for _of, total in lines]

    def give(self, payment: str, cents: int) -> Parts:
        """Line by line, no more than it gives back and than the payment has in it; so it may be
        less than `cents` in all."""
        has = self.left.get(payment, [])
        given = []
        for place, of in enumerate(self._of):
            part = 0
            if of is not None and has:
                part = min(self._room[place], has[of], cents)
                has[of] -= part
            self._room[place] -= part
            cents -= part
            given.append(part)
        return given

    def give_beyond(self, cents: int) -> Parts:
        """Of what the lines give back besides, whoever had it paid by what."""
        given = []
        for place, room in enumerate(self._room):
            part = min(room, cents)
            self._room[place] -= part
            cents -= part
            given.append(part)
        return given


def _first_alike(sold: Sequence[Line], pieces: Sequence[int], back: Line) -> int | None:
    for place, line in enumerate(sold):
        is_alike = all(line[name] == back[name] for name in _ALIKE)
        if is_alike and pieces[place] + back["quantity"] >= 0:
            return place
    return None
