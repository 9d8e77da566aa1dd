"""A device of tests: signs events with a key of its own, chained and numbered like a till's."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec

from markets.fiscal import FORMAT, VERSION
from markets.fiscal.canonical import canonical
from markets.fiscal.chain import Chain, Head, Record
from markets.fiscal.events import Event, read_event
from tests.markets.fiscal.keys import public_key_of, sign

START = datetime(2026, 12, 7, 10, tzinfo=UTC)


class DeviceSigner:
    """Makes records, stream by stream. `seed` (1, 2, …) gives the same key and ids every time.

    `signer.event("log", "start", {"note": ""})` → Record; `signer.last` is what it says.
    """

    def __init__(
        self,
        serial: int = 7,
        *,
        device: str | uuid.UUID = "",
        seed: int = 0,
        start: datetime = START,
        cashier: Mapping[str, str] | None = None,
    ) -> None:
        self.serial = serial
        self.seed = seed or serial + 1
        self.key = ec.derive_private_key(self.seed, ec.SECP256R1())
        self.public_key = public_key_of(self.key)
        self.device = str(device or self._uuid("device"))
        self.now = start
        self.cashier = dict(cashier or {"id": "3", "name": "Brigitte"})
        self.shift = ""
        self.heads: dict[str, Head] = {}
        self.records: dict[str, list[Record]] = {}
        self.events: dict[str, list[Event]] = {}
        self.last: Event | None = None

    def event(self, stream: str, kind: str, data: Mapping[str, Any], **envelope: Any) -> Record:
        """The next record of a stream, a second after the one before. Raises Malformed."""
        head = self.heads.get(stream, Head())
        self.now += timedelta(seconds=1)
        text = canonical(
            {
                "format": FORMAT,
                "module": VERSION,
                "id": self._uuid(f"{stream}:{head.number + 1}"),
                "device": self.device,
                "stream": stream,
                "number": head.number + 1,
                "previous": head.hash,
                "at": self.now.strftime("%Y-%m-%dT%H:%M:%S.")
                + f"{self.now.microsecond // 1000:03d}Z",
                "cashier": self.cashier,
                "shift": self.shift,
                "kind": kind,
                "data": dict(data),
                **envelope,
            }
        )
        return self._keep(stream, text)

    def chain(self, stream: str) -> Chain:
        """How the verifier knows this device."""
        return Chain(self.serial, self.device, stream, self.public_key)

    def receipt(self, stream: str = "ticket") -> str:
        """What the next ticket is called."""
        number = self.heads.get(stream, Head()).number + 1
        return f"{'T' if stream == 'training' else ''}{self.serial}-{number:05d}"

    def ticket(self, kind: str, data: Mapping[str, Any], stream: str = "ticket") -> Record:
        """A ticket of `data` (see tickets.py beside this), which needs no receipt number yet."""
        return self.event(stream, kind, {**data, "receipt": self.receipt(stream)})

    def of(self, record: Record) -> Event:
        """What a record says."""
        return read_event(record.event)

    def all_records(self) -> Sequence[Record]:
        """Stream by stream."""
        return [record for stream in sorted(self.records) for record in self.records[stream]]

    def _keep(self, stream: str, text: str) -> Record:
        record = Record(text, sign(self.key, text))
        self.last = read_event(text)
        self.heads[stream] = Head(self.last.number, self.last.hash)
        self.records.setdefault(stream, []).append(record)
        self.events.setdefault(stream, []).append(self.last)
        return record

    def _uuid(self, name: str) -> str:
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"matricia:{self.serial}:{self.seed}:{name}"))
