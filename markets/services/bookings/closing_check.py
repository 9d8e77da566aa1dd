"""What a device's closing says, against the tickets of it that are here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from markets.alerts import CLOSING_DIFFERS, alert
from markets.fiscal.events import read_event
from markets.fiscal.totals import Totals
from markets.models import Closing, JournalEvent, TillSale
from payments.services.alerts import resolve_alert


def check_closings_of(sales: Iterable[TillSale]) -> None:
    """Those that should have had these tickets: one that comes late may fill the last gap."""
    numbers: defaultdict[UUID, list[int]] = defaultdict(list)
    for sale in sales:
        numbers[sale.device_id].append(sale.number)
    closings = Closing.objects.filter(device__in=numbers).select_related("device__till")
    by_event = {str(closing.event_id): closing for closing in closings.order_by("at")}
    rows = JournalEvent.objects.filter(event_id__in=by_event).values_list("event_id", "body")
    for event_id, body in rows:
        closing = by_event[str(event_id)]
        tickets = read_event(body).data["tickets"]
        written = numbers[closing.device_id] if closing.device_id else []
        if any(tickets["first"] <= number <= tickets["last"] for number in written):
            check_closing(closing, tickets)


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
