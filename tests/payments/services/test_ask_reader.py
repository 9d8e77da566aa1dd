"""A card reader is asked once, whatever gets lost between two steps."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import connections

from matricia.kit import clock
from payments import gateway
from payments.facts import IntentRequest, PlaceFacts
from payments.models import Payment
from payments.services.ask_reader import ask_reader
from payments.services.check_payment import check_payment
from payments.services.close_checkout import close_checkout
from payments.services.expire_page import expire_page
from payments.services.payment_at_stripe import close_at_stripe
from payments.services.record_payment import record_payment
from payments.services.transitions import note_problem
from payments.states import READER_SHOWS_NOTHING, READER_TIMEOUT, PaymentState
from tests.factories.counters import asked_at_counter
from tests.factories.shops import variant_in_stock

pytestmark = pytest.mark.django_db(transaction=True)
HALL = PlaceFacts(name="Hall", line1="1 rue X", postcode="92130", city="Issy", country="FR")
INTENTS, PROCESS = "/v1/payment_intents", "*/process_payment_intent"


@pytest.fixture
def payment(stripe: Any) -> Payment:
    """40.00 € to be asked for at a reader; nobody has asked yet."""
    reader = gateway.create_reader(code="simulated-wpe", label="Till 1", place=HALL, key="till:1")
    return asked_at_counter(variant_in_stock(price=4000), reader_id=reader)


def state_of(payment: Payment) -> tuple[str, str]:
    payment.refresh_from_db()
    return payment.state, payment.problem


def asks_for(stripe: Any) -> str | None:
    """The intent that the reader asks a card for."""
    action = stripe.objects("terminal.reader")[0]["action"]
    if action is None or action["status"] != "in_progress":
        return None
    intent: str = action["process_payment_intent"]["payment_intent"]
    return intent


def alone(act: Any, *given: Any) -> None:
    """In a thread: with a connection of its own."""
    try:
        act(*given)
    finally:
        connections.close_all()


def test_the_reader_asks_for_the_intent_of_the_payment(stripe, payment) -> None:
    ask_reader(payment.pk)

    assert state_of(payment) == (PaymentState.OPEN, "")
    [intent] = stripe.objects("payment_intent")
    assert asks_for(stripe) == payment.payment_intent_id == intent["id"]
    assert (intent["amount"], intent["currency"]) == (4000, "eur")
    assert intent["payment_method_types"] == ["card_present"]
    assert intent["metadata"] == {"order": str(payment.order_id)}
    assert intent["transfer_group"] == payment.transfer_group


def test_twice_is_once(stripe, payment) -> None:
    ask_reader(payment.pk)
    ask_reader(payment.pk)

    assert len(stripe.objects("payment_intent")) == 1
    assert state_of(payment) == (PaymentState.OPEN, "")


def test_no_answer_about_the_intent_is_noted_and_asked_with_the_same_key(stripe, payment) -> None:
    stripe.fault("connection_reset_after_work", method="POST", path=INTENTS, times=3)

    with pytest.raises(gateway.GatewayUnsure):
        ask_reader(payment.pk)
    unsure = state_of(payment)
    ask_reader(payment.pk)

    assert unsure == (PaymentState.DRAFT, "no_answer")
    assert state_of(payment) == (PaymentState.OPEN, "")
    assert len(stripe.objects("payment_intent")) == 1


def test_after_no_answer_of_the_reader_the_intent_is_read_first(stripe, payment) -> None:
    stripe.fault("connection_reset_after_work", method="POST", path=PROCESS, times=3)
    with pytest.raises(gateway.GatewayUnsure):
        ask_reader(payment.pk)
    stripe.tap(payment.reader_id)  # the reader had got it, and the customer paid

    ask_reader(payment.pk)

    assert state_of(payment) == (PaymentState.PAID, "")
    asked = [r for r in stripe.requests() if r["path"].endswith("process_payment_intent")]
    assert len(asked) == 3  # the first try and its two repetitions by the SDK


def test_given_up_before_it_was_asked_nothing_is_asked(stripe, payment) -> None:
    close_checkout(payment.pk, reason="given up")

    ask_reader(payment.pk)

    assert state_of(payment) == (PaymentState.EXPIRED, "")
    assert stripe.objects("payment_intent") == []


def test_given_up_while_the_intent_was_made_it_is_cancelled(stripe, payment) -> None:
    """The answer is late by as long as somebody needs to give up."""
    stripe.fault("slow", method="POST", path=INTENTS, seconds=1)
    with ThreadPoolExecutor(1) as thread:
        asking = thread.submit(alone, ask_reader, payment.pk)
        time.sleep(0.4)
        close_checkout(payment.pk, reason="given up")
        asking.result()
    expire_page(payment.pk)  # the task that was enqueued

    assert state_of(payment) == (PaymentState.EXPIRED, "")
    assert asks_for(stripe) is None
    assert [intent["status"] for intent in stripe.objects("payment_intent")] == ["canceled"]


def test_a_refused_intent_ends_it(stripe, payment) -> None:
    Payment.objects.update(amount=10)  # Stripe charges no ten cents

    ask_reader(payment.pk)

    assert state_of(payment) == (PaymentState.FAILED, "amount_too_small")


def test_a_worker_that_died_between_both_steps_is_made_up_for(
    stripe, payment, tasks_at_once
) -> None:
    facts = gateway.open_intent(
        IntentRequest(str(payment.order_id), payment.transfer_group, 4000, "EUR"),
        key=f"payment:{payment.pk}:intent",
    )
    long_ago = clock.now() - timedelta(minutes=1)
    rows = Payment.objects.filter(pk=payment.pk)
    rows.update(state=PaymentState.OPEN, payment_intent_id=facts.intent_id, created_at=long_ago)

    check_payment(payment.pk)

    assert asks_for(stripe) == facts.intent_id


def test_the_first_try_is_not_disturbed(stripe, payment, tasks_at_once) -> None:
    facts = gateway.open_intent(
        IntentRequest(str(payment.order_id), payment.transfer_group, 4000, "EUR"),
        key=f"payment:{payment.pk}:intent",
    )
    rows = Payment.objects.filter(pk=payment.pk)
    rows.update(state=PaymentState.OPEN, payment_intent_id=facts.intent_id)

    check_payment(payment.pk)

    assert asks_for(stripe) is None
    assert state_of(payment) == (PaymentState.OPEN, "")


def test_news_of_the_intent_that_no_reader_showed_say_why_it_ended(stripe, payment) -> None:
    ask_reader(payment.pk)
    payment.refresh_from_db()
    note_problem(payment.pk, READER_SHOWS_NOTHING)

    facts = close_at_stripe(payment)
    assert facts is not None
    record_payment(payment.pk, facts)  # as the event does when it is faster than the check

    assert state_of(payment) == (PaymentState.FAILED, READER_TIMEOUT)
    assert check_payment(payment.pk).state == PaymentState.FAILED
