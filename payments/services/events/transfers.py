"""Events about money between our Stripe balance and designers'."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from payments import gateway
from payments.facts import TransferFacts
from payments.models import StripeEvent, Transfer
from payments.services.adopt_reversals import adopt_reversals
from payments.services.events.hints import Act, nothing, uuid_of
from payments.services.make_transfer import record_transfer


def transfer(event: StripeEvent) -> Act:
    """A transfer was made or changed: if we asked for it and lost the answer, here it is."""
    facts = gateway.transfer_now(event.object_id)
    pk = _ours(facts)
    return partial(record_transfer, pk, facts) if pk else nothing(event)


def reversal(event: StripeEvent) -> Act:
    """A part of a transfer was taken back, by us or in the dashboard."""
    facts = gateway.transfer_now(event.object_id)
    pk = _ours(facts)
    if pk is None:
        return nothing(event)
    return partial(adopt_reversals, pk, facts, list(gateway.reversals(event.object_id)))


def _ours(facts: TransferFacts) -> UUID | None:
    pk = uuid_of(facts.transfer)
    return pk if pk and Transfer.objects.filter(pk=pk).exists() else None
