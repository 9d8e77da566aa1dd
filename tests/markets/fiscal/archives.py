"""Archives of made-up journals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markets.fiscal.archive import Arrival, Contents, Device, Fork, Stream, write_archive
from markets.fiscal.arrivals import arrival_hash
from markets.fiscal.chain import Head, Record
from markets.fiscal.closings import day_closing, market_closing
from markets.fiscal.events import FIRST, read_event
from markets.fiscal.standalone import standalone_verifier
from tests.markets.fiscal.keys import sign
from tests.markets.fiscal.signing import DeviceSigner
from tests.markets.fiscal.tickets import MARKET, counter_data, line_of, sale_data


def small_market() -> list[DeviceSigner]:
    """The server, and two tills that sold, took back, and closed their day; then the market's."""
    house, *tills = DeviceSigner(serial=0), DeviceSigner(serial=7), DeviceSigner(serial=8)
    for till in tills:
        till.event("log", "start", {"note": ""})
        for price in (4500, 1999):
            till.ticket("sale", sale_data([line_of(price, rate=2000, label="Écharpe « Azur »")]))
        till.ticket("void", counter_data(till.events["ticket"][1]))
        day = day_closing(
            "2026-12-07", tickets=till.events["ticket"], before=None, heads=till.heads
        )
        till.event("total", "day", day)
    house.now = tills[1].now
    closing = market_closing(
        "noel",
        market=MARKET,
        devices={till.serial: till.events["ticket"] for till in tills},
        before=None,
        corrections=[],
        heads={"7:ticket": tills[0].heads["ticket"]},
    )
    house.event("total", "market", closing)
    return [house, *tills]


def archive_of(
    signers: Sequence[DeviceSigner],
    *,
    after: Mapping[tuple[int, str], Head] | None = None,
    forks: Sequence[Fork] = (),
    **changes: Any,
) -> bytes:
    """All that these devices wrote, the server (the first) last; or what came after some heads."""
    house = signers[0]
    starts = after or {}
    streams = [
        _stream(signer, stream, starts.get((signer.serial, stream), Head()))
        for signer in signers
        for stream in sorted(signer.records)
    ]
    contents = {
        "starts_on": "2026-12-01",
        "ends_on": "2026-12-31",
        "made_at": "2027-01-01T00:00:00.000Z",
        "market": {},
        "devices": [_device(signer) for signer in signers],
        "streams": streams,
        "arrivals": arrivals_of(
            [record for signer in [*signers[1:], house] for record in signer.all_records()]
        ),
        "arrivals_after": Head(),
        "forks": forks,
        **changes,
    }
    return write_archive(
        Contents(**contents),
        sign=lambda text: sign(house.key, text),
        verifier=standalone_verifier(),
        readme="Read me.\n",
    )


def arrivals_of(records: Sequence[Record]) -> list[Arrival]:
    """As the server would have chained them."""
    found: list[Arrival] = []
    previous = FIRST
    for number, record in enumerate(records, 1):
        event = read_event(record.event).hash
        previous = arrival_hash(previous, number, event, record.signature)
        found.append(Arrival(number, event, record.signature, previous))
    return found


def _device(signer: DeviceSigner) -> Device:
    till = f"Caisse {signer.serial}" if signer.serial else ""
    return Device(signer.serial, signer.device, signer.public_key, till)


def _stream(signer: DeviceSigner, stream: str, after: Head) -> Stream:
    return Stream(signer.chain(stream), after, signer.records[stream][after.number :])
