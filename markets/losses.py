"""Numbers of devices that an organiser has acknowledged as lost: events of the server's own log."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from markets.fiscal.chain import Record
from markets.fiscal.events import read_event
from markets.fiscal.losses import Loss, losses_of
from markets.fiscal.signature import is_signed
from markets.models import Device, JournalEvent, Market


def loss_records(serials: Iterable[int]) -> list[Record]:
    """The acknowledgements about these devices, oldest first."""
    wanted = set(serials)
    return [
        record
        for record, _key in _records()
        for loss in losses_of([read_event(record.event)])
        if loss.serial in wanted
    ]


def known_losses() -> list[Loss]:
    """All that are signed by the server, oldest first."""
    return losses_of(
        read_event(record.event)
        for record, key in _records()
        if is_signed(key, record.event, record.signature)
    )


@dataclass(frozen=True, slots=True)
class ToldLoss:
    """A loss, and how many of its numbers came after all."""

    loss: Loss
    came: int


def losses_at(market: Market) -> list[ToldLoss]:
    """Those about a market's devices, the newest first; in a fixed number of statements."""
    serials = set(Device.objects.filter(till__market=market).values_list("serial", flat=True))
    losses = [loss for loss in reversed(known_losses()) if loss.serial in serials]
    numbers = frozenset[int]().union(*(loss.numbers for loss in losses))
    events = JournalEvent.objects.filter(device__serial__in=serials, number__in=numbers)
    here = set(events.values_list("device__serial", "stream", "number"))
    return [
        ToldLoss(loss, sum((loss.serial, loss.stream, one) in here for one in loss.numbers))
        for loss in losses
    ]


def still_missing(loss: Loss) -> Collection[int]:
    """Those of its numbers that did not come after all."""
    events = JournalEvent.objects.filter(device__serial=loss.serial, stream=loss.stream)
    here = events.filter(number__in=loss.numbers).values_list("number", flat=True)
    return loss.numbers - set(here)


def _records() -> list[tuple[Record, str]]:
    """Each with the server's public key."""
    own = JournalEvent.objects.filter(device__serial=0, stream="log", kind="lost")
    rows = own.order_by("number").values_list("body", "signature", "device__public_key")
    return [(Record(body, signature), key) for body, signature, key in rows]
