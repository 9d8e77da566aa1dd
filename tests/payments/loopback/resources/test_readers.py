from __future__ import annotations

from typing import Any

import pytest
import stripe
from stripe import StripeClient

from tests.payments.loopback.scenes import make_intent, make_reader
from tests.stripe_server import LoopbackStripe

ADDRESS = {"line1": "62 rue du Général-Leclerc", "city": "Issy", "country": "FR"}


def process(client: StripeClient, reader: str, intent: str) -> stripe.terminal.Reader:
    return client.v1.terminal.readers.process_payment_intent(reader, {"payment_intent": intent})


def refusal(client: StripeClient, reader: str, intent: str) -> tuple[int | None, str | None]:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        process(client, reader, intent)
    return refused.value.http_status, refused.value.code


def test_a_reader_is_registered_at_its_place(client: StripeClient) -> None:
    place = client.v1.terminal.locations.create({"display_name": "Hall", "address": ADDRESS})  # type: ignore[arg-type]

    reader = client.v1.terminal.readers.create(
        {"registration_code": "simulated-wpe", "location": place.id, "label": "Till 1"}
    )

    found: Any = client.v1.terminal.readers.retrieve(reader.id, {"expand": ["location"]})
    assert (found.label, found.device_type) == ("Till 1", "simulated_wisepos_e")
    assert (found.status, found.action) == ("online", None)
    assert found.location.address.line1 == ADDRESS["line1"]
    listed = client.v1.terminal.readers.list({"location": place.id})
    assert [row.id for row in listed.data] == [reader.id]


def test_only_simulated_readers_can_be_registered(client: StripeClient) -> None:
    place = client.v1.terminal.locations.create({"display_name": "Hall", "address": ADDRESS})  # type: ignore[arg-type]

    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.terminal.readers.create(
            {"registration_code": "puppies-plug-could", "location": place.id}
        )

    assert refused.value.param == "registration_code"


def test_a_card_that_is_tapped_pays_with_the_fee_of_a_reader(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    reader, intent = make_reader(client), make_intent(client, 8400)

    asking: Any = process(client, reader, intent)
    loopback.tap(reader)

    assert asking.action.status == "in_progress"
    assert asking.action.process_payment_intent.payment_intent == intent
    done: Any = client.v1.terminal.readers.retrieve(reader)
    assert done.action.status == "succeeded"
    paid: Any = client.v1.payment_intents.retrieve(
        intent, {"expand": ["latest_charge.balance_transaction"]}
    )
    assert (paid.status, paid.amount_received) == ("succeeded", 8400)
    details = paid.latest_charge.payment_method_details
    assert (details.type, details.card_present.last4) == ("card_present", "4242")
    assert (details.card_present.reader, details.card_present.read_method) == (
        reader,
        "contactless_emv",
    )
    assert paid.latest_charge.balance_transaction.fee == 128  # 1.4 % + 0.10


def test_a_declined_card_leaves_the_intent_to_be_paid(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    reader, intent = make_reader(client), make_intent(client)
    process(client, reader, intent)

    loopback.tap(reader, "4000000000009995")

    failed: Any = client.v1.terminal.readers.retrieve(reader)
    assert (failed.action.status, failed.action.failure_code) == ("failed", "insufficient_funds")
    left: Any = client.v1.payment_intents.retrieve(intent)
    assert left.status == "requires_payment_method"
    assert left.last_payment_error.decline_code == "insufficient_funds"


def test_a_customer_who_cancels_leaves_no_error_on_the_intent(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    reader, intent = make_reader(client), make_intent(client)
    process(client, reader, intent)

    loopback.cancel_at_reader(reader)

    failed: Any = client.v1.terminal.readers.retrieve(reader)
    assert (failed.action.status, failed.action.failure_code) == ("failed", "customer_canceled")
    left = client.v1.payment_intents.retrieve(intent)
    assert (left.status, left.last_payment_error) == ("requires_payment_method", None)


def test_cancel_action_makes_the_reader_idle(client: StripeClient) -> None:
    reader, intent = make_reader(client), make_intent(client)
    process(client, reader, intent)

    idle = client.v1.terminal.readers.cancel_action(reader)

    assert idle.action is None
    again: Any = process(client, reader, intent)
    assert again.action.status == "in_progress"


def test_a_reader_that_asks_already_is_busy(client: StripeClient) -> None:
    reader = make_reader(client)
    process(client, reader, make_intent(client))

    assert refusal(client, reader, make_intent(client)) == (400, "terminal_reader_busy")


def test_a_reader_without_network_is_offline_and_cannot_be_cancelled(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    reader, intent = make_reader(client), make_intent(client)
    process(client, reader, intent)

    loopback.set_reader(reader, online=False)

    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.terminal.readers.cancel_action(reader)
    assert refused.value.code == "terminal_reader_offline"
    other = make_intent(client)
    assert refusal(client, reader, other) == (400, "terminal_reader_offline")


@pytest.mark.parametrize(
    ("mood", "code", "asks_now"),
    [
        ("busy", "terminal_reader_busy", False),
        ("timeout", "terminal_reader_timeout", True),
        ("timeout_lost", "terminal_reader_timeout", False),
    ],
)
def test_a_mood_spoils_one_request(
    loopback: LoopbackStripe, client: StripeClient, mood: str, code: str, asks_now: bool
) -> None:
    reader, intent = make_reader(client), make_intent(client)
    loopback.set_reader(reader, mood=mood)

    assert refusal(client, reader, intent) == (400, code)

    found = client.v1.terminal.readers.retrieve(reader)
    assert (found.action is not None) == asks_now


def test_a_cancelled_intent_cannot_be_paid_at_a_reader_that_still_shows_it(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    reader, intent = make_reader(client), make_intent(client)
    process(client, reader, intent)
    client.v1.payment_intents.cancel(intent)

    loopback.tap(reader)

    failed: Any = client.v1.terminal.readers.retrieve(reader)
    assert failed.action.failure_code == "payment_intent_unexpected_state"
    assert client.v1.payment_intents.retrieve(intent).status == "canceled"
    assert loopback.objects("charge") == []


def test_an_intent_for_web_pages_is_refused(client: StripeClient) -> None:
    reader = make_reader(client)
    intent = client.v1.payment_intents.create({"amount": 5000, "currency": "eur"})

    assert refusal(client, reader, intent.id) == (400, None)


def test_an_intent_for_readers_is_confirmed_by_nobody_else(client: StripeClient) -> None:
    intent = make_intent(client)

    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.payment_intents.confirm(intent, {"payment_method": "pm_card_visa"})

    assert refused.value.param == "payment_method"


def test_nobody_can_tap_while_the_reader_waits_for_nothing(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    reader = make_reader(client)

    with pytest.raises(stripe.InvalidRequestError):
        loopback.tap(reader)

    assert loopback.objects("charge") == []


def test_events_tell_of_the_reader_and_of_the_intent(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    reader, intent = make_reader(client), make_intent(client)
    process(client, reader, intent)
    loopback.tap(reader, "4000000000000002")
    process(client, reader, intent)
    loopback.tap(reader)

    told = [event["type"] for event in loopback.objects("event")]

    assert [name for name in told if name.startswith(("terminal.", "payment_intent."))] == [
        "payment_intent.created",
        "payment_intent.payment_failed",
        "terminal.reader.action_failed",
        "payment_intent.succeeded",
        "terminal.reader.action_succeeded",
    ]
