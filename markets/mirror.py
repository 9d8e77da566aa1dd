"""The second copy of a market's tickets: what other devices of it have handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from markets.models import Device, JournalEvent

MOST: Final = 200
STREAMS: Final = ("ticket", "collect")


@dataclass(frozen=True, slots=True)
class MirroredRecord:
    """A record as its device wrote it, and that device's serial."""

    event: str
    signature: str
    serial: int
    server_number: int


@dataclass(frozen=True, slots=True)
class Mirrored:
    """`next` is what to ask `after` next time, also when nothing came."""

    records: list[MirroredRecord]
    next: int


def mirrored(device: Device, *, after: int, first: int) -> Mirrored:
    """At most 200 records of the other devices of its market, after a number of ours."""
    assert device.till is not None  # only this server has none, and it has no token
    rows = (
        JournalEvent.objects.filter(
            device__till__market=device.till.market_id,
            stream__in=STREAMS,
            server_number__gt=max(after, 0),
        )
        .exclude(device=device)
        .order_by("server_number")
        .values_list("body", "signature", "device__serial", "server_number")
    )
    records = [MirroredRecord(*row) for row in rows[: min(max(first, 1), MOST)]]
    return Mirrored(records, records[-1].server_number if records else max(after, 0))
