"""Webhook deliveries: signature, routing, retries, knobs."""

from __future__ import annotations

import json
import time

import pytest
import stripe
from stripe import StripeClient

from tests.payments.loopback.receiver import SECRETS, Receiver
from tests.payments.loopback.scenes import make_account, make_session, paid_charge
from tests.stripe_server import LoopbackStripe

PAID = [
    "charge.succeeded",
    "charge.updated",
    "checkout.session.completed",
    "payment_intent.created",
    "payment_intent.succeeded",
]


def test_payment_is_told_by_signed_snapshots(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    charge = paid_charge(loopback)
    loopback.wait_delivered()
    assert sorted(receiver.types()) == PAID
    events = [
        client.construct_event(got.body, got.signature, SECRETS["platform"])
        for got in receiver.received
    ]
    assert {event.api_version for event in events} == {"2026-10-28.endive"}
    succeeded = next(event for event in events if event.type == "charge.succeeded")
    assert succeeded.data.object["id"] == charge.id
    assert succeeded.data.object["balance_transaction"] is None
    updated = next(event for event in events if event.type == "charge.updated")
    assert updated.data.object["balance_transaction"].startswith("txn_")
    assert updated.data.to_dict()["previous_attributes"] == {"balance_transaction": None}
    assert not hasattr(succeeded, "account")


def test_forged_secret_does_not_verify(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    make = receiver.received
    paid_charge(loopback)
    loopback.wait_delivered()
    with pytest.raises(stripe.SignatureVerificationError):
        client.construct_event(make[0].body, make[0].signature, "whsec_other")


def test_events_of_an_account_go_to_the_connect_endpoint(
    loopback: LoopbackStripe, receiver: Receiver
) -> None:
    loopback.topup(1000)
    account = make_account(loopback)
    loopback.client().v1.transfers.create(
        {"amount": 1000, "currency": "eur", "destination": account.id}
    )
    loopback.payout(account.id)
    loopback.wait_delivered()
    connect = [got.event for got in receiver.received if got.kind == "connect"]
    assert sorted(event["type"] for event in connect) == ["payout.created", "payout.paid"]
    assert {event["account"] for event in connect} == {account.id}
    assert "payout.paid" not in receiver.types("platform")


def test_thin_event_leads_to_the_account(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    account = make_account(loopback)
    loopback.wait_delivered()
    name = "v2.core.account[configuration.recipient].capability_status_updated"
    got = next(g for g in receiver.received if g.kind == "thin" and g.event["type"] == name)
    assert receiver.types("thin").count(name) == 2
    assert "data" not in got.event
    note = client.parse_event_notification(got.body, got.signature, SECRETS["thin"])
    assert isinstance(
        note,
        stripe.events.V2CoreAccountIncludingConfigurationRecipientCapabilityStatusUpdatedEventNotification,
    )
    assert note.related_object.id == account.id
    assert note.fetch_related_object().id == account.id
    assert note.fetch_event().data.updated_capability in {
        "stripe_balance.payouts",
        "stripe_balance.stripe_transfers",
    }


def test_refused_delivery_is_repeated_until_accepted(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    receiver.answers = [500, 404]
    customer = client.v1.customers.create({"email": "ada@example.org"})
    loopback.wait_delivered()
    log = loopback.delivery_log()
    assert [(entry["state"], entry["attempts"]) for entry in log] == [("delivered", 3)]
    assert {got.event["id"] for got in receiver.received} == {log[0]["event"]}
    assert receiver.received[0].event["data"]["object"]["id"] == customer.id


def test_first_retry_comes_after_a_second(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    receiver.answers = [500]
    client.v1.customers.create({"email": "ada@example.org"})
    started = time.monotonic()
    loopback.wait_delivered(retry_now=False)
    assert 0.8 < time.monotonic() - started < 4
    assert receiver.types() == ["customer.created", "customer.created"]


def test_unreachable_endpoint_is_tried_again(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    loopback.set_endpoints(
        [{"url": "http://127.0.0.1:9/x", "secret": "whsec_x", "kind": "platform"}]
    )
    event_count = len(loopback.objects("event"))
    client.v1.customers.create({"email": "ada@example.org"})
    with pytest.raises(TimeoutError, match="1 webhook deliveries"):
        loopback.wait_delivered(timeout=0.3)
    assert len(loopback.objects("event")) == event_count + 1
    assert loopback.objects("event")[-1]["pending_webhooks"] == 1
    assert loopback.delivery_log()[-1]["last_status"] is None


def test_slow_endpoint_does_not_slow_the_api(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    loopback.deliveries(delay_ms=400)
    started = time.monotonic()
    client.v1.customers.create({"email": "ada@example.org"})
    assert time.monotonic() - started < 0.3
    assert receiver.received == []
    loopback.wait_delivered()
    assert receiver.types() == ["customer.created"]


def test_duplicates_repeat_the_same_event(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    loopback.deliveries(duplicate=2)
    client.v1.customers.create({"email": "ada@example.org"})
    loopback.wait_delivered()
    assert len(receiver.received) == 3
    assert len({got.event["id"] for got in receiver.received}) == 1


def test_dropped_event_never_comes_but_can_be_listed(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    loopback.deliveries(drop=1, types=["checkout.session.completed"])
    paid_charge(loopback)
    loopback.wait_delivered()
    assert sorted(receiver.types()) == [n for n in PAID if n != "checkout.session.completed"]
    listed = client.v1.events.list({"type": "checkout.session.completed"}).data
    assert len(listed) == 1


def test_reordered_events_come_newest_first(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    loopback.deliveries(paused=True)
    for number in range(5):
        client.v1.customers.create({"email": f"c{number}@example.org"})
    loopback.deliveries(reorder=True)
    loopback.wait_delivered()
    emails = [got.event["data"]["object"]["email"] for got in receiver.received]
    assert emails == [f"c{number}@example.org" for number in (4, 3, 2, 1, 0)]


def test_paused_deliveries_wait_for_the_word(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    loopback.deliveries(paused=True)
    client.v1.customers.create({"email": "ada@example.org"})
    with pytest.raises(TimeoutError):
        loopback.wait_delivered(timeout=0.2)
    assert receiver.received == []
    loopback.deliveries()
    loopback.wait_delivered()
    assert receiver.types() == ["customer.created"]


def test_endpoint_made_through_the_api_gets_what_it_asked_for(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    loopback.set_endpoints([])
    endpoint = client.v1.webhook_endpoints.create(
        {"url": receiver.url("made"), "enabled_events": ["checkout.session.completed"]}
    )
    assert endpoint.secret is not None
    make_session(client)
    paid_charge(loopback)
    loopback.wait_delivered()
    assert receiver.types("made") == ["checkout.session.completed"]
    got = receiver.received[0]
    assert client.construct_event(got.body, got.signature, endpoint.secret).id
    assert client.v1.webhook_endpoints.retrieve(endpoint.id).to_dict().get("secret") is None
    client.v1.webhook_endpoints.delete(endpoint.id)
    paid_charge(loopback)
    loopback.wait_delivered()
    assert len(receiver.received) == 1


def test_event_names_the_request_that_caused_it(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    made = client.v1.customers.create({"email": "a@example.org"}, {"idempotency_key": "k1"})
    loopback.wait_delivered()
    assert made.last_response is not None
    assert json.loads(receiver.received[0].body)["request"] == {
        "id": made.last_response.request_id,
        "idempotency_key": "k1",
    }
