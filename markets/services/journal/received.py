"""What the server itself wrote about what it received: its chain over everything, and what it kept
aside."""

from __future__ import annotations

from collections.abc import Iterator

from markets.fiscal.arrivals import arrival_hash
from markets.fiscal.events import FIRST, event_hash
from markets.fiscal.signature import is_signed
from markets.models import Device, JournalConflict, JournalEvent
from markets.services.journal.findings import Findings
from markets.services.journal.house import HOUSE_SERIAL


def look_at_arrivals(found: Findings) -> None:
    """Our own chain over everything, in the order it came in."""
    expected, previous = 1, FIRST
    for row in _arrivals():
        found.arrivals += 1
        if row.server_number != expected:
            found.breaks.append(f"arrivals: {expected} is missing")
            return
        digest = arrival_hash(previous, expected, event_hash(row.body), row.signature)
        if digest != row.server_hash:
            found.breaks.append(
                f"arrivals: {expected} was changed (device {row.device.serial}, {row.stream}"
                f" {row.number})"
            )
            return
        expected, previous = expected + 1, row.server_hash


def _arrivals() -> Iterator[JournalEvent]:
    rows = JournalEvent.objects.select_related("device").order_by("server_number")
    return rows.iterator(chunk_size=2000)


def look_at_conflicts(found: Findings, devices: list[Device]) -> None:
    """What could not be appended is told; what says it is signed has to be."""
    for row in JournalConflict.objects.filter(device__in=devices).order_by("pk"):
        assert row.device is not None
        place = f"device {row.device.serial}, {row.stream} {row.number}"
        if row.problem != "FORK":
            found.notices.append(f"{row.problem}: something of {place} was refused")
        elif is_signed(row.device.public_key, row.body, row.signature):
            found.notices.append(f"FORK: {place} was written twice; both are kept and booked")
        else:
            found.breaks.append(f"{place}: its second event is badly signed")
    restores = JournalEvent.objects.filter(
        device__serial=HOUSE_SERIAL, stream="log", kind="restore"
    )
    for event in restores.order_by("number"):
        found.notices.append(f"RESTORE: on {event.at:%Y-%m-%d} an older database was noticed")
