"""After an outage: ask Stripe for the events it could not deliver."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from matricia.kit import clock
from matricia.kit.tasks import enqueue
from payments import gateway
from payments.facts import EventFacts
from payments.models import PayoutAccount, StripeEvent
from payments.services.events import ASK
from payments.services.keep_event import keep_event

KEPT_BY_STRIPE: Final = timedelta(days=30)
#: Of accounts that are asked rarely: what was lost may be older than the last event that came.
LOOK_BACK: Final = timedelta(days=1)
OVERLAP: Final = timedelta(minutes=10)  # deliveries overtake one another


def catch_up() -> int:
    """Keep the events we act on and have not got since the last one that came; how many those are.

    Ours and the thin ones. Call it outside transactions.
    """
    ours = _keep(gateway.events_since(_since("platform")), "platform")
    return ours + _keep(gateway.thin_events_since(_since("thin")), "thin")


def catch_up_accounts() -> None:
    """Have each designer's account looked at; one request each, so it is run rarely."""
    linked = PayoutAccount.objects.filter(stripe_id__isnull=False, unlinked_at=None)
    for account_id in linked.order_by("pk").values_list("pk", flat=True):
        enqueue("payments.catch_up_account", account=account_id)


def catch_up_account(account_id: int) -> int:
    """As `catch_up`, of one designer's account; one that has left us keeps its events to itself."""
    stripe_id = PayoutAccount.objects.get(pk=account_id).stripe_id
    if stripe_id is None:
        return 0
    since = min(_since("connect"), clock.now() - LOOK_BACK)
    try:
        return _keep(gateway.events_of_account(stripe_id, since), "connect")
    except gateway.GatewayRefused:
        return 0


def _keep(found: Iterable[EventFacts], endpoint: str) -> int:
    recent = [facts for facts in found if facts.kind in ASK]
    ids = [facts.id for facts in recent]
    known = set(StripeEvent.objects.filter(stripe_id__in=ids).values_list("stripe_id", flat=True))
    missed = [facts for facts in recent if facts.id not in known]
    for facts in reversed(missed):
        keep_event(facts, endpoint=endpoint)
    return len(missed)


def _since(endpoint: str) -> datetime:
    last = StripeEvent.objects.filter(endpoint=endpoint).order_by("-received_at").first()
    return max(
        last.received_at - OVERLAP if last else clock.now() - KEPT_BY_STRIPE,
        clock.now() - KEPT_BY_STRIPE,
    )
