"""Stripe's news are kept first and acted on later."""

from __future__ import annotations

from django.db import transaction

from matricia.kit.tasks import enqueue
from payments.facts import EventFacts
from payments.models import StripeEvent


@transaction.atomic
def keep_event(facts: EventFacts, *, endpoint: str) -> StripeEvent:
    """Keep the event and enqueue its handling; one that is known already is left as it is."""
    event, is_new = StripeEvent.objects.get_or_create(
        stripe_id=facts.id,
        defaults={
            "kind": facts.kind,
            "endpoint": endpoint,
            "account": facts.account,
            "object_id": facts.object_id,
            "payload": facts.payload,
        },
    )
    if is_new:
        enqueue("payments.handle_event", event=event.pk)
    return event
