"""Closings of a device's `total` stream: a day, a month, a year, and the total that only grows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from markets.fiscal.chain import Head
from markets.fiscal.events import Event
from markets.fiscal.totals import Totals

Data = dict[str, Any]


def day_closing(
    key: str,
    *,
    tickets: Sequence[Event],
    before: Mapping[str, Any] | None,
    heads: Mapping[str, Head],
    provisional: Sequence[str] = (),
) -> Data:
    """The data of a `day` event: all tickets since the last closing of a day, whenever they were.

    `before` is the data of that closing (None for a device's first); `heads` are of every stream
    that has events, as they stand now.
    """
    totals = Totals.of(Totals.of_ticket(ticket.kind, ticket.data) for ticket in tickets)
    return {
        "key": key,
        "tickets": {
            "first": tickets[0].number if tickets else 0,
            "last": tickets[-1].number if tickets else 0,
            "count": len(tickets),
        },
        "heads": heads_data(heads),
        "totals": totals.as_data(),
        "perpetual": (perpetual_of(before) + totals).as_data(),
        "provisional": list(provisional),
    }


def period_closing(
    key: str, *, parts: Sequence[Mapping[str, Any]], heads: Mapping[str, Head]
) -> Data:
    """The data of a `month` (of its days) or a `year` (of its months).

    `parts` are the closings' data in order; at least one, for a period without any has no closing.
    """
    ranges = [part["tickets"] for part in parts if part["tickets"]["first"]]
    return {
        "key": key,
        "tickets": {
            "first": ranges[0]["first"] if ranges else 0,
            "last": ranges[-1]["last"] if ranges else 0,
            "count": sum(part["tickets"]["count"] for part in parts),
        },
        "heads": heads_data(heads),
        "totals": Totals.of(Totals.from_data(part["totals"]) for part in parts).as_data(),
        "perpetual": dict(parts[-1]["perpetual"]),
        "provisional": [],
    }


def market_closing(
    key: str,
    *,
    market: Mapping[str, str],
    devices: Mapping[int, Iterable[Event]],
    before: Mapping[str, Any] | None,
    corrections: Iterable[Mapping[str, Any]],
    heads: Mapping[str, Head],
    provisional: Sequence[str] = (),
) -> Data:
    """The data of a `market` event, which the server writes: the tickets of all its devices.

    `before` is the data of the market closing before it, of whichever market, and `corrections` are
    what came after that one; `heads` are keyed `{serial}:{stream}`.
    """
    by_serial = {
        str(serial): Totals.of(Totals.of_ticket(event.kind, event.data) for event in tickets)
        for serial, tickets in devices.items()
    }
    totals = Totals.of(by_serial.values())
    late = Totals.of(Totals.from_data(correction["totals"]) for correction in corrections)
    return {
        "key": key,
        "market": dict(market),
        "devices": {serial: part.as_data() for serial, part in by_serial.items()},
        "tickets": {"first": 0, "last": 0, "count": totals.count},
        "heads": heads_data(heads),
        "totals": totals.as_data(),
        "perpetual": (perpetual_of(before) + late + totals).as_data(),
        "provisional": list(provisional),
    }


def house_period(
    key: str,
    *,
    parts: Sequence[Mapping[str, Any]],
    before: Mapping[str, Any] | None,
    heads: Mapping[str, Head],
) -> Data:
    """The data of a `month` of the server: its `market` and `correction` events of that month in
    Paris which no month has closed yet. `before` is the data of the server's last month.

    Its years are `period_closing` of months, like a device's.
    """
    totals = Totals.of(Totals.from_data(part["totals"]) for part in parts)
    return {
        "key": key,
        "tickets": {"first": 0, "last": 0, "count": totals.count},
        "heads": heads_data(heads),
        "totals": totals.as_data(),
        "perpetual": (perpetual_of(before) + totals).as_data(),
        "provisional": [],
    }


def perpetual_of(closing: Mapping[str, Any] | None) -> Totals:
    """The total that never goes back to zero, after a closing; nothing before the first."""
    return Totals() if closing is None else Totals.from_data(closing["perpetual"])


def heads_data(heads: Mapping[str, Head]) -> dict[str, Any]:
    """Heads as an event holds them; streams without events are left out."""
    return {
        name: {"number": head.number, "hash": head.hash}
        for name, head in heads.items()
        if head.number
    }
