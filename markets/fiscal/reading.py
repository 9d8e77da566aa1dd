"""Reading an archive back, file by file; every fault is said with its place."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from markets.fiscal.archive import (
    ARCHIVE_FORMAT,
    LOSSES,
    MANIFEST,
    MOST_DAYS,
    SIGNATURE,
    Arrival,
    Device,
    Fork,
    days_between,
    stream_file,
)
from markets.fiscal.canonical import Malformed, parse
from markets.fiscal.chain import Chain, Head, Record
from markets.fiscal.shapes import (
    Shape,
    by_key,
    digest,
    fields,
    matching,
    moment,
    one_of,
    some,
    uuid,
    whole,
    words,
)
from markets.fiscal.signature import is_signed
from markets.fiscal.zipped import Damaged, from_zip

_A_HEAD: Shape = fields(number=whole(0), hash=digest)
_A_DAY: Shape = matching(r"\d{4}-\d\d-\d\d", "a day")
_A_KEY: Shape = words(90, shortest=87)
_MANIFEST: Shape = fields(
    format=one_of(ARCHIVE_FORMAT),
    module=words(20),
    made_at=moment,
    from_=_A_DAY,
    to=_A_DAY,
    market=by_key(one_of("id", "name"), words(160)),
    house=fields(device=uuid, public_key=_A_KEY),
    chains=some(
        fields(serial=whole(0), device=uuid, stream=words(12), after=_A_HEAD, until=_A_HEAD),
        most=100_000,
    ),
    arrivals=fields(after=_A_HEAD, until=_A_HEAD),
    files=some(fields(name=words(200), sha256=digest, bytes=whole(0)), most=100_000),
)
_DEVICE: Shape = fields(serial=whole(0), device=uuid, public_key=_A_KEY, till=words(60))
_ARRIVAL: Shape = fields(number=whole(1), event=digest, signature=words(90), hash=digest)
_RECORD: Shape = fields(event=words(300_000), signature=words(200))
_FORK: Shape = fields(event=words(300_000), signature=words(200), received_at=moment)
_UNLIMITED = 2**32


class Fault(Exception):  # noqa: N818 - what is wrong is the archive, not the program
    """The first thing that is wrong with an archive; the message names where and what."""


@dataclass(frozen=True, slots=True)
class ArchivedChain:
    """A stream of the manifest: whose, what was before it and how far it goes."""

    chain: Chain
    after: Head
    until: Head


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive that was opened: its manifest is signed, its files are not looked at yet."""

    raw: bytes
    files: dict[str, bytes]
    manifest: dict[str, Any]

    @property
    def house_key(self) -> str:
        """The key that signed the manifest."""
        key: str = self.manifest["house"]["public_key"]
        return key

    def devices(self) -> list[Device]:
        """Raises Fault."""
        return [Device(**row) for row in self._rows("devices.jsonl", _DEVICE)]

    def chains(self) -> list[ArchivedChain]:
        """All streams, as the manifest names them. Raises Fault for a device without a key."""
        keys = {(one.serial, one.device): one.public_key for one in self.devices()}
        found = []
        for row in self.manifest["chains"]:
            key = keys.get((row["serial"], row["device"]))
            if key is None:
                raise Fault(f"devices.jsonl: has no device {row['serial']}")
            chain = Chain(row["serial"], row["device"], row["stream"], key)
            found.append(ArchivedChain(chain, Head(**row["after"]), Head(**row["until"])))
        return found

    def records(self, chain: Chain) -> list[Record]:
        """Of one stream. Raises Fault for a line that is no record."""
        return [Record(**row) for row in self._rows(stream_file(chain), _RECORD)]

    def arrivals(self) -> list[Arrival]:
        """In order. Raises Fault."""
        return [Arrival(**row) for row in self._rows("arrivals.jsonl", _ARRIVAL)]

    def forks(self) -> list[Fork]:
        """Raises Fault."""
        return [
            Fork(Record(row["event"], row["signature"]), row["received_at"])
            for row in self._rows("forks.jsonl", _FORK)
        ]

    def losses(self) -> list[Record]:
        """What the server acknowledged as lost; archives without a loss have no such file. Raises
        Fault."""
        if LOSSES not in self.files:
            return []
        return [Record(**row) for row in self._rows(LOSSES, _RECORD)]

    def differs(self, name: str) -> bool:
        """Whether a file is not the one that the manifest names."""
        named = [row for row in self.manifest["files"] if row["name"] == name]
        content = self.files.get(name, b"")
        here = {"name": name, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
        return named != [here]

    def _rows(self, name: str, shape: Shape) -> list[dict[str, Any]]:
        """The lines of a file, each the canonical text of an object."""
        if name not in self.files:
            raise Fault(f"{name}: is missing")
        lines = self.files[name].split(b"\n")
        if lines[-1]:
            raise Fault(f"{name}, line {len(lines)}: does not end")
        return [_row(name, number, line, shape) for number, line in enumerate(lines[:-1], 1)]


def read_archive(raw: bytes) -> Archive:
    """Open an archive and check its manifest. Raises Fault."""
    try:
        files = from_zip(raw)
    except Damaged as damage:
        raise Fault(f"the zip is damaged: {damage}") from None
    for name in (MANIFEST, SIGNATURE):
        if name not in files:
            raise Fault(f"{name}: is missing")
    try:
        text = files[MANIFEST].decode()
        manifest = parse(text, longest=_UNLIMITED)
        _MANIFEST(manifest, "manifest")
        if not 0 < days_between(manifest["from"], manifest["to"]) <= MOST_DAYS:
            raise Malformed(f"manifest: not 1 to {MOST_DAYS} days")
    except ValueError as error:
        raise Fault(f"{MANIFEST}: was changed ({error})") from None
    signature = files[SIGNATURE].decode("ascii", errors="replace")
    if not is_signed(manifest["house"]["public_key"], text, signature):
        raise Fault(f"{MANIFEST} or {SIGNATURE}: was changed, the signature does not fit")
    _demand_names(files, manifest)
    return Archive(raw, files, manifest)


def _demand_names(files: dict[str, bytes], manifest: dict[str, Any]) -> None:
    listed = {row["name"] for row in manifest["files"]} | {MANIFEST, SIGNATURE}
    for name in sorted(listed - set(files)):
        raise Fault(f"{name}: is missing")
    for name in sorted(set(files) - listed):
        raise Fault(f"{name}: was added")


def _row(name: str, number: int, line: bytes, shape: Shape) -> dict[str, Any]:
    try:
        row = parse(line.decode(), longest=_UNLIMITED)
        shape(row, "line")
    except ValueError as error:
        raise Fault(f"{name}, line {number}: was changed ({error})") from None
    return row
