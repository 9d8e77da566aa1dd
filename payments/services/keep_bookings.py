"""Keep Stripe's bookings (balance transactions of our account), to be matched with the books."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Final

from payments import gateway
from payments.facts import BookingFacts
from payments.models import Reconciliation, StripeBooking

BEGINNING: Final = datetime(2011, 9, 1, tzinfo=UTC)  # Stripe opened then
OVERLAP: Final = timedelta(hours=1)  # bookings may show up after later ones


def cursor() -> datetime:
    """Up to where, in Stripe's time, all bookings are kept."""
    last = Reconciliation.objects.order_by("-until").first()
    return last.until if last else BEGINNING


def keep_bookings(since: datetime) -> tuple[int, datetime]:
    """Keep all bookings since a moment, with some overlap; how many there were, and the moment of
    the newest. Lists come newest first: only a run that got to the end may move the cursor.

    Call it outside transactions. Raises GatewayUnsure.
    """
    count, newest = 0, since
    for page in gateway.bookings_since(max(since - OVERLAP, BEGINNING)):
        StripeBooking.objects.bulk_create(map(_row, page), ignore_conflicts=True)
        count += len(page)
        newest = max(newest, *(facts.booked_at for facts in page))
    return count, newest


def _row(facts: BookingFacts) -> StripeBooking:
    values = asdict(facts)
    return StripeBooking(stripe_id=values.pop("id"), **values)
