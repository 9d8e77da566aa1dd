"""The whole proof of an archive: its files, chains, signatures, arrivals, totals and closings."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from markets.fiscal.archive import LOSSES, closings_csv
from markets.fiscal.arrivals import arrival_hash
from markets.fiscal.canonical import Malformed
from markets.fiscal.chain import Record, first_break
from markets.fiscal.closing_proof import first_false_closing, first_false_head
from markets.fiscal.events import Event, read_event
from markets.fiscal.house_proof import Ticket, first_false_market
from markets.fiscal.losses import Loss, losses_of, lost_in
from markets.fiscal.pem import public_pem
from markets.fiscal.reading import Archive, ArchivedChain, Fault, read_archive
from markets.fiscal.signature import is_signed
from markets.fiscal.zipped import first_damage


@dataclass(slots=True)
class Report:
    """What was checked, in sentences; what was acknowledged as lost; and the first fault, empty if
    there is none."""

    checked: list[str] = field(default_factory=list)
    losses: list[str] = field(default_factory=list)
    fault: str = ""


def verify_archive(raw: bytes, house_key: str = "") -> Report:
    """Check everything in an archive that can be checked without anything else.

    `house_key` is the public key that the server is known by; without it the archive's own is
    taken, which a forger could have exchanged.
    """
    report = Report()
    try:
        archive = read_archive(raw)
        _Proof(archive, report).run(house_key)
    except Fault as fault:
        report.fault = str(fault)
    return report


class _Proof:
    """One pass over an opened archive."""

    def __init__(self, archive: Archive, report: Report) -> None:
        self.archive = archive
        self.report = report
        self.events: dict[tuple[int, str], list[Event]] = {}
        self.signatures: dict[str, str] = {}
        self.chains: dict[tuple[int, str], ArchivedChain] = {}
        self.forks: list[Ticket] = []
        self.losses: list[Loss] = []

    def run(self, house_key: str) -> None:
        self._demand_house(house_key)
        self._demand_losses()
        self._demand_chains()
        self._demand_files()
        self._demand_forks()
        places = self._demand_arrivals()
        self._demand_closings(places)
        damage = first_damage(self.archive.raw, self.archive.files)
        if damage:
            raise Fault(f"the zip is damaged: {damage}")

    def _demand_house(self, house_key: str) -> None:
        manifest, key = self.archive.manifest, self.archive.house_key
        if house_key and house_key != key:
            raise Fault("manifest.json: is signed by another server than the one you named")
        named = manifest["market"].get("name")
        self._say(
            f"Archive from {manifest['from']} to {manifest['to']}"
            f"{f' of {named}' if named else ''}, made {manifest['made_at']}"
            f" by version {manifest['module']}."
        )
        self._say(f"The manifest is signed by the key {key}")
        self._say(f"(SHA-256 of it: {hashlib.sha256(key.encode()).hexdigest()}).")

    def _demand_losses(self) -> None:
        """Each is an event of the server's log, signed like its manifest."""
        if self.archive.losses():
            self._demand_same(LOSSES)
        house = self.archive.manifest["house"]["device"]
        for number, record in enumerate(self.archive.losses(), 1):
            try:
                event = read_event(record.event)
            except Malformed as error:
                raise Fault(f"{LOSSES}, line {number}: {error}") from None
            is_good = is_signed(self.archive.house_key, record.event, record.signature)
            if not is_good or event.device != house:
                raise Fault(f"{LOSSES}, line {number}: is not signed by the server")
            self.losses += losses_of([event])

    def _demand_chains(self) -> None:
        """Before the files, because a chain says which event was changed, and not only the file."""
        self._demand_same("devices.jsonl")
        for one in self.archive.chains():
            records = self.archive.records(one.chain)
            lost = lost_in(self.losses, one.chain)
            found = first_break(records, one.chain, after=one.after, until=one.until, lost=lost)
            if found is not None:
                raise Fault(str(found))
            key = (one.chain.serial, one.chain.stream)
            self.chains[key] = one
            self.events[key] = [self._read(record) for record in records]
            if records and self.events[key][-1].number > one.until.number:
                raise Fault(f"device {key[0]}, {key[1]} {one.until.number + 1}: was added")
            self._tell_losses(one)
        count = sum(map(len, self.events.values()))
        devices = {serial for serial, _ in self.events}
        self._say(
            f"{count} events in {len(self.events)} streams of {len(devices)} devices: numbered"
            " without a gap, chained, signed."
            if not self.report.losses
            else f"{count} events in {len(self.events)} streams of {len(devices)} devices: chained,"
            " signed, and without a gap but for what was acknowledged as lost."
        )

    def _tell_losses(self, one: ArchivedChain) -> None:
        """What of them is missing between the ends of this stream."""
        mine = one.chain
        here = {event.number for event in self.events[mine.serial, mine.stream]}
        inside = set(range(one.after.number + 1, one.until.number + 1)) - here
        for loss in self.losses:
            missing = loss.numbers & inside
            if (loss.serial, loss.stream) == (mine.serial, mine.stream) and missing:
                self.report.losses.append(loss.words(missing))

    def _read(self, record: Record) -> Event:
        event = read_event(record.event)
        self.signatures[event.hash] = record.signature
        return event

    def _demand_files(self) -> None:
        for row in self.archive.manifest["files"]:
            self._demand_same(row["name"])
        for device in self.archive.devices():
            name = f"keys/{device.serial}.pem"
            if self.archive.files.get(name) != public_pem(device.public_key).encode():
                raise Fault(f"{name}: is not the key of devices.jsonl")
            if device.serial == 0 and device.public_key != self.archive.house_key:
                raise Fault("devices.jsonl: has another key of the server than the manifest")
        rows = [
            (serial, event)
            for (serial, stream), events in self.events.items()
            if stream == "total"
            for event in events
        ]
        if self.archive.files.get("closings.csv") != closings_csv(rows).encode():
            raise Fault("closings.csv: does not say what the closings say")
        self._say(f"{len(self.archive.manifest['files'])} files are the ones that were archived.")

    def _demand_same(self, name: str) -> None:
        if self.archive.differs(name):
            raise Fault(f"{name}: is not the file that was archived")

    def _demand_forks(self) -> None:
        devices = {one.device: one for one in self.archive.devices()}
        for number, fork in enumerate(self.archive.forks(), 1):
            try:
                event = read_event(fork.record.event)
            except Malformed as error:
                raise Fault(f"forks.jsonl, line {number}: {error}") from None
            device = devices.get(event.device)
            if device is None or not is_signed(
                device.public_key, fork.record.event, fork.record.signature
            ):
                raise Fault(f"forks.jsonl, line {number}: is not signed by its device")
            self._say(
                f"Device {device.serial} wrote a second {event.stream} {event.number}: the first"
                " to arrive is in its stream, this one in forks.jsonl."
            )
            if event.stream == "ticket":
                self.forks.append(Ticket(event, device.serial, 0, fork.received_at))

    def _demand_arrivals(self) -> dict[str, int]:
        """Hash of an event → its place in the order of arrival."""
        told = self.archive.manifest["arrivals"]
        number, previous = told["after"]["number"], told["after"]["hash"]
        places: dict[str, int] = {}
        for arrival in self.archive.arrivals():
            number += 1
            previous = arrival_hash(previous, number, arrival.event, arrival.signature)
            if arrival.number != number or arrival.hash != previous:
                raise Fault(f"arrivals.jsonl: {number} is missing or was changed")
            if self.signatures.get(arrival.event, arrival.signature) != arrival.signature:
                raise Fault(f"arrivals.jsonl: {number} had another signature when it arrived")
            places[arrival.event] = number
        if {"number": number, "hash": previous} != told["until"]:
            raise Fault(f"arrivals.jsonl: {number + 1} is missing")
        for (serial, stream), events in self.events.items():
            for event in events:
                if event.hash not in places:
                    raise Fault(f"arrivals.jsonl: lacks device {serial}, {stream} {event.number}")
        self._say(f"Arrivals {told['after']['number'] + 1} to {number} are chained without a gap.")
        return places

    def _demand_closings(self, places: dict[str, int]) -> None:
        hashes = {
            (str(serial), stream, event.number): event.hash
            for (serial, stream), events in self.events.items()
            for event in events
        }
        count = 0
        for (serial, stream), closings in self.events.items():
            if stream != "total":
                continue
            count += len(closings)
            found = first_false_head(serial, closings, hashes)
            if found is None and serial:
                tickets = self.events.get((serial, "ticket"), [])
                found = first_false_closing(serial, closings, tickets)
            elif found is None:
                found = first_false_market(
                    closings,
                    [*self._tickets(places), *self.forks],
                    arrivals={event.id: places[event.hash] for event in closings},
                    complete={serial for serial, _ in self.chains if self._is_complete(serial)},
                )
            if found is not None:
                raise Fault(str(found))
        self._say(f"{count} closings agree with their tickets and with one another.")

    def _is_complete(self, serial: int) -> bool:
        """Whether its tickets are here from the first one on."""
        chain = self.chains.get((serial, "ticket"))
        return chain is None or chain.after.number == 0

    def _tickets(self, places: dict[str, int]) -> list[Ticket]:
        return [
            Ticket(event, serial, places[event.hash])
            for (serial, stream), events in self.events.items()
            if stream == "ticket"
            for event in events
        ]

    def _say(self, sentence: str) -> None:
        self.report.checked.append(sentence)
