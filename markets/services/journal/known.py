"""What is in the journal already."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from markets.fiscal.events import Event
from markets.models import JournalConflict, JournalEvent
from markets.services.journal.incoming import Appended, Incoming
from markets.states import AppendStatus


class Known:
    """What we have already of some events: by hash, by number, by id."""

    def __init__(self, read: Sequence[Incoming]) -> None:
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
        message = fork_words() if status == AppendStatus.FORK else ""
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


def fork_words() -> str:
    """What the till is told of an event whose number is taken."""
    return _("Another event has this number already. Both are kept and booked; staff are told.")
