"""The one door into the journal for what devices wrote (docs/journal.md): a record is kept as it
is, once, and never refused because of what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from markets.alerts import JOURNAL_FORK, JOURNAL_MALFORMED, JOURNAL_SIGNATURE, alert
from markets.fiscal.canonical import Malformed
from markets.fiscal.chain import Record
from markets.fiscal.events import Event, event_hash, read_event
from markets.fiscal.signature import is_signed
from markets.models import Booking, Device, JournalConflict, JournalEvent
from markets.services.bookings.kinds import BOOKED
from markets.services.journal.server_chain import locked_end
from markets.states import AppendStatus

LONGEST_KEPT: Final = 262_144


@dataclass(frozen=True, slots=True)
class Appended:
    """What became of a record; `event_id` is empty when the text could not be read."""

    event_id: str
    status: AppendStatus
    message: str = ""


@dataclass(slots=True)
class _Read:
    """A record on its way: an event whose signature is its device's, or a problem."""

    text: str
    signature: str
    event: Event | None = None
    device: Device | None = None
    answer: Appended | None = None


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
    read = _read_all(records)
    with transaction.atomic():
        _keep_good([one for one in read if one.answer is None], received_from)
        _keep_bad(read, sender)
    return [one.answer for one in read if one.answer is not None]


def _read_all(records: Sequence[Record]) -> list[_Read]:
    read = [_Read(record.event, record.signature) for record in records]
    for one in read:
        try:
            one.event = read_event(one.text)
        except Malformed as error:
            message = _("This event is not written as docs/journal.md says: %(why)s.")
            one.answer = Appended("", AppendStatus.MALFORMED, message % {"why": error})
    devices = Device.objects.select_related("till__market").in_bulk(
        {one.event.device for one in read if one.event}
    )
    by_id = {str(pk): device for pk, device in devices.items()}
    for one in read:
        if one.event is not None:
            one.device = by_id.get(one.event.device)
            _check_signature(one, one.event)
    return read


def _check_signature(one: _Read, event: Event) -> None:
    if one.device and is_signed(one.device.public_key, one.text, one.signature):
        return
    message = _("This event is not signed by its device. It is kept aside and not booked.")
    one.answer = Appended(event.id, AppendStatus.SIGNATURE, message)


def _keep_good(read: Sequence[_Read], received_from: str) -> None:
    """Signed events, while nobody else appends any."""
    chain_end = locked_end()
    known = _Known(read)
    rows: list[JournalEvent] = []
    for one in read:
        event, device = one.event, one.device
        assert event is not None
        assert device is not None
        one.answer = known.answer(event)
        if one.answer is not None:
            continue
        if known.is_taken(event):
            one.answer = _keep_fork(event, device, one.signature)
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
        ]
    )


class _Known:
    """What we have already of some events: by hash, by number, by id."""

    def __init__(self, read: Sequence[_Read]) -> None:
        events = [one.event for one in read if one.event]
        hashes = {event.hash for event in events}
        self._answers: dict[str, AppendStatus] = dict.fromkeys(
            JournalEvent.objects.filter(hash__in=hashes).values_list("hash", flat=True),
            AppendStatus.KNOWN,
        )
        forks = JournalConflict.objects.filter(hash__in=hashes, problem="FORK")
        self._answers |= dict.fromkeys(forks.values_list("hash", flat=True), AppendStatus.FORK)
        places = JournalEvent.objects.filter(
            device__in={event.device for event in events},
            stream__in={event.stream for event in events},
            number__in={event.number for event in events},
        )
        self._places = {
            (str(device), stream, number)
            for device, stream, number in places.values_list("device", "stream", "number")
        }
        ids = {event.id for event in events}
        same = JournalEvent.objects.filter(event_id__in=ids)
        self._ids = {str(pk) for pk in same.values_list("event_id", flat=True)}

    def answer(self, event: Event) -> Appended | None:
        """As the first time, if this very event was handed in before."""
        status = self._answers.get(event.hash)
        if status is None:
            return None
        message = _fork_words() if status == AppendStatus.FORK else ""
        return Appended(event.id, status, message)

    def is_taken(self, event: Event) -> bool:
        """Another event has its number, or its id."""
        return (event.device, event.stream, event.number) in self._places or event.id in self._ids

    def add(self, event: Event, status: AppendStatus) -> None:
        """Handed in a moment ago, in the same call."""
        was_fork = status == AppendStatus.FORK
        self._answers[event.hash] = AppendStatus.FORK if was_fork else AppendStatus.KNOWN
        self._places.add((event.device, event.stream, event.number))
        self._ids.add(event.id)


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


def _keep_fork(event: Event, device: Device, signature: str) -> Appended:
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
    return Appended(event.id, AppendStatus.FORK, _fork_words())


def _fork_words() -> str:
    return _("Another event has this number already. Both are kept and booked; staff are told.")


def _keep_bad(read: Sequence[_Read], sender: Device | None) -> None:
    for one in read:
        if one.answer and one.answer.status == AppendStatus.SIGNATURE and one.event:
            _keep_unsigned(one, one.event)
        elif one.answer and one.answer.status == AppendStatus.MALFORMED and sender:
            _keep_malformed(one, sender)


def _keep_unsigned(one: _Read, event: Event) -> None:
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


def _keep_malformed(one: _Read, sender: Device) -> None:
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
