"""Whether closings say what their tickets say: totals, periods, and the total that only grows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from markets.fiscal.chain import Break
from markets.fiscal.closings import perpetual_of
from markets.fiscal.events import Event
from markets.fiscal.totals import Totals

FALSE_TOTAL: Final = "false total"

MONTH_LENGTH: Final = 7
YEAR_LENGTH: Final = 4


def first_false_closing(
    serial: int, closings: Sequence[Event], tickets: Iterable[Event]
) -> Break | None:
    """The first closing of a device's `total` stream that its tickets contradict, or None.

    `closings` are that stream's events in order. What lies before the first one is not known, nor
    are tickets that are not here (whether one is missing is for `first_break` to say): a closing
    that would need them is taken as it is. The server (serial 0) has other closings:
    `first_false_market` looks at them.
    """
    ledger = _Ledger({ticket.number: ticket for ticket in tickets})
    for closing in closings:
        why = ledger.objection(closing)
        if why:
            return Break(serial, "total", closing.number, FALSE_TOTAL, why)
    return None


class _Ledger:
    """What the closings so far add up to, and which of them no longer period has closed yet."""

    def __init__(self, tickets: Mapping[int, Event]) -> None:
        self.tickets = tickets
        self.last_day: Mapping[str, Any] | None = None
        self.last_ticket: int | None = None
        self.days: list[Mapping[str, Any]] = []
        self.months: list[Mapping[str, Any]] = []
        self.begins = False
        self.has_month = self.has_year = False

    def objection(self, closing: Event) -> str:
        """Why a closing cannot be so; empty if it can."""
        self.begins = self.begins or closing.number == 1
        if closing.kind == "day":
            return self._day(closing.data)
        if closing.kind == "month":
            why = self._period(
                closing.data, self.days, MONTH_LENGTH, known=self.begins or self.has_month
            )
            self.has_month = True
            self.months.append(closing.data)
            return why
        if closing.kind == "year":
            why = self._period(
                closing.data, self.months, YEAR_LENGTH, known=self.begins or self.has_year
            )
            self.has_year = True
            return why
        return f"a device has no {closing.kind}"

    def _day(self, data: Mapping[str, Any]) -> str:
        before, self.last_day = self.last_day, data
        self.days.append(data)
        first, last = data["tickets"]["first"], data["tickets"]["last"]
        expected = self.last_ticket
        if expected is None and self.begins:
            expected = 0
        if first:
            self.last_ticket = last
            if expected is not None and first != expected + 1:
                return f"it begins with ticket {first}, not {expected + 1}"
        elif self.last_ticket is None:
            self.last_ticket = expected
        known = self.last_ticket if self.last_ticket is not None else last
        if data["heads"].get("ticket", {"number": known})["number"] != known:
            return "it leaves out tickets that were there"
        return self._tickets(data) or self._perpetual(data, before)

    def _tickets(self, data: Mapping[str, Any]) -> str:
        first, last, count = (data["tickets"][name] for name in ("first", "last", "count"))
        if count != (last - first + 1 if first else 0) or (not first and last):
            return "it counts other tickets than it names"
        numbers = range(first, last + 1) if first else range(0)
        if not all(number in self.tickets for number in numbers):
            return ""
        return difference(sum_of(self.tickets[number] for number in numbers), data)

    def _perpetual(self, data: Mapping[str, Any], before: Mapping[str, Any] | None) -> str:
        if before is None and not self.begins:
            return ""
        expected = perpetual_of(before) + Totals.from_data(data["totals"])
        return (
            "" if expected.as_data() == data["perpetual"] else "its perpetual total does not follow"
        )

    def _period(
        self, data: Mapping[str, Any], parts: list[Mapping[str, Any]], length: int, *, known: bool
    ) -> str:
        """A month of its days or a year of its months: those of its key that none has closed."""
        mine = [part for part in parts if part["key"][:length] == data["key"]]
        parts[:] = [part for part in parts if part["key"][:length] != data["key"]]
        if not known:
            return ""
        if not mine:
            return "it closes nothing"
        if data["tickets"]["count"] != sum(part["tickets"]["count"] for part in mine):
            return "it counts other tickets than its parts"
        if data["perpetual"] != mine[-1]["perpetual"]:
            return "its perpetual total is not that of its last part"
        return difference(Totals.of(Totals.from_data(part["totals"]) for part in mine), data)


def first_false_head(
    serial: int, closings: Iterable[Event], hashes: Mapping[tuple[str, str, int], str]
) -> Break | None:
    """The first closing that remembers another event than the one that is here.

    `hashes` is (serial, stream, number) → hash of every event that is here.
    """
    for closing in closings:
        for name, head in closing.data.get("heads", {}).items():
            owner, _, stream = name.rpartition(":")
            here = hashes.get((owner or str(serial), stream, head["number"]))
            if here is not None and here != head["hash"]:
                why = f"it remembers another {name} {head['number']}"
                return Break(serial, "total", closing.number, FALSE_TOTAL, why)
    return None


def sum_of(tickets: Iterable[Event]) -> Totals:
    """Totals of tickets."""
    return Totals.of(Totals.of_ticket(ticket.kind, ticket.data) for ticket in tickets)


def difference(totals: Totals, data: Mapping[str, Any]) -> str:
    """Where a closing's totals are not these; empty if they are."""
    told = data["totals"]
    if totals.as_data() == told:
        return ""
    name, amount = next(
        (name, amount) for name, amount in totals.as_data().items() if told[name] != amount
    )
    return f"its {name} is {told[name]}, its tickets say {amount}"
