"""The whole journal checked again from its bytes: chains, signatures, arrivals, closings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.db import transaction

from markets.alerts import JOURNAL_BROKEN, alert
from markets.fiscal.canonical import Malformed
from markets.fiscal.chain import MISSING, Break, Chain, first_break
from markets.fiscal.closing_proof import first_false_closing, first_false_head
from markets.fiscal.events import Event, read_event
from markets.fiscal.house_proof import Ticket, first_false_market
from markets.fiscal.losses import lost_in
from markets.losses import known_losses, still_missing
from markets.models import Device, JournalEvent
from markets.services.journal.findings import Findings
from markets.services.journal.house import HOUSE_SERIAL, note
from markets.services.journal.received import look_at_arrivals, look_at_conflicts
from markets.services.journal.stored import fork_tickets, forks_of, streams_of
from payments.services.alerts import resolve_missing

MOST_NOTED: Final = 20


def verify_journal(devices: Iterable[Device] | None = None) -> Findings:
    """Check everything, or these devices' chains and closings alone.

    Of a broken journal the server's own log keeps a note (`verify_failed`).
    """
    found = Findings()
    chosen = list(devices) if devices is not None else list(Device.objects.order_by("serial"))
    book = _Book(found)
    for device in chosen:
        book.add(device)
    if devices is None:
        look_at_arrivals(found)
        book.look_at_markets()
    look_at_conflicts(found, chosen)
    book.tell_losses()
    if found.breaks:
        with transaction.atomic():
            words = "; ".join(found.breaks[:MOST_NOTED])
            note("log", "verify_failed", {"note": words[:1000], "breaks": len(found.breaks)})
    return found


def prove_journal() -> None:
    """As `verify_journal`; an alert tells the first break, until there is none."""
    found = verify_journal()
    for broken in found.breaks[:1]:
        alert(JOURNAL_BROKEN, "journal", None, why=broken)
    resolve_missing(JOURNAL_BROKEN, {"journal"} if found.breaks else set())


class _Book:
    """All devices' events, stream by stream; tickets and the server's closings are remembered."""

    def __init__(self, found: Findings) -> None:
        self.found = found
        self.tickets: list[Ticket] = []
        self.house_closings: list[Event] = []
        self.house_arrivals: dict[str, int] = {}
        self.hashes: dict[tuple[str, str, int], str] = {}
        self.last: dict[tuple[str, str], int] = {}
        self.devices: list[Device] = []
        self.losses = known_losses()

    def add(self, device: Device) -> None:
        """Look at one device's chains and closings."""
        self.devices.append(device)
        self.found.devices += 1
        by_stream: dict[str, list[Event]] = {}
        for stream in streams_of(device):
            self.found.events += len(stream.rows)
            lost = lost_in(self.losses, stream.chain)
            self._note(first_break(stream.records, stream.chain, lost=lost))
            by_stream[stream.chain.stream] = self._read(device, stream.rows)
        closings = by_stream.get("total", [])
        self.found.closings += len(closings)
        self._note(first_false_head(device.serial, closings, self.hashes))
        self._note(self._beyond_the_end(device.serial, closings))
        if device.serial != HOUSE_SERIAL:
            self._note(first_false_closing(device.serial, closings, by_stream.get("ticket", [])))

    def look_at_markets(self) -> None:
        """The server's closings against the tickets of all devices."""
        tickets = [*self.tickets, *fork_tickets(forks_of(self.devices))]
        self._note(
            first_false_market(
                self.house_closings,
                tickets,
                arrivals=self.house_arrivals,
                complete={device.serial for device in self.devices},
            )
        )
        for closing in self.house_closings:
            self._note(self._beyond_the_end(HOUSE_SERIAL, [closing]))

    def tell_losses(self) -> None:
        """Of these devices, what has not come after all."""
        serials = {device.serial for device in self.devices}
        for loss in self.losses:
            missing = still_missing(loss) if loss.serial in serials else ()
            if missing:
                self.found.losses.append(loss.words(missing))

    def _read(self, device: Device, rows: list[JournalEvent]) -> list[Event]:
        events: list[Event] = []
        for row in rows:
            try:
                event = read_event(row.body)
            except Malformed:
                continue  # its chain says so
            events.append(event)
            self._demand_columns(device, row, event)
            self.hashes[str(device.serial), event.stream, event.number] = event.hash
            self.last[str(device.serial), event.stream] = event.number
            if event.stream == "ticket":
                self.tickets.append(Ticket(event, device.serial, row.server_number))
            if event.stream == "total" and device.serial == HOUSE_SERIAL:
                self.house_closings.append(event)
                self.house_arrivals[event.id] = row.server_number
        return events

    def _demand_columns(self, device: Device, row: JournalEvent, event: Event) -> None:
        """What is searched for is what was signed."""
        columns = (str(row.device_id), row.stream, row.number, str(row.event_id), row.kind)
        signed = (event.device, event.stream, event.number, event.id, event.kind)
        if columns != signed or row.hash != event.hash:
            self.found.breaks.append(
                f"device {device.serial}, {row.stream} {row.number}: its columns say something"
                " else than its text"
            )

    def _beyond_the_end(self, serial: int, closings: Iterable[Event]) -> Break | None:
        """An event that a closing remembers, and that is not here any more."""
        for closing in closings:
            for name, head in closing.data.get("heads", {}).items():
                owner, _, stream = name.rpartition(":")
                last = self.last.get((owner or str(serial), stream), 0)
                is_known = any(str(one.serial) == (owner or str(serial)) for one in self.devices)
                lost = self._lost(owner or str(serial), stream)
                missing = set(range(last + 1, head["number"] + 1)) - lost
                if is_known and missing:
                    why = f"closing {closing.data['key']} remembers {head['number']}"
                    return Break(int(owner or serial), stream, min(missing), MISSING, why)
        return None

    def _lost(self, serial: str, stream: str) -> frozenset[int]:
        return lost_in(self.losses, Chain(int(serial), "", stream, ""))

    def _note(self, found: Break | None) -> None:
        if found is not None and str(found) not in self.found.breaks:
            self.found.breaks.append(str(found))
