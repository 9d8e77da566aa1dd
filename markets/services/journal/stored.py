"""Journals as they lie in our database, in the words of the fiscal package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q

from markets.fiscal.chain import Chain, Record
from markets.fiscal.events import read_event
from markets.fiscal.house_proof import Ticket
from markets.models import Device, JournalConflict, JournalEvent
from markets.services.journal.house import moment_of


@dataclass(frozen=True, slots=True)
class StoredStream:
    """One stream of one device, in the order of its numbers."""

    chain: Chain
    rows: list[JournalEvent]

    @property
    def records(self) -> list[Record]:
        """As they travel."""
        return [Record(row.body, row.signature) for row in self.rows]


def streams_of(device: Device, within: Q | None = None) -> Iterator[StoredStream]:
    """All streams of a device; `within` narrows the rows, not the streams."""
    events = JournalEvent.objects.filter(device=device)
    names = events.order_by("stream").values_list("stream", flat=True).distinct()
    for name in names:
        rows = events.filter(within or Q(), stream=name).order_by("number")
        chain = Chain(device.serial, str(device.pk), name, device.public_key)
        yield StoredStream(chain, list(rows))


def fork_tickets(forks: Iterable[JournalConflict]) -> list[Ticket]:
    """Tickets among events whose number another one had taken."""
    return [
        Ticket(read_event(fork.body), fork.device.serial, 0, moment_of(fork.received_at))
        for fork in forks
        if fork.device is not None and fork.stream == "ticket"
    ]


def forks_of(devices: Iterable[Device]) -> list[JournalConflict]:
    """Signed events under numbers that were taken."""
    rows = JournalConflict.objects.filter(problem="FORK", device__in=list(devices))
    return list(rows.select_related("device").order_by("pk"))
