"""Numbers that are missing in the journals of a market's devices: events still to come, or lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import F, Window
from django.db.models.functions import Lag

from markets.fiscal.losses import Loss
from markets.losses import known_losses
from markets.models import JournalEvent, Market


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers `first` to `last` of one stream of a device are not here, though later ones are."""

    till: int
    device: UUID
    serial: int
    stream: str
    first: int
    last: int

    @property
    def count(self) -> int:
        """How many events are missing."""
        return self.last - self.first + 1


def gaps_of(market: Market) -> list[Gap]:
    """All of a market, by device and stream, but for what was acknowledged as lost. What came last
    can be missing too: only the device knows (`Device.waiting`)."""
    gaps = _gaps(market)
    losses = known_losses() if gaps else []
    return [part for gap in gaps for part in _without(gap, losses)]


def _without(gap: Gap, losses: list[Loss]) -> list[Gap]:
    """The parts of a gap that nobody has acknowledged."""
    mine = [loss for loss in losses if (loss.serial, loss.stream) == (gap.serial, gap.stream)]
    if not mine:
        return [gap]
    lost = frozenset().union(*(loss.numbers for loss in mine))
    parts: list[Gap] = []
    for number in range(gap.first, gap.last + 1):
        if number in lost:
            continue
        if parts and parts[-1].last == number - 1:
            parts[-1] = replace(parts[-1], last=number)
        else:
            parts.append(replace(gap, first=number, last=number))
    return parts


def _gaps(market: Market) -> list[Gap]:
    before = Window(Lag("number", default=0), partition_by=["device", "stream"], order_by="number")
    events = JournalEvent.objects.filter(device__till__market=market).annotate(before=before)
    broken = events.filter(number__gt=F("before") + 1).order_by(
        "device__serial", "stream", "number"
    )
    return [
        Gap(till, device, serial, stream, previous + 1, number - 1)
        for till, device, serial, stream, previous, number in broken.values_list(
            "device__till", "device", "device__serial", "stream", "before", "number"
        )
    ]
