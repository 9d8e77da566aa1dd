"""Events about what customers pay and get back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final
from uuid import UUID

from matricia.kit.compiled import Compiled
from payments import gateway
from payments.facts import RefundFacts
from payments.models import Payment, Refund, StripeEvent
from payments.services.adopt_refund import adopt_refund
from payments.services.events.hints import (
    Act,
    NotKnownYetError,
    nothing,
    order_named_by,
    paid_order,
    snapshot,
    uuid_of,
)
from payments.services.payment_at_stripe import payment_now
from payments.services.record_payment import record_payment
from payments.services.record_refund import record_refund
from payments.states import PaymentState

_OF_ORDER: Final = Compiled(lambda order: Payment.objects.filter(order=order), order=UUID)


def payment(event: StripeEvent) -> Act:
    """Anything about a checkout, its payment intent or its charge."""
    order_id = uuid_of(order_named_by(event))
    if order_id is None:
        return nothing(event)  # not one of ours
    found = _OF_ORDER.first(order=order_id)
    if found is None:
        raise NotKnownYetError(f"order {order_id}")
    return _as_it_is(event, found)


def at_reader(event: StripeEvent) -> Act:
    """A card reader has done what it was asked, or has not."""
    action = snapshot(event).get("action") or {}
    intent = (action.get("process_payment_intent") or {}).get("payment_intent")
    found = Payment.objects.filter(payment_intent_id=intent).first() if intent else None
    return _as_it_is(event, found) if found else nothing(event)


def _as_it_is(event: StripeEvent, found: Payment) -> Act:
    if found.state == PaymentState.PAID and found.stripe_fee is not None:
        return nothing(event)
    facts = payment_now(found)
    if facts is None:
        raise NotKnownYetError(f"{found} at Stripe")
    return partial(record_payment, found.pk, facts)


def refund(event: StripeEvent) -> Act:
    """A refund, ours or made in the dashboard."""
    facts = gateway.refund_now(event.object_id)
    known = _known(facts)
    if known is not None:
        return partial(record_refund, known.pk, facts)
    found = Payment.objects.filter(payment_intent_id=facts.intent_id).first()
    if found is None or facts.refund:
        raise NotKnownYetError(f"refund {facts.id}")
    return partial(adopt_refund, found, facts)


def refunds_of_charge(event: StripeEvent) -> Act:
    """A charge was refunded: a cross-check that no refund of it escaped us."""
    found = paid_order(order_named_by(event))
    if found is None or found.payment_intent_id is None:
        return nothing(event)
    made = list(gateway.refunds(intent=found.payment_intent_id))
    return partial(_take_in, found, [facts for facts in reversed(made) if not facts.refund])


def _take_in(found: Payment, made: Sequence[RefundFacts]) -> None:
    for facts in made:
        adopt_refund(found, facts)


def _known(facts: RefundFacts) -> Refund | None:
    if (refund_id := uuid_of(facts.refund)) is not None:
        return Refund.objects.filter(pk=refund_id).first()
    return Refund.objects.filter(stripe_id=facts.id).first()
