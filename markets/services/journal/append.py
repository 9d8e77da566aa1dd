"""The one door into the journal for what devices wrote (docs/journal.md): a record is kept as it
is, once, and never refused because of what it says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from markets.fiscal.chain import Record
from markets.fiscal.events import Event
from markets.models import Booking, Device, JournalEvent
from markets.services.bookings.kinds import BOOKED
from markets.services.journal.incoming import Appended, Incoming, read_all
from markets.services.journal.known import Known
from markets.services.journal.server_chain import locked_end
from markets.services.journal.set_aside import keep_bad, keep_fork
from markets.states import AppendStatus

__all__ = ["Appended", "append", "append_all"]


def append(text: str, signature: str, *, received_from: str) -> Appended:
    """Keep one record; see `append_all`."""
    return append_all([Record(text, signature)], received_from=received_from)[0]


def append_all(
    records: Sequence[Record], *, received_from: str, sender: Device | None = None
) -> list[Appended]:
    """Keep these records in their order, in one transaction; the same again is KNOWN, in whichever
    order and by however many at once they are handed in. `received_from` is `device:<uuid>`,
    `receipt` or `server`; what `sender`, a paired device, could not even write is kept aside too.

    Every new event that has an effect has its row in Booking afterwards; booking it is not done
    here.
    """
    read = read_all(records)
    with transaction.atomic():
        _keep_good([one for one in read if one.answer is None], received_from)
        keep_bad(read, sender)
    return [one.answer for one in read if one.answer is not None]


def _keep_good(read: Sequence[Incoming], received_from: str) -> None:
    """Signed events, while nobody else appends any."""
    chain_end = locked_end()
    known = Known(read)
    rows: list[JournalEvent] = []
    for one in read:
        event, device = one.event, one.device
        assert event is not None
        assert device is not None
        one.answer = known.answer(event)
        if one.answer is not None:
            continue
        if known.is_taken(event):
            one.answer = keep_fork(event, device, one.signature)
        else:
            rows.append(_row(event, device, one.signature, received_from))
            one.answer = Appended(event.id, AppendStatus.APPENDED)
        known.add(event, one.answer.status)
    chain_end.append(rows)
    JournalEvent.objects.bulk_create(rows)
    Booking.objects.bulk_create(
        [
            Booking(event_id=row.event_id, kind=row.kind)
            for row in rows
            if (row.stream, row.kind) in BOOKED and row.device.till_id is not None
        ],
        ignore_conflicts=True,  # a fork may have had the same id
    )


def _row(event: Event, device: Device, signature: str, received_from: str) -> JournalEvent:
    """Unsaved, without its place in our own chain."""
    return JournalEvent(
        device=device,
        stream=event.stream,
        number=event.number,
        event_id=event.id,
        kind=event.kind,
        at=datetime.fromisoformat(event.at),
        shift_id=event.shift or None,
        body=event.text,
        signature=signature,
        hash=event.hash,
        received_from=received_from,
    )
