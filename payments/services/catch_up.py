"""After an outage: ask Stripe for the events it could not deliver."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from matricia.kit import clock
from payments import gateway
from payments.models import StripeEvent
from payments.services.handle_event import ASK
from payments.services.keep_event import keep_event

KEPT_BY_STRIPE: Final = timedelta(days=30)
OVERLAP: Final = timedelta(minutes=10)  # deliveries overtake one another


def catch_up() -> int:
    """Keep the events we act on and have not got since the last one that came; how many those are.

    Call it outside transactions.
    """
    recent = [facts for facts in gateway.events_since(_since()) if facts.kind in ASK]
    ids = [facts.id for facts in recent]
    known = set(StripeEvent.objects.filter(stripe_id__in=ids).values_list("stripe_id", flat=True))
    missed = [facts for facts in recent if facts.id not in known]
    for facts in reversed(missed):
        keep_event(facts, endpoint="platform")
    return len(missed)


def _since() -> datetime:
    last = StripeEvent.objects.filter(endpoint="platform").order_by("-received_at").first()
    return max(
        last.received_at - OVERLAP if last else clock.now() - KEPT_BY_STRIPE,
        clock.now() - KEPT_BY_STRIPE,
    )
