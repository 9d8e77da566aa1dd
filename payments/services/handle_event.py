"""Act on a kept event: an event is only a hint, what counts is what Stripe says now.

Each kind has one function (`events`) that asks Stripe, outside any transaction, and answers what to
do; doing it and marking the event as handled are one transaction.
"""

from __future__ import annotations

from typing import Final

from django.db import transaction

from matricia.kit import clock
from matricia.kit.compiled import Returning
from payments import gateway
from payments.models import StripeEvent
from payments.services.events import ask_about
from payments.services.events.hints import Act, NotKnownYetError

MAX_ATTEMPTS: Final = 24  # with the pauses below, about three days; Stripe itself gives up then
FIRST_PAUSE: Final = 15  # seconds
LONGEST_PAUSE: Final = 4 * 3600
_COUNT: Final = Returning(
    StripeEvent,
    """
UPDATE payments_stripeevent SET attempts = attempts + 1, retry_at = %(now)s
    + least(%(first)s * 2 ^ least(attempts, 20), %(longest)s) * interval '1 second'
WHERE id = %(event)s AND handled_at IS NULL
RETURNING {columns}
""",
)


def handle_event(event_id: int) -> None:
    """Handle the event once. What cannot be handled now is tried again by the sweeper."""
    event = _counted(event_id)
    if event is None:
        return
    try:
        act = ask_about(event)
    except (NotKnownYetError, gateway.GatewayUnsure, gateway.GatewayRefused) as problem:
        StripeEvent.objects.filter(pk=event_id).update(last_error=repr(problem)[:300])
        return
    _act_once(event_id, act)


def _counted(event_id: int) -> StripeEvent | None:
    """The event, with this attempt counted; None when it was handled already.

    Before acting, so that an event that crashes its worker also waits for longer each time.
    """
    given = {
        "event": event_id,
        "now": clock.now(),
        "first": FIRST_PAUSE,
        "longest": LONGEST_PAUSE,
    }
    return _COUNT.first(**given)


@transaction.atomic
def _act_once(event_id: int, act: Act) -> None:
    """Whoever marks it first acts; the mark stays only if that succeeds."""
    waiting = StripeEvent.objects.filter(pk=event_id, handled_at=None)
    if waiting.update(handled_at=clock.now(), last_error=""):
        act()
