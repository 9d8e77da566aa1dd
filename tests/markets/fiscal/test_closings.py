"""Closings of long random histories: parts add up to the whole, and the perpetual total grows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from markets.fiscal.chain import Break, first_break
from markets.fiscal.closing_proof import first_false_closing, first_false_head, sum_of
from markets.fiscal.closings import day_closing, market_closing
from markets.fiscal.events import Event
from markets.fiscal.house_proof import Ticket, first_false_market
from markets.fiscal.totals import Totals
from tests.markets.fiscal.signing import DeviceSigner
from tests.markets.fiscal.tickets import line_of, sale_data
from tests.markets.fiscal.worlds import START, HouseHistory, TillHistory

EVENTS = 10_000


@pytest.fixture(scope="module")
def till() -> TillHistory:
    """Ten thousand events of two years."""
    history = TillHistory(serial=7, seed=4, start=START)
    market = {"id": "3", "name": "Marché", "place": "Halle"}
    while history.count < EVENTS or not history.years:
        history.live_a_day(market, acts=history.random.randint(0, 40))
    while len(history.years) < 2:
        history.live_a_day(market, acts=0)
    return history


def _sum(closings: Iterable[Event]) -> dict[str, Any]:
    return Totals.of(Totals.from_data(closing.data["totals"]) for closing in closings).as_data()


def test_days_add_up_to_months_and_months_to_years(till: TillHistory) -> None:
    for month in till.months:
        days = [day for day in till.days if day.data["key"].startswith(month.data["key"])]
        assert _sum(days) == month.data["totals"]
    for year in till.years:
        months = [month for month in till.months if month.data["key"].startswith(year.data["key"])]
        assert _sum(months) == year.data["totals"]
    assert [year.data["key"] for year in till.years] == ["2025", "2026"]


def test_the_perpetual_total_is_the_one_before_and_the_day(till: TillHistory) -> None:
    perpetual = Totals()

    for day in till.days:
        perpetual += Totals.from_data(day.data["totals"])
        assert day.data["perpetual"] == perpetual.as_data()

    tickets = till.signer.events["ticket"]
    everything = Totals.of(Totals.of_ticket(one.kind, one.data) for one in tickets)
    assert perpetual == everything
    assert everything.refunds < 0 < everything.sales


@pytest.mark.timeout(60)
def test_ten_thousand_events_verify(till: TillHistory) -> None:
    signer = till.signer
    assert till.count >= EVENTS
    assert {"ticket", "training", "total", "log"} == set(signer.records)

    for stream, records in signer.records.items():
        assert first_break(records, signer.chain(stream), until=signer.heads[stream]) is None
    assert first_false_closing(7, signer.events["total"], signer.events["ticket"]) is None
    hashes = {("7", event.stream, event.number): event.hash for event in _all(signer)}
    assert first_false_head(7, signer.events["total"], hashes) is None


def test_a_closing_that_says_something_else_is_named(till: TillHistory) -> None:
    closings, tickets = till.signer.events["total"], till.signer.events["ticket"]
    place = next(at for at, one in enumerate(closings) if one.kind == "month")
    short = [*closings[: place + 1]]

    for name in ("totals", "perpetual"):
        data = {**short[place].data, name: (Totals(count=1)).as_data()}
        false = [*short[:place], replace(short[place], data=data)]
        found = first_false_closing(7, false, tickets)
        assert found is not None
        assert (found.number, found.what) == (place + 1, "false total")


def test_a_ticket_that_changed_is_found_in_its_day(till: TillHistory) -> None:
    day = next(day for day in till.days if day.data["tickets"]["count"] > 3)
    number = day.data["tickets"]["first"] + 1
    tickets = list(till.signer.events["ticket"])
    ticket = tickets[number - 1]
    tickets[number - 1] = replace(ticket, data={**ticket.data, "total": ticket.data["total"] + 1})

    found = first_false_closing(7, till.signer.events["total"], tickets)

    assert found is not None
    assert (found.number, found.what) == (day.number, "false total")


def test_a_day_that_leaves_a_ticket_out_is_named() -> None:
    signer = DeviceSigner()
    for _ in range(3):
        signer.ticket("sale", sale_data([line_of(1000)]))
    data = day_closing(
        "2026-12-07", tickets=signer.events["ticket"][:2], before=None, heads=signer.heads
    )
    signer.event("total", "day", data)

    found = first_false_closing(7, signer.events["total"], signer.events["ticket"])

    assert found is not None
    assert found.why == "it leaves out tickets that were there"


def test_a_closing_that_remembers_another_event_is_named(till: TillHistory) -> None:
    last = till.days[-1]
    number = last.data["heads"]["ticket"]["number"]

    found = first_false_head(7, [last], {("7", "ticket", number): "0" * 64})

    assert found is not None
    assert found.why == f"it remembers another ticket {number}"


@pytest.fixture(scope="module")
def house() -> tuple[HouseHistory, list[TillHistory]]:
    """Five markets in four months with three tills; every market has tickets that come late."""
    server = HouseHistory(START)
    tills: list[TillHistory] = []
    for number in range(1, 6):
        market = {"id": str(number), "name": f"Marché {number}", "place": "Halle"}
        start = START + timedelta(days=27 * number)
        here = [TillHistory(10 * number + n, seed=10 * number + n, start=start) for n in range(3)]
        for till in here:
            for _ in range(3):
                till.live_a_day(market, acts=12)
        tills += here
        tickets = {till.signer.serial: till.signer.events["ticket"] for till in here}
        late = [tickets[here[0].signer.serial][-1], tickets[here[1].signer.serial][3]]
        present = {
            serial: [one for one in events if one not in late] for serial, events in tickets.items()
        }
        closing = server.close_market(market, present, start + timedelta(days=4))
        for ticket in late:
            server.correct(closing, ticket)
        server.close_month(start + timedelta(days=5))
    return server, tills


def _first_false(
    house: tuple[HouseHistory, list[TillHistory]], closings: list[Event]
) -> Break | None:
    """With all tickets there, and none of the late ones before its correction."""
    server, tills = house
    late = {one.data["ticket"] for one in server.signer.events["total"] if one.kind == "correction"}
    tickets = [
        Ticket(event, till.signer.serial, arrival=500 if event.data["receipt"] in late else 0)
        for till in tills
        for event in till.signer.events["ticket"]
    ]
    return first_false_market(
        closings,
        tickets,
        arrivals={one.id: 100 + one.number for one in closings},
        complete={till.signer.serial for till in tills},
    )


def test_markets_corrections_and_months_of_the_server_hold_all_tickets(
    house: tuple[HouseHistory, list[TillHistory]],
) -> None:
    server, tills = house
    tickets = [ticket for till in tills for ticket in till.signer.events["ticket"]]

    assert _first_false(house, server.signer.events["total"]) is None
    assert _sum(server.months) == sum_of(tickets).as_data()
    assert server.months[-1].data["perpetual"] == _sum(server.months)


def test_a_correction_that_was_taken_out_is_found(
    house: tuple[HouseHistory, list[TillHistory]],
) -> None:
    closings = house[0].signer.events["total"]

    found = _first_false(house, [one for one in closings if one.number != 2])

    assert found is not None
    assert (found.number, found.why) == (4, "its perpetual total does not follow")


def test_a_market_that_leaves_out_a_ticket_is_found(
    house: tuple[HouseHistory, list[TillHistory]],
) -> None:
    server, tills = house
    sold = tills[0].signer.events["ticket"]
    data = market_closing(
        "short",
        market=dict(sold[0].data["market"]),
        devices={10: sold[:-1]},
        before=None,
        corrections=[],
        heads={},
    )
    closing = replace(server.signer.events["total"][0], data=data)

    found = first_false_market(
        [closing],
        [Ticket(event, 10, arrival=1) for event in sold],
        arrivals={closing.id: 2},
        complete={10},
    )

    assert found is not None
    assert (found.number, found.why) == (1, "device 10 has other tickets")


def _all(signer: DeviceSigner) -> list[Event]:
    return [event for events in signer.events.values() for event in events]
