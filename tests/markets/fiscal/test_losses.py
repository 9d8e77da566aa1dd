"""A loss that was acknowledged is told, makes nothing whole, and hides nothing else."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest

from markets.fiscal.archive_proof import verify_archive
from markets.fiscal.canonical import Malformed
from markets.fiscal.chain import Head, Record, first_break
from markets.fiscal.losses import losses_of, spans
from markets.fiscal.standalone import standalone_verifier
from markets.fiscal.zipped import from_zip
from tests.markets.fiscal.archives import archive_of, small_market
from tests.markets.fiscal.signing import DeviceSigner
from tests.markets.fiscal.tickets import line_of, sale_data

LOST: dict[str, Any] = {
    "note": "tablette volée",
    "serial": 9,
    "stream": "ticket",
    "numbers": [2],
    "by": {"id": "9", "name": "Brigitte"},
}


def _signer() -> DeviceSigner:
    signer = DeviceSigner()
    for _ in range(6):
        signer.ticket("sale", sale_data([line_of(1000)]))
    return signer


def _without(signer: DeviceSigner, *numbers: int) -> list[Record]:
    rows = enumerate(signer.records["ticket"], 1)
    return [record for number, record in rows if number not in numbers]


def _found(
    signer: DeviceSigner, gone: Collection[int], lost: Collection[int], until: Head | None = None
) -> str:
    records = _without(signer, *gone)
    return str(first_break(records, signer.chain("ticket"), until=until, lost=lost))


def test_what_follows_a_loss_is_read_on() -> None:
    signer = _signer()

    assert _found(signer, [3, 4], []) == "device 7, ticket 3: missing (5 stands in its place)"
    assert _found(signer, [3, 4], [3, 4]) == "None"
    assert _found(signer, [1], [1]) == "None"
    assert _found(signer, [6], [6], signer.heads["ticket"]) == "None"


def test_a_loss_covers_its_own_numbers_alone() -> None:
    signer = _signer()

    assert _found(signer, [3, 4], [3]) == "device 7, ticket 3: missing (5 stands in its place)"
    assert _found(signer, [2, 5], [5]) == "device 7, ticket 2: missing (3 stands in its place)"
    assert _found(signer, [5, 6], [5], signer.heads["ticket"]) == (
        "device 7, ticket 5: missing (known to go on to 6)"
    )


def test_a_change_behind_a_loss_is_found() -> None:
    signer, other = _signer(), DeviceSigner()
    for _ in range(5):
        other.ticket("sale", sale_data([line_of(999)]))
    changed, exchanged = _without(signer, 3), _without(signer, 3)
    text = changed[3].event.replace("Brigitte", "Brigitta")
    changed[3] = Record(text, changed[3].signature)
    exchanged[3] = other.records["ticket"][4]

    chain = signer.chain("ticket")
    assert str(first_break(changed, chain, lost=[3])) == (
        "device 7, ticket 5: changed (the device signed another text)"
    )
    assert str(first_break(exchanged, chain, lost=[3])) == (
        "device 7, ticket 5: changed (its link to the event before does not fit)"
    )


def test_numbers_that_came_after_all_are_linked_again() -> None:
    assert _found(_signer(), [], [3, 4]) == "None"


def test_what_an_acknowledgement_holds() -> None:
    house = DeviceSigner(serial=0)
    house.event("log", "lost", LOST)
    house.event("log", "start", {"note": ""})

    [loss] = losses_of(house.events["log"])

    told = (loss.serial, loss.stream, loss.numbers, loss.by, loss.why)
    assert told == (9, "ticket", frozenset({2}), "Brigitte", "tablette volée")
    wrongs: list[dict[str, object]] = [
        {"note": ""}, {"numbers": []}, {"serial": 0}, {"by": {"id": "9"}},
    ]  # fmt: skip
    for wrong in wrongs:
        with pytest.raises(Malformed):
            house.event("log", "lost", {**LOST, **wrong})


def test_numbers_are_told_in_spans() -> None:
    assert spans({9, 3, 4, 5}) == "3 to 5, 9"


def _market_with_a_loss() -> list[DeviceSigner]:
    """The small market and a device of another one, whose second ticket never came."""
    device = DeviceSigner(serial=9)
    elsewhere = {"id": "4", "name": "Marché de Pâques", "place": "Halle"}
    for _ in range(3):
        device.ticket("sale", sale_data([line_of(1000)], market=elsewhere))
    del device.records["ticket"][1]
    return [*small_market(), device]


def test_an_archive_tells_of_a_loss_and_does_not_call_itself_whole(tmp_path: Path) -> None:
    market = _market_with_a_loss()
    raw = archive_of(market, losses=[market[0].event("log", "lost", LOST)])
    (tmp_path / "verify.py").write_text(standalone_verifier(), encoding="utf-8")
    (tmp_path / "a.zip").write_bytes(raw)

    report = verify_archive(raw)
    ran = subprocess.run(
        [sys.executable, "-I", "verify.py", "a.zip"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    day = market[0].events["log"][0].at[:10]
    words = f"device 9, ticket 2: lost, as Brigitte acknowledged on {day} (tablette volée)"
    assert (report.fault, report.losses) == ("", [words])
    assert ran.returncode == 3
    assert f"LOST / PERDU: {words}" in ran.stdout.splitlines()
    assert ran.stdout.splitlines()[-1].startswith("INCOMPLETE: nothing was changed")
    assert "without a gap but for what was acknowledged as lost" in ran.stdout


def test_the_same_archive_without_the_acknowledgement_is_broken() -> None:
    raw = archive_of(_market_with_a_loss())

    assert "lost.jsonl" not in from_zip(raw)
    assert verify_archive(raw).fault == "device 9, ticket 2: missing (3 stands in its place)"


def test_nobody_but_the_server_acknowledges_a_loss() -> None:
    market = _market_with_a_loss()
    forged = market[1].event("log", "lost", LOST)
    del market[1].records["log"]

    raw = archive_of(market, losses=[forged])

    assert verify_archive(raw).fault == "lost.jsonl, line 1: is not signed by the server"
