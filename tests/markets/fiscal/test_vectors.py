"""The file that the browser's tests read is what this package writes, and this package obeys it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from markets.fiscal.canonical import Malformed, canonical, parse
from markets.fiscal.closing_proof import first_false_closing
from markets.fiscal.closings import period_closing
from markets.fiscal.events import event_hash, read_event
from markets.fiscal.signature import is_signed
from markets.fiscal.totals import Totals
from markets.fiscal.vat import vat_in
from tests.markets.fiscal.vectors import FILE, late_periods, make_vectors

VECTORS = json.loads(FILE.read_text(encoding="ascii"))


def test_the_file_is_what_the_package_makes_today() -> None:
    assert make_vectors() == VECTORS


@pytest.mark.parametrize("vector", VECTORS["canonical"], ids=lambda vector: vector["name"])
def test_values_are_written_and_read_as_told(vector: dict[str, Any]) -> None:
    assert canonical(vector["value"]) == vector["text"]
    assert parse(vector["text"]) == vector["value"]
    assert event_hash(vector["text"]) == vector["hash"]


@pytest.mark.parametrize("vector", VECTORS["refused"], ids=lambda vector: vector["name"])
def test_other_bytes_are_refused(vector: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        parse(vector["text"])


def test_events_are_read_and_their_signatures_hold() -> None:
    public = VECTORS["key"]["public"]

    for vector in VECTORS["events"]:
        assert read_event(vector["event"]).hash == vector["hash"]
        assert is_signed(public, vector["event"], vector["signature"])


@pytest.mark.parametrize("vector", VECTORS["signatures"], ids=lambda vector: vector["name"])
def test_signatures_are_judged_as_told(vector: dict[str, Any]) -> None:
    assert is_signed(vector["public"], vector["text"], vector["signature"]) is vector["good"]


def test_totals_of_tickets_and_their_sum_are_as_told() -> None:
    totals = [Totals.of_ticket(ticket["kind"], ticket["data"]) for ticket in VECTORS["tickets"]]

    assert [part.as_data() for part in totals] == [part["totals"] for part in VECTORS["tickets"]]
    assert Totals.of(totals).as_data() == VECTORS["sum"]
    assert VECTORS["sum"] == {
        "count": 5,
        "gross": 5200,
        "net": 5200,
        "vat": 0,
        "sales": 8198,
        "refunds": -2998,
        "sellers": {"12": 5200},
        "rates": {"0": {"gross": 5200, "net": 5200, "vat": 0}},
        "tenders": {"cash": 1000, "card": 3000, "own_terminal": 1200},
    }


def test_a_month_closes_the_days_that_none_has_closed_whenever_they_were() -> None:
    closings = late_periods()
    november, december, again = (one for one in closings if one.kind == "month")

    assert first_false_closing(8, closings, []) is None
    assert [one.data["tickets"]["count"] for one in (november, december, again)] == [1, 2, 1]
    assert [one.data["totals"]["gross"] for one in (november, december, again)] == [
        1000,
        5000,
        4000,
    ]


def test_a_month_that_leaves_a_day_out_is_named() -> None:
    closings = late_periods()
    place = next(at for at, one in enumerate(closings) if one.data["key"] == "2026-12")
    short = period_closing("2026-12", parts=[closings[2].data], heads={})
    data = {**short, "heads": closings[place].data["heads"]}

    found = first_false_closing(8, [*closings[:place], replace(closings[place], data=data)], [])

    assert found is not None
    assert (found.number, found.why) == (5, "it counts other tickets than its parts")


def test_vat_is_rounded_half_away_from_zero() -> None:
    assert [vat_in(case["total"], case["rate"]) for case in VECTORS["vat"]] == [
        case["vat"] for case in VECTORS["vat"]
    ]
    assert (vat_in(3, 10_000), vat_in(-3, 10_000), vat_in(2, 10_000)) == (2, -2, 1)
    assert vat_in(4000, 2000) == 667
