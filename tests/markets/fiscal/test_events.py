"""Events of any other shape than the written one are refused, and the refusal says where."""

from __future__ import annotations

import json
from typing import Any

import pytest

from markets.fiscal.canonical import Malformed, canonical
from markets.fiscal.events import read_event
from tests.markets.fiscal.signing import DeviceSigner
from tests.markets.fiscal.tickets import counter_data, line_of, sale_data, tender_of


def _refusal(change: dict[str, Any]) -> str:
    value = {**json.loads(_sale().event), **change}
    with pytest.raises(Malformed) as caught:
        read_event(canonical(value))
    return str(caught.value)


def _sale() -> Any:
    return DeviceSigner().ticket("sale", sale_data([line_of(4500, discount=500)]))


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"format": "matricia-journal/2"}, "event.format: not one of matricia-journal/1"),
        ({"module": "1"}, "event.module: not a version"),
        ({"id": "x"}, "event.id: not a UUID in small letters"),
        ({"number": 0}, "event.number: not a whole number from 1 to 2000000000"),
        ({"number": True}, "event.number: not a whole number from 1 to 2000000000"),
        ({"previous": "0"}, "event.previous: not 64 hex digits"),
        ({"at": "2026-12-07T13:05:22Z"}, "event.at: not a time like 2026-12-07T13:05:22.123Z"),
        ({"at": "2026-02-30T13:05:22.123Z"}, "event.at: no such time"),
        ({"cashier": {"id": "3"}}, "event.cashier.name: missing"),
        ({"cashier": {"id": "3", "name": "B", "pin": "1"}}, "event.cashier: knows no pin"),
        ({"shift": "x"}, "event.shift: not a UUID in small letters"),
        ({"stream": "invoice"}, "stream: knows no 'invoice'"),
        ({"kind": "gift"}, "kind: knows no 'gift'"),
        ({"data": []}, "event.data: not an object"),
        ({"more": 1}, "event: knows no more"),
        ({"number": 2}, "data.receipt: not of this number and stream"),
        ({"stream": "training"}, "data.receipt: not of this number and stream"),
    ],
    ids=str,
)
def test_an_envelope_of_another_shape_is_refused(change: dict[str, Any], refusal: str) -> None:
    assert _refusal(change) == refusal


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"total": 4001}, "data.total: not the sum of the lines"),
        ({"tenders": []}, "data.tenders: do not add up to the total"),
        ({"tenders": [tender_of("coupon", 4000)]}, "data.tenders[0].kind: not one of cash"),
        ({"lines": []}, "data.lines: not a list of 1 to 500"),
        ({"sellers": {}}, "data.lines[0].seller: not among the sellers"),
        ({"resident": 1}, "data.resident: neither true nor false"),
        ({"currency": "eur"}, "data.currency: not a currency"),
        ({"till": "x" * 61}, "data.till: not a text of 0 to 60 characters"),
        ({"lines": [line_of(4000, rate=2000)]}, "data.lines[0].rate: a seller in franchise"),
        ({"lines": [{**line_of(4000), "vat": 1}]}, "data.lines[0].vat: not what the total"),
        ({"lines": [{**line_of(4000), "total": 3999}]}, "data.lines[0].total: not quantity"),
        ({"lines": [line_of(4000, discount=4001)]}, "data.lines[0].discount: beyond the price"),
        ({"lines": [line_of(4000, quantity=-1)]}, "data.lines[0].quantity: has the wrong sign"),
        (
            {"tenders": [{**tender_of("cash", 4000, given=5000), "change": 999}]},
            "data.tenders[0]: given less change is not the amount",
        ),
        (
            {"tenders": [{**tender_of("own_terminal", 4000), "given": 4000}]},
            "data.tenders[0]: only cash is given and changed",
        ),
    ],
    ids=str,
)
def test_a_sale_that_does_not_add_up_is_refused(change: dict[str, Any], refusal: str) -> None:
    data = {**json.loads(_sale().event)["data"], **change}

    assert _refusal({"data": data}).startswith(refusal)


def test_a_refund_needs_its_original_and_a_reason() -> None:
    signer = DeviceSigner()
    signer.ticket("sale", sale_data([line_of(4500)]))
    good = counter_data(signer.events["ticket"][0])

    for change, refusal in (
        ({"reason": ""}, "data.reason: not a text of 1 to 200 characters"),
        ({"original": {"id": "", "receipt": ""}}, "data.original.id: not a UUID in small letters"),
        ({"lines": [line_of(4500)], "total": 4500}, "data.lines[0].quantity: has the wrong sign"),
    ):
        with pytest.raises(Malformed, match=refusal.replace("[", r"\[")):
            signer.ticket("void", {**good, **change})
    signer.ticket("void", good)
    assert signer.heads["ticket"].number == 2


def test_totals_that_contradict_themselves_are_refused() -> None:
    signer = DeviceSigner()
    totals = {
        "count": 1,
        "gross": 100,
        "net": 100,
        "vat": 0,
        "sales": 100,
        "refunds": 0,
        "sellers": {"12": 100},
        "rates": {"0": {"gross": 100, "net": 100, "vat": 0}},
        "tenders": {"cash": 100},
    }
    data = {"of": signer.device, "ticket": "7-00001", "totals": totals}
    signer.event("total", "correction", data)

    for change, refusal in (
        ({"gross": 101}, "gross, net and VAT do not add up"),
        ({"sellers": {"12": 99}}, "totals.sellers: do not add up to gross"),
        ({"tenders": {"cash": 100, "card": 0}}, "holds a zero that should be left out"),
        ({"rates": {"0": {"gross": 100, "net": 99, "vat": 1}}}, "rates: do not add up to vat"),
        ({"tenders": {"cheque": 100}}, "not one of cash"),
    ):
        with pytest.raises(Malformed, match=refusal):
            signer.event("total", "correction", {**data, "totals": {**totals, **change}})


def test_the_log_takes_kinds_to_come_and_other_streams_do_not() -> None:
    signer = DeviceSigner()

    signer.event("log", "sunrise", {"note": "", "height": 3})

    assert signer.last is not None
    assert (signer.last.kind, signer.last.data["height"]) == ("sunrise", 3)
    with pytest.raises(Malformed, match=r"data\.note: missing"):
        signer.event("log", "start", {})
    with pytest.raises(Malformed, match=r"kind: not a kind"):
        signer.event("log", "Sun rise", {"note": ""})
    with pytest.raises(Malformed, match=r"data: knows no note"):
        signer.event(
            "log",
            "clock",
            {"from": "2026-12-07T12:00:00.000Z", "to": "2026-12-07T11:00:00.000Z", "note": ""},
        )


def test_a_drawer_that_is_counted_wrong_is_refused() -> None:
    signer = DeviceSigner()
    data = {"expected": 500, "counted": 400, "counts": {}, "reason": "", "unsynced": 0}

    with pytest.raises(Malformed, match="variance: not counted"):
        signer.event("shift", "close", {**data, "variance": 100})

    signer.event("shift", "close", {**data, "variance": -100})


def test_endless_nesting_is_refused() -> None:
    with pytest.raises(Malformed):
        read_event('{"a":' * 50_000 + "1" + "}" * 50_000)
    with pytest.raises(Malformed, match="nested deeper"):
        read_event('{"a":' * 20 + "1" + "}" * 20)
