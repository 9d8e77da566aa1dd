"""Stripe's news are kept first and acted on later."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from matricia.kit import clock
from matricia.kit.tasks import enqueue
from payments.facts import EventFacts
from payments.models import StripeEvent
from payments.services.events import concerns_us


def keep_event(facts: EventFacts, *, endpoint: str) -> StripeEvent:
    """Keep the event and enqueue its handling; one that is known already is left as it is. What
    changes nothing here is kept as handled."""
    try:
        return _keep(facts, endpoint)
    except IntegrityError:  # its id is known
        return StripeEvent.objects.get(stripe_id=facts.id)


@transaction.atomic
def _keep(facts: EventFacts, endpoint: str) -> StripeEvent:
    is_hint = concerns_us(facts.kind, facts.account)
    event = StripeEvent.objects.create(
        stripe_id=facts.id,
        kind=facts.kind,
        endpoint=endpoint,
        account=facts.account,
        object_id=facts.object_id,
        payload=facts.payload,
        handled_at=None if is_hint else clock.now(),
    )
    if is_hint:
        enqueue("payments.handle_event", event=event.pk)
    return event
