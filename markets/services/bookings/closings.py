"""The closings that a device wrote itself, for reading, and compared with its tickets here."""

from __future__ import annotations

from collections.abc import Sequence

from markets.models import Closing
from markets.services.bookings.closing_check import check_closing
from markets.services.bookings.facts import Fact


def keep_closings(facts: Sequence[Fact]) -> None:
    """One row each; totals that are not those of its tickets raise an alert."""
    for fact in facts:
        data = fact.data
        closing, _is_new = Closing.objects.get_or_create(
            event_id=fact.event.id,
            defaults={
                "device": fact.device,
                "market": fact.till.market,
                "kind": fact.event.kind,
                "key": data["key"],
                "totals": data["totals"],
                "perpetual": data["perpetual"],
                "provisional": data["provisional"],
                "at": fact.at,
            },
        )
        check_closing(closing, data["tickets"])
