"""Numbers of devices that an organiser has acknowledged as lost: events of the server's own log."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from markets.fiscal.chain import Record
from markets.fiscal.events import read_event
from markets.fiscal.losses import Loss, losses_of
from markets.fiscal.signature import is_signed
from markets.models import JournalEvent


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
