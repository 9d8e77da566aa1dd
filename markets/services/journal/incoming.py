"""Records on their way into the journal: read, and their signatures checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from markets.fiscal.canonical import Malformed
from markets.fiscal.chain import Record
from markets.fiscal.events import Event, read_event
from markets.fiscal.signature import is_signed
from markets.models import Device
from markets.states import AppendStatus


@dataclass(frozen=True, slots=True)
class Appended:
    """What became of a record; `event_id` is empty when the text could not be read."""

    event_id: str
    status: AppendStatus
    message: str = ""


@dataclass(slots=True)
class Incoming:
    """A record on its way: an event whose signature is its device's, or a problem."""

    text: str
    signature: str
    event: Event | None = None
    device: Device | None = None
    answer: Appended | None = None


def read_all(records: Sequence[Record]) -> list[Incoming]:
    """Each with its event and device, or with what is wrong with it. Writes nothing."""
    read = [Incoming(record.event, record.signature) for record in records]
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


def _check_signature(one: Incoming, event: Event) -> None:
    if one.device and is_signed(one.device.public_key, one.text, one.signature):
        return
    message = _("This event is not signed by its device. It is kept aside and not booked.")
    one.answer = Appended(event.id, AppendStatus.SIGNATURE, message)
