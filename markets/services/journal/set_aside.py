"""Records that cannot be appended are kept all the same, and people are told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from markets.alerts import JOURNAL_FORK, JOURNAL_MALFORMED, JOURNAL_SIGNATURE, alert
from markets.fiscal.events import Event, event_hash
from markets.models import Booking, Device, JournalConflict
from markets.services.bookings.kinds import BOOKED
from markets.services.journal.incoming import Appended, Incoming
from markets.services.journal.known import fork_words
from markets.states import AppendStatus

LONGEST_KEPT: Final = 262_144


def keep_fork(event: Event, device: Device, signature: str) -> Appended:
    """Its device signed it, so it has happened: it is booked all the same."""
    JournalConflict.objects.create(
        device=device,
        problem="FORK",
        event_id=event.id,
        stream=event.stream,
        number=event.number,
        body=event.text,
        signature=signature,
        hash=event.hash,
    )
    if (event.stream, event.kind) in BOOKED:
        Booking.objects.get_or_create(event_id=event.id, defaults={"kind": event.kind})
    place = f"{device.serial} {event.stream} {event.number}"
    details = {"device": device.serial, "stream": event.stream, "number": event.number}
    alert(JOURNAL_FORK, f"{place} {event.hash[:12]}", device.till, **details)
    return Appended(event.id, AppendStatus.FORK, fork_words())


def keep_bad(read: Sequence[Incoming], sender: Device | None) -> None:
    """Those without their device's signature; of a paired `sender`, also what is no event."""
    for one in read:
        if one.answer and one.answer.status == AppendStatus.SIGNATURE and one.event:
            _keep_unsigned(one, one.event)
        elif one.answer and one.answer.status == AppendStatus.MALFORMED and sender:
            _keep_malformed(one, sender)


def _keep_unsigned(one: Incoming, event: Event) -> None:
    """Only what names a device of ours: anybody can send us anything."""
    if one.device is None:
        return
    _row_made, is_new = JournalConflict.objects.get_or_create(
        hash=event.hash,
        defaults={
            "device": one.device,
            "problem": "SIGNATURE",
            "event_id": event.id,
            "stream": event.stream,
            "number": event.number,
            "body": one.text,
            "signature": one.signature[:200],
        },
    )
    if is_new:
        details = {
            "device": one.device.serial,
            "stream": event.stream,
            "number": event.number,
        }
        alert(JOURNAL_SIGNATURE, event.hash, one.device.till, **details)


def _keep_malformed(one: Incoming, sender: Device) -> None:
    _row_made, is_new = JournalConflict.objects.get_or_create(
        hash=event_hash(one.text),
        defaults={
            "device": sender,
            "problem": "MALFORMED",
            "body": one.text[:LONGEST_KEPT],
            "signature": one.signature[:200],
        },
    )
    if is_new:
        alert(JOURNAL_MALFORMED, event_hash(one.text), sender.till, device=sender.serial)
