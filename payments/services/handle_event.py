"""Act on a kept event: an event is only a hint, what counts is what Stripe says now.

Each kind has one function that asks Stripe (outside any transaction) and answers what to do; doing
it and marking the event as handled are one transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import F

from matricia.kit import clock
from payments import gateway
from payments.facts import EventFacts, RefundFacts
from payments.models import Payment, PayoutAccount, Refund, StripeEvent, Transfer
from payments.services.adopt_refund import adopt_refund
from payments.services.make_transfer import record_transfer
from payments.services.record_account import record_account
from payments.services.record_payment import record_payment
from payments.services.record_refund import record_refund
from payments.states import PaymentState

Act = Callable[[], object]
MAX_ATTEMPTS: Final = 24  # with the pauses below, about three days; Stripe itself gives up then
FIRST_PAUSE: Final = 15  # seconds
LONGEST_PAUSE: Final = 4 * 3600


class NotKnownYetError(Exception):
    """The event is about something of ours that is not there yet: it will be tried again."""


def handle_event(event_id: int) -> None:
    """Handle the event once. What cannot be handled now is tried again by the sweeper."""
    event = StripeEvent.objects.get(pk=event_id)
    if event.handled_at is not None:
        return
    _count_attempt(event)
    try:
        act = ASK.get(event.kind, _nothing)(event)
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


def _nothing(event: StripeEvent) -> Act:
    return lambda: None


def _payment(event: StripeEvent) -> Act:
    """Anything about a checkout, its payment intent or its charge."""
    order_id = _uuid(EventFacts.of(event.payload).order_id)
    if order_id is None:
        return _nothing(event)  # not one of ours
    payment = Payment.objects.filter(order=order_id).first()
    if payment is None or payment.session_id is None:
        raise NotKnownYetError(f"order {order_id}")
    if payment.state == PaymentState.PAID and payment.stripe_fee is not None:
        return _nothing(event)
    return partial(record_payment, payment.pk, gateway.checkout(payment.session_id))


def _refund(event: StripeEvent) -> Act:
    facts = gateway.refund_now(event.object_id)
    known = _known_refund(facts)
    if known is not None:
        return partial(record_refund, known.pk, facts)
    payment = Payment.objects.filter(payment_intent_id=facts.intent_id).first()
    if payment is None or facts.refund:
        raise NotKnownYetError(f"refund {facts.id}")
    return partial(adopt_refund, payment, facts)


def _known_refund(facts: RefundFacts) -> Refund | None:
    if (refund_id := _uuid(facts.refund)) is not None:
        return Refund.objects.filter(pk=refund_id).first()
    return Refund.objects.filter(stripe_id=facts.id).first()


def _transfer(event: StripeEvent) -> Act:
    facts = gateway.transfer_now(event.object_id)
    ours = _uuid(facts.transfer)
    if ours is None or not Transfer.objects.filter(pk=ours).exists():
        return _nothing(event)
    return partial(record_transfer, ours, facts)


def _account(event: StripeEvent) -> Act:
    account = PayoutAccount.objects.filter(stripe_id=event.object_id).first()
    if account is None:
        raise NotKnownYetError(f"account {event.object_id}")
    return partial(record_account, account.pk, gateway.account(event.object_id))


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


ASK: Final[dict[str, Callable[[StripeEvent], Act]]] = {
    "checkout.session.completed": _payment,
    "checkout.session.async_payment_succeeded": _payment,
    "checkout.session.async_payment_failed": _payment,
    "checkout.session.expired": _payment,
    "payment_intent.succeeded": _payment,
    "payment_intent.payment_failed": _payment,
    "payment_intent.processing": _payment,
    "charge.updated": _payment,
    "refund.created": _refund,
    "refund.updated": _refund,
    "refund.failed": _refund,
    "transfer.created": _transfer,
    "v2.core.account[configuration.recipient].capability_status_updated": _account,
    "v2.core.account[configuration.recipient].updated": _account,
    "v2.core.account[requirements].updated": _account,
    "v2.core.account.updated": _account,
    "v2.core.account.closed": _account,
}
