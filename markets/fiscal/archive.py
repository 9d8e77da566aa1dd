"""An archive of journals: a zip of JSON lines that anybody can read and check without us."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from markets.fiscal.canonical import canonical
from markets.fiscal.chain import Chain, Head, Record
from markets.fiscal.events import Event, read_event
from markets.fiscal.pem import public_pem
from markets.fiscal.version import VERSION
from markets.fiscal.zipped import to_zip

ARCHIVE_FORMAT: Final = "matricia-archive/1"
MOST_DAYS: Final = 365
MANIFEST: Final = "manifest.json"
SIGNATURE: Final = "manifest.sig"
LOSSES: Final = "lost.jsonl"

CSV_HEADER: Final = "serial;number;kind;key;at;count;gross;net;vat;sales;refunds;perpetual_gross;id"


@dataclass(frozen=True, slots=True)
class Device:
    """A device whose events are in the archive. `till` is empty for the server (serial 0)."""

    serial: int
    device: str
    public_key: str
    till: str = ""


@dataclass(frozen=True, slots=True)
class Stream:
    """Some consecutive records of a device's stream, and what came before the first of them.

    A stream of which nothing is in the archive has no records: `after` says how far it was.
    """

    chain: Chain
    after: Head
    records: Sequence[Record]


@dataclass(frozen=True, slots=True)
class Arrival:
    """An event's place in the server's own chain. `event` is its hash, `hash` the place's own."""

    number: int
    event: str
    signature: str
    hash: str


@dataclass(frozen=True, slots=True)
class Fork:
    """A signed event whose number another one had taken already."""

    record: Record
    received_at: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What an archive holds. Days are ISO, both included; `market` is {} for all markets.

    `losses` are the server's `lost` events about these devices, whenever they were written.
    """

    starts_on: str
    ends_on: str
    made_at: str
    market: Mapping[str, str]
    devices: Sequence[Device]
    streams: Sequence[Stream]
    arrivals: Sequence[Arrival]
    arrivals_after: Head
    forks: Sequence[Fork] = ()
    losses: Sequence[Record] = ()


def write_archive(
    contents: Contents, *, sign: Callable[[str], str], verifier: str, readme: str
) -> bytes:
    """The zip, with its manifest signed by the house. `verifier` is the standalone program.

    Raises ValueError for more than 365 days.
    """
    if not 0 < days_between(contents.starts_on, contents.ends_on) <= MOST_DAYS:
        raise ValueError(f"An archive holds 1 to {MOST_DAYS} days: make several.")
    files = {
        "README.txt": readme,
        "arrivals.jsonl": _lines(_arrival(arrival) for arrival in contents.arrivals),
        "closings.csv": closings_csv(_closings(contents.streams)),
        "devices.jsonl": _lines(_device_row(device) for device in contents.devices),
        "forks.jsonl": _lines(
            {**_record(fork.record), "received_at": fork.received_at} for fork in contents.forks
        ),
        "verify.py": verifier,
    }
    if contents.losses:
        files[LOSSES] = _lines(_record(record) for record in contents.losses)
    for device in contents.devices:
        files[f"keys/{device.serial}.pem"] = public_pem(device.public_key)
    for stream in contents.streams:
        files[stream_file(stream.chain)] = _lines(_record(record) for record in stream.records)
    written = {name: text.encode() for name, text in files.items()}
    manifest = canonical(_manifest(contents, written))
    return to_zip(
        {**written, MANIFEST: manifest.encode(), SIGNATURE: sign(manifest).encode("ascii")}
    )


def days_between(starts_on: str, ends_on: str) -> int:
    """How many days, both included. Raises ValueError where one is no day."""
    return (date.fromisoformat(ends_on) - date.fromisoformat(starts_on)).days + 1


def stream_file(chain: Chain) -> str:
    """Where a stream's records are."""
    return f"events/{chain.serial}/{chain.stream}.jsonl"


def closings_csv(closings: Iterable[tuple[int, Event]]) -> str:
    """All closings on a sheet, for people; amounts in cents. Pairs are serial and event."""
    lines = [CSV_HEADER]
    for serial, event in closings:
        totals = event.data["totals"]
        sums = [totals[name] for name in ("count", "gross", "net", "vat", "sales", "refunds")]
        key = event.data.get("key") or event.data["ticket"]
        perpetual = event.data.get("perpetual", {}).get("gross", "")
        fields = [serial, event.number, event.kind, key, event.at, *sums, perpetual, event.id]
        lines.append(";".join(_cell(str(field)) for field in fields))
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    """Quoted where it has to be."""
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ';"\r\n') else text


def _closings(streams: Iterable[Stream]) -> Iterable[tuple[int, Event]]:
    for stream in streams:
        if stream.chain.stream == "total":
            for record in stream.records:
                yield stream.chain.serial, read_event(record.event)


def _manifest(contents: Contents, files: Mapping[str, bytes]) -> dict[str, Any]:
    house = next(device for device in contents.devices if device.serial == 0)
    last = contents.arrivals[-1] if contents.arrivals else None
    until = Head(last.number, last.hash) if last else contents.arrivals_after
    return {
        "format": ARCHIVE_FORMAT,
        "module": VERSION,
        "made_at": contents.made_at,
        "from": contents.starts_on,
        "to": contents.ends_on,
        "market": dict(contents.market),
        "house": {"device": house.device, "public_key": house.public_key},
        "chains": [_chain(stream) for stream in contents.streams],
        "arrivals": {"after": _head(contents.arrivals_after), "until": _head(until)},
        "files": [
            {
                "name": name,
                "sha256": hashlib.sha256(files[name]).hexdigest(),
                "bytes": len(files[name]),
            }
            for name in sorted(files)
        ],
    }


def _chain(stream: Stream) -> dict[str, Any]:
    until = stream.after
    if stream.records:
        last = read_event(stream.records[-1].event)
        until = Head(last.number, last.hash)
    return {
        "serial": stream.chain.serial,
        "device": stream.chain.device,
        "stream": stream.chain.stream,
        "after": _head(stream.after),
        "until": _head(until),
    }


def _head(head: Head) -> dict[str, Any]:
    return {"number": head.number, "hash": head.hash}


def _device_row(device: Device) -> dict[str, Any]:
    return {
        "serial": device.serial,
        "device": device.device,
        "public_key": device.public_key,
        "till": device.till,
    }


def _arrival(arrival: Arrival) -> dict[str, Any]:
    return {
        "number": arrival.number,
        "event": arrival.event,
        "signature": arrival.signature,
        "hash": arrival.hash,
    }


def _record(record: Record) -> dict[str, str]:
    return {"event": record.event, "signature": record.signature}


def _lines(values: Iterable[Mapping[str, Any]]) -> str:
    return "".join(canonical(dict(value)) + "\n" for value in values)
