"""What a device's closing says, against the tickets of it that are here."""

from __future__ import annotations

from typing import Any

from markets.alerts import CLOSING_DIFFERS, alert
from markets.fiscal.events import read_event
from markets.fiscal.totals import Totals
from markets.models import Closing, JournalEvent
from payments.services.alerts import resolve_alert


def check_closing(closing: Closing, tickets: dict[str, Any]) -> None:
    """Open or close the alert about it. `tickets` are its first and last number and their count.

    Nothing is said while some of its tickets are still to come: the market's page names those.
    """
    first, last = tickets["first"], tickets["last"]
    rows = JournalEvent.objects.filter(
        device=closing.device, stream="ticket", number__gte=first, number__lte=last
    )
    bodies = list(rows.values_list("body", flat=True))
    if len(bodies) < tickets["count"]:
        return
    events = [read_event(body) for body in bodies]
    ours = Totals.of(Totals.of_ticket(event.kind, event.data) for event in events)
    if ours.as_data() == closing.totals:
        resolve_alert(CLOSING_DIFFERS, str(closing.pk))
    else:
        alert(CLOSING_DIFFERS, str(closing.pk), closing.device.till, key=closing.key)
