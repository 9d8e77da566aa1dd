"""Whether the server's closings say what the tickets of all devices say."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from markets.fiscal.chain import Break
from markets.fiscal.closing_proof import (
    FALSE_TOTAL,
    MONTH_LENGTH,
    YEAR_LENGTH,
    difference,
    sum_of,
)
from markets.fiscal.closings import perpetual_of
from markets.fiscal.events import Event
from markets.fiscal.paris import paris_day
from markets.fiscal.totals import Totals


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket that is here: whose it is, and its place in the order of arrival.

    A ticket whose number another had taken has no such place: its time of arrival says it.
    """

    event: Event
    serial: int
    arrival: int
    received_at: str = ""


def first_false_market(
    closings: Sequence[Event],
    tickets: Sequence[Ticket],
    *,
    arrivals: Mapping[str, int],
    complete: Collection[int],
) -> Break | None:
    """The first of the server's closings that the tickets of all devices contradict.

    `arrivals` are the places of the closings in the order of arrival, by id; `complete` are the
    serials of the devices whose tickets are all here: a market of others is not added up.
    """
    ledger = _HouseLedger(closings, tickets, arrivals, complete)
    for closing in closings:
        why = ledger.objection(closing)
        if why:
            return Break(0, "total", closing.number, FALSE_TOTAL, why)
    return None


class _HouseLedger:
    """Markets, what came after them, and the months and years of the server."""

    def __init__(
        self,
        closings: Sequence[Event],
        tickets: Sequence[Ticket],
        arrivals: Mapping[str, int],
        complete: Collection[int],
    ) -> None:
        self.corrections = [event for event in closings if event.kind == "correction"]
        self.tickets = tickets
        self.arrivals = arrivals
        self.complete = complete
        self.begins = bool(closings) and closings[0].number == 1
        self.last_market: Event | None = None
        self.last_month: Event | None = None
        self.late: list[Totals] = []
        self.parts: list[Event] = []
        self.months: list[Event] = []

    def objection(self, closing: Event) -> str:
        """Why a closing cannot be so; empty if it can."""
        look = {
            "market": self._market,
            "correction": self._correction,
            "month": self._month,
            "year": self._year,
        }.get(closing.kind)
        return look(closing) if look else f"the server has no {closing.kind}"

    def _market(self, closing: Event) -> str:
        before, late = self.last_market, self.late
        self.last_market, self.late = closing, []
        self.parts.append(closing)
        totals = Totals.from_data(closing.data["totals"])
        by_device = [Totals.from_data(part) for part in closing.data["devices"].values()]
        if Totals.of(by_device).as_data() != totals.as_data():
            return "its devices do not add up"
        if before is not None or self.begins:
            perpetual = perpetual_of(before.data if before else None) + Totals.of([*late, totals])
            if perpetual.as_data() != closing.data["perpetual"]:
                return "its perpetual total does not follow"
        return self._device_objection(closing)

    def _device_objection(self, closing: Event) -> str:
        """What had arrived is in the closing, but for what is in a correction of it."""
        devices = closing.data["devices"]
        late = {one.data["ticket"] for one in self.corrections if one.data["of"] == closing.id}
        found: dict[int, list[Event]] = {int(serial): [] for serial in devices}
        for ticket in self.tickets:
            data = ticket.event.data
            is_of_it = data["market"]["id"] == closing.data["market"]["id"]
            if is_of_it and data["receipt"] not in late and self._was_here(ticket, closing):
                found.setdefault(ticket.serial, []).append(ticket.event)
        for serial, events in found.items():
            told = devices.get(str(serial), Totals().as_data())
            if serial in self.complete and sum_of(events).as_data() != told:
                return f"device {serial} has other tickets"
        return ""

    def _was_here(self, ticket: Ticket, closing: Event) -> bool:
        if ticket.received_at:
            return ticket.received_at < closing.at
        return ticket.arrival < self.arrivals[closing.id]

    def _correction(self, closing: Event) -> str:
        totals = Totals.from_data(closing.data["totals"])
        self.late.append(totals)
        self.parts.append(closing)
        receipt = closing.data["ticket"]
        named = [one.event for one in self.tickets if one.event.data["receipt"] == receipt]
        if named and totals.as_data() not in [sum_of([one]).as_data() for one in named]:
            return f"ticket {receipt} has other amounts"
        return ""

    def _month(self, closing: Event) -> str:
        before, self.last_month = self.last_month, closing
        self.months.append(closing)
        key = closing.data["key"]
        mine = [part for part in self.parts if paris_day(part.at)[:MONTH_LENGTH] == key]
        self.parts = [part for part in self.parts if part not in mine]
        if before is None and not self.begins:
            return ""
        totals = Totals.of(Totals.from_data(part.data["totals"]) for part in mine)
        perpetual = perpetual_of(before.data if before else None) + totals
        if perpetual.as_data() != closing.data["perpetual"]:
            return "its perpetual total does not follow"
        return difference(totals, closing.data)

    def _year(self, closing: Event) -> str:
        mine = [
            month for month in self.months if month.data["key"][:YEAR_LENGTH] == closing.data["key"]
        ]
        self.months = [month for month in self.months if month not in mine]
        if not mine or not self.begins:
            return "" if mine or not self.begins else "it closes nothing"
        if closing.data["perpetual"] != mine[-1].data["perpetual"]:
            return "its perpetual total is not that of its last month"
        return difference(
            Totals.of(Totals.from_data(month.data["totals"]) for month in mine), closing.data
        )
