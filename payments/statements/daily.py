"""A long month summed by day: nobody reads three hundred pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Final

from payments.statements.content import Balances, Line

_SUMMED: Final = ("amount", "gross", "delivery", "gift", "commission", "commission_vat")
_MOVED: Final = tuple(field.name for field in fields(Balances))


@dataclass(frozen=True, slots=True)
class DayOfKind:
    """All lines of one kind on one day as one, and how many they are."""

    line: Line
    count: int


def summed_by_day(opening: Balances, lines: Iterable[Line]) -> list[DayOfKind]:
    """Per day and kind one line, in the order of their first; balances run on from `opening`."""
    groups: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        groups.setdefault((line.at[:10], line.kind), []).append(line)
    summed = []
    now = opening
    for members in groups.values():
        one = _one_of(members, now)
        now = now.after(one)
        summed.append(DayOfKind(one, len(members)))
    return summed


def _one_of(members: list[Line], before: Balances) -> Line:
    sums = {name: sum(getattr(line, name) for line in members) for name in (*_SUMMED, *_MOVED)}
    return Line(
        at=members[0].at,
        kind=members[0].kind,
        owed_after=before.owed + sums["owed"],
        stripe_after=before.stripe + sums["stripe"],
        **sums,
    )
