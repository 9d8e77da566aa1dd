"""A till hands in what it has written since it was last heard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from markets.devices import device_by_token
from markets.fiscal.chain import Record
from markets.models import Device
from markets.services.bookings.book import book
from markets.services.journal.append import Appended, append_all
from markets.states import AppendStatus
from markets.till_frames import Head, heads_of
from matricia.kit import clock
from matricia.kit.errors import RuleBroken

MOST_RECORDS: Final = 200
MOST_WAITING: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Synced:
    """One result per record, in their order, and what we now have of the device's streams."""

    results: list[Appended]
    heads: list[Head]


def sync_journal(token: str, records: Sequence[Record], *, waiting: int) -> Synced:
    """Keep the records, then book them; call it outside transactions.

    What is kept is committed before anything is booked: a fault in a booking loses no event, and
    the booking is tried again by itself. `waiting` is how many events the device still has.

    Raises RuleBroken DEVICE_UNKNOWN or TOO_MANY_RECORDS. A retired device may still hand in what
    it has.
    """
    device = device_by_token(token, even_retired=True)
    if len(records) > MOST_RECORDS:
        message = _("Send at most %(most)d events at once.") % {"most": MOST_RECORDS}
        raise RuleBroken("TOO_MANY_RECORDS", message, "records")
    results = append_all(records, received_from=f"device:{device.pk}", sender=device)
    Device.objects.filter(pk=device.pk).update(
        seen_at=clock.now(), waiting=min(max(waiting, 0), MOST_WAITING)
    )
    book(result.event_id for result in results if result.status in KEPT)
    return Synced(results, heads_of(device))


KEPT: Final = (AppendStatus.APPENDED, AppendStatus.KNOWN, AppendStatus.FORK)
