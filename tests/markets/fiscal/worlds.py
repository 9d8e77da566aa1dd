"""Long random histories of tills, the same for the same seed."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import Any

from markets.fiscal.closings import (
    day_closing,
    house_period,
    market_closing,
    period_closing,
)
from markets.fiscal.events import Event
from markets.fiscal.paris import paris_day
from markets.fiscal.totals import Totals
from tests.markets.fiscal.signing import DeviceSigner
from tests.markets.fiscal.tickets import counter_data, line_of, sale_data, tender_of

RATES = (0, 550, 1000, 2000)


class TillHistory:
    """A till that sells, corrects, trains and closes its days, months and years."""

    def __init__(self, serial: int, seed: int, start: datetime) -> None:
        self.random = random.Random(seed)
        self.signer = DeviceSigner(serial=serial, start=start)
        self.days: list[Event] = []
        self.months: list[Event] = []
        self.years: list[Event] = []
        self.closed_tickets = 0

    @property
    def count(self) -> int:
        """Events so far."""
        return sum(len(events) for events in self.signer.events.values())

    def live_a_day(self, market: dict[str, str], acts: int) -> None:
        """Some acts, then the day's closing, and those of what ended with it."""
        for _ in range(acts):
            self._act(market)
        self._close("day")
        before, self.signer.now = self.signer.now, self.signer.now + timedelta(days=1)
        if self.signer.now.month != before.month:
            self._close("month")
        if self.signer.now.year != before.year:
            self._close("year")

    def _act(self, market: dict[str, str]) -> None:
        dice = self.random.random()
        if dice < 0.6:
            self.signer.ticket("sale", self._sale(market))
        elif dice < 0.7:
            self._correct(market)
        elif dice < 0.8:
            self.signer.ticket("sale", self._sale(market), stream="training")
        else:
            self.signer.event("log", "offline", {"note": "no network"})

    def _sale(self, market: dict[str, str]) -> dict[str, Any]:
        choose = self.random
        lines = [
            line_of(
                unit := choose.randint(0, 30_000),
                seller=(seller := str(choose.randint(1, 12))),
                quantity=choose.randint(1, 3),
                discount=choose.randint(0, unit) if choose.random() < 0.2 else 0,
                rate=RATES[int(seller) % 4],
            )
            for _ in range(choose.randint(1, 4))
        ]
        total = sum(line["total"] for line in lines)
        by_card = choose.choice((0, total, total // 3))
        tenders = [
            tender_of("cash", total - by_card, given=total - by_card + choose.randint(0, 500)),
            tender_of("own_terminal", by_card, reference="CB"),
        ]
        return sale_data(lines, tenders, market=market)

    def _correct(self, market: dict[str, str]) -> None:
        """A void or a refund of any sale, also of one that was closed long ago."""
        tickets = self.signer.events.get("ticket", [])
        sales = [ticket for ticket in tickets if ticket.kind == "sale"]
        if not sales:
            return
        original = self.random.choice(sales)
        kind = self.random.choice(("void", "refund"))
        lines = [0] if kind == "refund" else None
        self.signer.ticket(kind, {**counter_data(original, lines=lines), "market": market})

    def _close(self, kind: str) -> None:
        signer = self.signer
        if kind == "day":
            tickets = signer.events.get("ticket", [])[self.closed_tickets :]
            self.closed_tickets += len(tickets)
            before = self.days[-1].data if self.days else None
            key = paris_day(signer.now.strftime("%Y-%m-%dT%H:%M:%S.000Z"))
            data = day_closing(key, tickets=tickets, before=before, heads=signer.heads)
            self.days.append(signer.of(signer.event("total", kind, data)))
            return
        parts, done, length = {
            "month": (self.days, self.months, 7),
            "year": (self.months, self.years, 4),
        }[kind]
        key = parts[-1].data["key"][:length]
        mine = [part.data for part in parts if part.data["key"][:length] == key]
        data = period_closing(key, parts=mine, heads=signer.heads)
        done.append(signer.of(signer.event("total", kind, data)))


class HouseHistory:
    """The server: closes markets and months, and corrects a market when a ticket comes late."""

    def __init__(self, start: datetime) -> None:
        self.signer = DeviceSigner(serial=0, start=start)
        self.markets: list[Event] = []
        self.months: list[Event] = []
        self.late: list[dict[str, Any]] = []
        self.parts: list[Event] = []

    def close_market(
        self, market: dict[str, str], tickets: dict[int, list[Event]], at: datetime
    ) -> Event:
        """Of the tickets that are here."""
        self.signer.now = max(self.signer.now, at)
        data = market_closing(
            f"market-{market['id']}",
            market=market,
            devices=tickets,
            before=self.markets[-1].data if self.markets else None,
            corrections=self.late,
            heads={},
        )
        self.late = []
        closing = self.signer.of(self.signer.event("total", "market", data))
        self.markets.append(closing)
        self.parts.append(closing)
        return closing

    def correct(self, closing: Event, ticket: Event) -> None:
        """A ticket that came after its market's closing."""
        totals = Totals.of_ticket(ticket.kind, ticket.data).as_data()
        data = {"of": closing.id, "ticket": ticket.data["receipt"], "totals": totals}
        self.parts.append(self.signer.of(self.signer.event("total", "correction", data)))
        self.late.append(data)

    def close_month(self, at: datetime) -> None:
        """What was not in a month yet."""
        key = paris_day(self.parts[-1].at)[:7]
        self.signer.now = max(self.signer.now, at)
        before = self.months[-1].data if self.months else None
        data = house_period(
            key, parts=[part.data for part in self.parts], before=before, heads=self.signer.heads
        )
        self.months.append(self.signer.of(self.signer.event("total", "month", data)))
        self.parts = []


START = datetime(2025, 11, 3, 9, tzinfo=UTC)
