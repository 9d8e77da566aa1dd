"""Numbers that are missing in the journals of a market's devices: events still to come, or lost."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F, Window
from django.db.models.functions import Lag

from markets.models import JournalEvent, Market


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers `first` to `last` of one stream of a device are not here, though later ones are."""

    till: int
    serial: int
    stream: str
    first: int
    last: int

    @property
    def count(self) -> int:
        """How many events are missing."""
        return self.last - self.first + 1


def gaps_of(market: Market) -> list[Gap]:
    """All of a market, by device and stream, in one statement. What came last can be missing too:
    only the device knows (`Device.waiting`)."""
    before = Window(Lag("number", default=0), partition_by=["device", "stream"], order_by="number")
    events = JournalEvent.objects.filter(device__till__market=market).annotate(before=before)
    broken = events.filter(number__gt=F("before") + 1).order_by(
        "device__serial", "stream", "number"
    )
    return [
        Gap(till, serial, stream, previous + 1, number - 1)
        for till, serial, stream, previous, number in broken.values_list(
            "device__till", "device__serial", "stream", "before", "number"
        )
    ]
