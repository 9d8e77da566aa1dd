"""Events on their way into our rows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from markets.fiscal.events import Event
from markets.models import Device, JournalConflict, JournalEvent, Till


@dataclass(frozen=True, slots=True)
class Fact:
    """An event that was kept, with its device. Its text was checked when it came in."""

    event: Event
    device: Device
    received_at: datetime
    is_fork: bool = False

    @property
    def data(self) -> dict[str, Any]:
        """What happened; see docs/journal.md."""
        return self.event.data

    @property
    def at(self) -> datetime:
        """By the device's clock."""
        return datetime.fromisoformat(self.event.at)

    @property
    def till(self) -> Till:
        """Where it happened; this server itself stands nowhere."""
        if self.device.till is None:
            raise LookupError(f"{self.device} stands at no till.")
        return self.device.till


def facts_of(event_ids: Iterable[str]) -> list[Fact]:
    """In the order they came in, which is the order a device wrote them; forks after all others."""
    wanted = list(event_ids)
    kept = JournalEvent.objects.filter(event_id__in=wanted).order_by("server_number")
    forks = JournalConflict.objects.filter(event_id__in=wanted, problem="FORK").order_by("pk")
    rows: list[tuple[JournalEvent | JournalConflict, bool]] = [
        *((row, False) for row in kept.select_related("device__till__market")),
        *((row, True) for row in forks.select_related("device__till__market")),
    ]
    return [
        Fact(_event(row.body, row.hash), row.device, row.received_at, is_fork)
        for row, is_fork in rows
        if row.device is not None
    ]


def _event(text: str, digest: str) -> Event:
    return Event(**json.loads(text), text=text, hash=digest)
