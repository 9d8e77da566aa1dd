"""Act on a kept event: an event is only a hint, what counts is what Stripe says now.

Each kind has one function (`events`) that asks Stripe, outside any transaction, and answers what to
do; doing it and marking the event as handled are one transaction.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.db.models import F

from matricia.kit import clock
from payments import gateway
from payments.models import StripeEvent
from payments.services.events import ask_about
from payments.services.events.hints import Act, NotKnownYetError

MAX_ATTEMPTS: Final = 24  # with the pauses below, about three days; Stripe itself gives up then
FIRST_PAUSE: Final = 15  # seconds
LONGEST_PAUSE: Final = 4 * 3600


def handle_event(event_id: int) -> None:
    """Handle the event once. What cannot be handled now is tried again by the sweeper."""
    event = StripeEvent.objects.get(pk=event_id)
    if event.handled_at is not None:
        return
    _count_attempt(event)
    try:
        act = ask_about(event)
    except (NotKnownYetError, gateway.GatewayUnsure, gateway.GatewayRefused) as problem:
        StripeEvent.objects.filter(pk=event_id).update(last_error=repr(problem)[:300])
        return
    _act_once(event_id, act)


def _count_attempt(event: StripeEvent) -> None:
    """Before acting, so that an event that crashes its worker also waits for longer each time."""
    pause = min(FIRST_PAUSE * 2 ** min(event.attempts, 20), LONGEST_PAUSE)
    StripeEvent.objects.filter(pk=event.pk).update(
        attempts=F("attempts") + 1, retry_at=clock.now() + timedelta(seconds=pause)
    )


@transaction.atomic
def _act_once(event_id: int, act: Act) -> None:
    event = StripeEvent.objects.select_for_update().get(pk=event_id)
    if event.handled_at is None:
        act()
        event.handled_at = clock.now()
        event.last_error = ""
        event.save(update_fields=["handled_at", "last_error"])
