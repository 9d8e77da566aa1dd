"""Have a card reader ask for a card: first an intent, noted here, then the reader.

There is never a second intent for a payment, so whatever is asked twice is charged once. After no
answer the intent is read before the reader is asked again.
"""

from __future__ import annotations

import logging
from typing import Final

from django.db import transaction

from matricia.kit import clock
from matricia.kit.tasks import enqueue
from orders.services.expire_order import expire_order
from payments import gateway
from payments.facts import CheckoutFacts, IntentRequest
from payments.models import Payment
from payments.services.payment_at_stripe import close_at_stripe, payment_now, refused
from payments.services.record_payment import record_payment
from payments.services.transitions import locked_payment, move_payment, note_problem
from payments.states import NO_ANSWER, READER_TIMEOUT, PaymentState

log = logging.getLogger(__name__)

LOOK_AGAIN: Final = 3  # seconds; a reader that was too slow has shown the request by then, or not


def ask_reader(payment_id: int) -> None:
    """Ask, unless it was given up meanwhile. Raises GatewayUnsure when it is to be tried again; the
    payment says so until it is known. Call it outside transactions."""
    payment = Payment.objects.select_related("order").get(pk=payment_id)
    try:
        if payment.state == PaymentState.DRAFT:
            payment = _with_intent(payment)
        if payment.state == PaymentState.OPEN and not _is_known(payment):
            _ask(payment)
    except gateway.GatewayUnsure:
        note_problem(payment_id, NO_ANSWER)
        raise


def _with_intent(payment: Payment) -> Payment:
    request = IntentRequest(
        order_id=str(payment.order_id),
        transfer_group=payment.transfer_group,
        amount=payment.amount,
        currency=payment.currency,
    )
    try:
        facts = gateway.open_intent(request, key=f"payment:{payment.pk}:intent")
    except gateway.GatewayRefused as refusal:
        return _give_up(payment.pk, refusal)
    return _note_intent(payment.pk, facts)


@transaction.atomic
def _note_intent(payment_id: int, facts: CheckoutFacts) -> Payment:
    payment = locked_payment(pk=payment_id)
    if payment.payment_intent_id is None:
        is_wanted = payment.state == PaymentState.DRAFT
        to = PaymentState.OPEN if is_wanted else PaymentState(payment.state)
        move_payment(payment, to, payment_intent_id=facts.intent_id, checked_at=clock.now())
        if not is_wanted:  # given up meanwhile
            enqueue("payments.expire_page", payment=payment_id)
    return payment


@transaction.atomic
def _give_up(payment_id: int, refusal: gateway.GatewayRefused) -> Payment:
    """Stripe made no intent: there is nothing to be paid."""
    log.error("Stripe refused an intent for payment %s: %s", payment_id, refusal)
    payment = locked_payment(pk=payment_id)
    if payment.state == PaymentState.DRAFT:
        move_payment(payment, PaymentState.FAILED, problem=refusal.code or "refused")
        expire_order(payment.order, reason="no payment intent")
    return payment


def _is_known(payment: Payment) -> bool:
    """After a try without an answer: whether the reader asks, or it is decided already."""
    if payment.problem != NO_ANSWER:
        return False
    facts = payment_now(payment)
    if facts is None or facts.is_lost:
        return False
    record_payment(payment.pk, facts)
    return True


def _ask(payment: Payment) -> None:
    intent = payment.payment_intent_id
    assert intent is not None
    try:
        gateway.ask_for_card(payment.reader_id, intent, key=f"payment:{payment.pk}:reader")
    except gateway.GatewayRefused as refusal:
        _note_refusal(payment, refusal)
    else:
        note_problem(payment.pk, "")


def _note_refusal(payment: Payment, refusal: gateway.GatewayRefused) -> None:
    """A reader that was too slow may ask all the same; any other refusal is definite, so that the
    intent is cancelled, unless somebody was quicker: given up, or even paid."""
    if refusal.code == READER_TIMEOUT:
        note_problem(payment.pk, READER_TIMEOUT)
        enqueue("payments.check_payment", countdown=LOOK_AGAIN, payment=payment.pk)
        return
    facts = close_at_stripe(payment)
    assert facts is not None
    if not facts.is_paid:
        facts = refused(facts, refusal.code)
    record_payment(payment.pk, facts, reason="not asked for")
