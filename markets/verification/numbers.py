"""Numbers that are missing, and events that had no effect."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, OuterRef

from markets.models import Booking, JournalConflict, JournalEvent, Market, TillSale
from markets.verification.fault import Fault
from markets.watching.gaps import gaps_of


def number_faults() -> Iterator[Fault]:
    """Of every stream of every device."""
    for market in Market.objects.filter(tills__devices__isnull=False).distinct().order_by("pk"):
        for gap in gaps_of(market):
            numbers = f"{gap.first}" if gap.first == gap.last else f"{gap.first} to {gap.last}"
            yield Fault(f"device {gap.serial}", f"{gap.stream} {numbers} missing")


def unbooked_faults() -> Iterator[Fault]:
    """Bookings that are open, and tickets that should have a row and have none."""
    for pk, kind, problem in Booking.objects.filter(booked_at=None).values_list(
        "pk", "kind", "problem"
    ):
        yield Fault(f"event {pk}", f"{kind} is not booked ({problem or 'not tried yet'})")
    sold = TillSale.objects.filter(pk=OuterRef("event_id"))
    waits = Booking.objects.filter(pk=OuterRef("event_id"), booked_at=None)
    for rows in (JournalEvent.objects.all(), JournalConflict.objects.filter(problem="FORK")):
        tickets = rows.filter(~Exists(sold), ~Exists(waits), stream="ticket")
        for device, number in tickets.values_list("device__serial", "number"):
            yield Fault(f"device {device}", f"ticket {number} is kept and has no row")
