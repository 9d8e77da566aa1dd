"""An archive proves itself, and names the first thing that is wrong with it."""

from __future__ import annotations

import io
import json
import random
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from markets.fiscal.archive import Fork
from markets.fiscal.archive_proof import verify_archive
from markets.fiscal.canonical import canonical
from markets.fiscal.chain import Head, Record
from markets.fiscal.standalone import standalone_verifier
from markets.fiscal.totals import Totals
from markets.fiscal.zipped import from_zip, to_zip
from tests.markets.fiscal.archives import archive_of, arrivals_of, small_market
from tests.markets.fiscal.keys import public_key_of, sign
from tests.markets.fiscal.signing import DeviceSigner
from tests.markets.fiscal.tickets import line_of, sale_data

MARKET = small_market()
RAW = archive_of(MARKET)


def _forged(change: dict[str, bytes | None]) -> bytes:
    """The archive with other files, its manifest and its zip made right again by nobody's key."""
    files = {**from_zip(RAW), **{name: text for name, text in change.items() if text is not None}}
    for name, text in change.items():
        if text is None:
            del files[name]
    return to_zip(files)


def test_a_whole_archive_is_right_and_says_what_was_checked() -> None:
    report = verify_archive(RAW)

    assert report.fault == ""
    assert report.checked == [
        "Archive from 2026-12-01 to 2026-12-31, made 2027-01-01T00:00:00.000Z by version 1.1.0.",
        f"The manifest is signed by the key {MARKET[0].public_key}",
        report.checked[2],
        "11 events in 7 streams of 3 devices: numbered without a gap, chained, signed.",
        "16 files are the ones that were archived.",
        "Arrivals 1 to 11 are chained without a gap.",
        "3 closings agree with their tickets and with one another.",
    ]


def test_any_program_opens_it_and_its_keys() -> None:
    with zipfile.ZipFile(io.BytesIO(RAW)) as opened:
        assert opened.testzip() is None
        names = opened.namelist()
        lines = opened.read("events/7/ticket.jsonl").decode().splitlines()
        key = load_pem_public_key(opened.read("keys/7.pem"))

    assert names == sorted(names)
    assert [json.loads(json.loads(line)["event"])["kind"] for line in lines] == [
        "sale",
        "sale",
        "void",
    ]
    assert isinstance(key, EllipticCurvePublicKey)
    assert key.public_numbers() == MARKET[1].key.public_key().public_numbers()


def test_the_same_contents_make_the_same_bytes() -> None:
    assert archive_of(small_market()) == RAW


def test_a_changed_ticket_is_named_and_not_only_its_file() -> None:
    text = from_zip(RAW)["events/7/ticket.jsonl"].replace(b"Tizi", b"Tiza")
    lines = from_zip(RAW)["events/7/ticket.jsonl"].splitlines(keepends=True)
    changed = b"".join([lines[0], lines[1].replace(b"TIZI-M", b"TIZI-L"), lines[2]])

    assert text == from_zip(RAW)["events/7/ticket.jsonl"]
    assert verify_archive(_forged({"events/7/ticket.jsonl": changed})).fault == (
        "device 7, ticket 2: changed (the device signed another text)"
    )


def test_a_deleted_ticket_is_named() -> None:
    lines = from_zip(RAW)["events/8/ticket.jsonl"].splitlines(keepends=True)

    assert verify_archive(_forged({"events/8/ticket.jsonl": lines[0] + lines[2]})).fault == (
        "device 8, ticket 2: missing (3 stands in its place)"
    )
    assert verify_archive(_forged({"events/8/ticket.jsonl": lines[0] + lines[1]})).fault == (
        "device 8, ticket 3: missing (known to go on to 3)"
    )


def test_a_file_that_is_gone_or_was_added_is_named() -> None:
    assert verify_archive(_forged({"keys/7.pem": None})).fault == "keys/7.pem: is missing"
    assert verify_archive(_forged({"more.txt": b""})).fault == "more.txt: was added"
    assert verify_archive(b"").fault == "the zip is damaged: byte 0, after nothing"


def test_another_server_is_refused_when_its_key_is_known() -> None:
    assert verify_archive(RAW, MARKET[0].public_key).fault == ""
    assert verify_archive(RAW, MARKET[1].public_key).fault == (
        "manifest.json: is signed by another server than the one you named"
    )


def test_a_manifest_that_its_server_did_not_sign_is_refused() -> None:
    manifest = json.loads(from_zip(RAW)["manifest.json"])
    manifest["to"] = "2026-12-30"

    fault = verify_archive(_forged({"manifest.json": canonical(manifest).encode()})).fault

    assert fault == "manifest.json or manifest.sig: was changed, the signature does not fit"


def test_an_archive_of_more_than_a_year_is_not_made() -> None:
    with pytest.raises(ValueError, match="An archive holds 1 to 365 days"):
        archive_of(MARKET, starts_on="2025-12-31")
    with pytest.raises(ValueError, match="An archive holds 1 to 365 days"):
        archive_of(MARKET, ends_on="2026-11-30")
    assert verify_archive(archive_of(MARKET, starts_on="2026-01-01")).fault == ""


def test_an_archive_may_begin_in_the_middle_of_a_stream() -> None:
    till = MARKET[1]
    after = {(7, "ticket"): Head(2, till.events["ticket"][1].hash)}

    assert verify_archive(archive_of(MARKET, after=after)).fault == ""
    wrong = {(7, "ticket"): Head(2, "0" * 64)}
    assert verify_archive(archive_of(MARKET, after=wrong)).fault == (
        "device 7, ticket 3: changed (its link to the event before does not fit)"
    )


def test_a_closing_of_the_server_that_hides_a_ticket_is_named_although_it_is_signed() -> None:
    devices = small_market()
    house = devices[0]
    data = dict(house.events["total"][0].data)
    tickets = devices[1].events["ticket"][:1]
    hidden = Totals.of(Totals.of_ticket(one.kind, one.data) for one in tickets)
    both = hidden + Totals.from_data(data["devices"]["8"])
    data["devices"] = {**data["devices"], "7": hidden.as_data()}
    data |= {"totals": both.as_data(), "perpetual": both.as_data()}
    liar = DeviceSigner(serial=0, start=house.now)
    liar.event("total", "market", data)

    assert verify_archive(archive_of([liar, *devices[1:]])).fault == (
        "device 0, total 1: false total (device 7 has other tickets)"
    )


def test_arrivals_that_were_not_in_this_order_are_named() -> None:
    records = [record for signer in [*MARKET[1:], MARKET[0]] for record in signer.all_records()]
    arrivals = arrivals_of(records)

    fewer = archive_of(MARKET, arrivals=[*arrivals[:4], *arrivals[5:]])
    assert verify_archive(fewer).fault == "arrivals.jsonl: 5 is missing or was changed"
    cut = archive_of(MARKET, arrivals=arrivals[:-1])
    assert verify_archive(cut).fault == "arrivals.jsonl: lacks device 0, total 1"
    resigned = replace(arrivals[0], signature=arrivals[1].signature)
    other = archive_of(MARKET, arrivals=[resigned, *arrivals[1:]])
    assert verify_archive(other).fault == "arrivals.jsonl: 1 is missing or was changed"


def test_a_second_event_under_a_taken_number_is_told_and_counted() -> None:
    devices = small_market()
    twin = DeviceSigner(serial=7)
    twin.event("log", "start", {"note": "a copy of its memory"})
    fork = Fork(twin.records["log"][0], "2026-12-08T00:00:00.000Z")

    report = verify_archive(archive_of(devices, forks=[fork]))
    assert report.fault == ""
    assert (
        "Device 7 wrote a second log 1: the first to arrive is in its stream, this one in"
        " forks.jsonl."
    ) in report.checked

    thief = DeviceSigner(serial=7, device=twin.device, seed=666)
    thief.event("log", "start", {"note": ""})
    forged = archive_of(devices, forks=[replace(fork, record=thief.records["log"][0])])
    assert verify_archive(forged).fault == "forks.jsonl, line 1: is not signed by its device"
    unread = archive_of(devices, forks=[replace(fork, record=Record("{}", ""))])
    assert verify_archive(unread).fault == "forks.jsonl, line 1: event.format: missing"


def test_a_forked_sale_that_the_market_left_out_is_found() -> None:
    devices = small_market()
    twin = DeviceSigner(serial=7)
    twin.ticket("sale", sale_data([line_of(100)]))
    late = Fork(twin.records["ticket"][0], "2026-12-08T00:00:00.000Z")
    early = Fork(twin.records["ticket"][0], "2026-12-07T09:00:00.000Z")

    assert verify_archive(archive_of(devices, forks=[late])).fault == ""
    assert verify_archive(archive_of(devices, forks=[early])).fault == (
        "device 0, total 1: false total (device 7 has other tickets)"
    )


@pytest.mark.timeout(60)
def test_any_byte_of_an_archive_counts_and_is_located() -> None:
    chance = random.Random(12)
    places = {place: name for name in from_zip(RAW) for place in _some_places(name, chance)}

    for place, name in places.items():
        broken = bytearray(RAW)
        broken[place] ^= 1 << chance.randrange(8)
        fault = verify_archive(bytes(broken)).fault
        where = _where(name, place)
        assert fault, place
        assert any(fault.startswith(start) or start in fault for start in where), (place, fault)


def _some_places(name: str, chance: random.Random) -> list[int]:
    """Of every file: some of its header, more of its content."""
    content = from_zip(RAW)[name]
    start = RAW.index(content, RAW.index(name.encode()) + len(name))
    inside = [start + chance.randrange(len(content)) for _ in range(60)] if content else []
    header = [start - len(name) - 30 + chance.randrange(30 + len(name)) for _ in range(20)]
    return [*inside, *header]


def _where(name: str, place: int) -> list[str]:
    """How a fault at a place may be told: by its event, its file, or its byte."""
    content = from_zip(RAW)[name]
    start = RAW.index(content, RAW.index(name.encode()) + len(name))
    told = [name, "the zip is damaged"]
    if name.startswith("events/") and start <= place:
        _, serial, stream = name.removesuffix(".jsonl").split("/")
        number = content[: place - start].count(b"\n") + 1
        told = [f"device {serial}, {stream} {number}:", f"{name}, line {number}:"]
    if name == "manifest.sig":
        told.append("manifest.json")
    return told


def test_the_table_of_contents_counts_too() -> None:
    directory = RAW.index(b"PK\1\2")

    for place in range(directory, len(RAW), 7):
        broken = bytearray(RAW)
        broken[place] ^= 4
        fault = verify_archive(bytes(broken)).fault
        assert fault.startswith(
            f"the zip is damaged: byte {directory if place < directory + 4 else place}"
        )
    assert verify_archive(RAW + b"x").fault == f"the zip is damaged: byte {len(RAW)}, where it ends"
    assert verify_archive(RAW[:-1]).fault == (
        f"the zip is damaged: byte {len(RAW) - 1}, where it ends"
    )


# --- the program that needs nothing of ours ------------------------------------------------------


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """In an empty folder, isolated: no site packages' path of ours, no environment."""
    return subprocess.run(
        [sys.executable, "-I", "-S", *arguments],
        cwd=folder,
        env={},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_verifier_inside_an_archive_verifies_it_alone(tmp_path: Path) -> None:
    (tmp_path / "archive.zip").write_bytes(RAW)
    (tmp_path / "verify.py").write_bytes(from_zip(RAW)["verify.py"])

    right = _run(tmp_path, "verify.py", "archive.zip")
    known = _run(tmp_path, "verify.py", "archive.zip", MARKET[0].public_key)
    other = _run(tmp_path, "verify.py", "archive.zip", public_key_of(MARKET[1].key))

    assert (right.returncode, right.stderr) == (0, "")
    assert right.stdout.splitlines()[-1].startswith("OK: nothing is missing")
    assert (known.returncode, other.returncode) == (0, 1)


def test_the_verifier_alone_names_the_first_fault(tmp_path: Path) -> None:
    (tmp_path / "verify.py").write_text(standalone_verifier())
    lines = from_zip(RAW)["events/7/ticket.jsonl"].splitlines(keepends=True)
    (tmp_path / "broken.zip").write_bytes(
        _forged({"events/7/ticket.jsonl": lines[0].replace(b"4500", b"4000") + lines[1] + lines[2]})
    )

    wrong = _run(tmp_path, "verify.py", "broken.zip")
    nothing = _run(tmp_path, "verify.py", "absent.zip")
    asked = _run(tmp_path, "verify.py")

    assert wrong.returncode == 1
    assert wrong.stdout.splitlines()[-1].startswith("FAULT / ERREUR: device 7, ticket 1: changed")
    assert (nothing.returncode, asked.returncode) == (2, 2)
    assert "cannot be read" in nothing.stderr
    assert asked.stderr.startswith("usage: python3 verify.py")


def test_the_verifier_imports_the_standard_library_alone() -> None:
    imported = {
        line.split()[1].split(".")[0]
        for line in standalone_verifier().splitlines()
        if line.startswith(("import ", "from "))
    }

    assert imported <= sys.stdlib_module_names
    assert "markets" not in imported


def test_a_manifest_signed_by_the_server_is_all_it_takes_to_trust_the_rest() -> None:
    assert sign(MARKET[0].key, from_zip(RAW)["manifest.json"].decode()) == (
        from_zip(RAW)["manifest.sig"].decode()
    )
