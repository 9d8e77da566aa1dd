"""Events as a list that a shop catches up from after an outage."""

from __future__ import annotations

import pytest
import stripe
from stripe import StripeClient

from tests.payments.loopback.scenes import make_account, make_session, paid_charge
from tests.stripe_server import LoopbackStripe


def test_catch_up_walks_forward_with_ending_before(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    client.v1.customers.create({"email": "seen@example.org"})
    cursor = client.v1.events.list({"limit": 1}).data[0].id
    for number in range(5):
        client.v1.customers.create({"email": f"c{number}@example.org"})
    seen = []
    while page := client.v1.events.list({"ending_before": cursor, "limit": 2}).data:
        seen += [event.data.object["email"] for event in reversed(page)]
        cursor = page[0].id
    assert seen == [f"c{number}@example.org" for number in range(5)]


def test_events_are_filtered_by_types_and_created(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    paid_charge(loopback)
    wanted = ["payment_intent.succeeded", "checkout.session.completed"]
    found = client.v1.events.list({"types": wanted}).data
    assert [event.type for event in found] == wanted[::-1]
    bound = found[0].created
    loopback.advance(100)
    client.v1.customers.create({"email": "late@example.org"})
    later = client.v1.events.list({"created": {"gt": bound + 50}}).data
    assert [event.type for event in later] == ["customer.created"]


def test_event_keeps_the_object_as_it_was(client: StripeClient) -> None:
    customer = client.v1.customers.create({"email": "old@example.org"})
    client.v1.customers.update(customer.id, {"email": "new@example.org"})
    updated, created = client.v1.events.list().data
    assert created.data.object["email"] == "old@example.org"
    assert updated.data.object["email"] == "new@example.org"
    assert updated.data.to_dict()["previous_attributes"] == {"email": "old@example.org"}
    assert client.v1.events.retrieve(created.id).id == created.id


def test_decline_and_3ds_are_told(loopback: LoopbackStripe, client: StripeClient) -> None:
    session = make_session(client)
    loopback.pay(session.id, "4000000000000002")
    loopback.pay(session.id, "4000002760003184", authenticate=False)
    loopback.pay(session.id)
    types = [event.type for event in client.v1.events.list({"limit": 100}).data][::-1]
    assert [name for name in types if name.startswith(("payment_intent", "checkout"))] == [
        "payment_intent.created",
        "payment_intent.payment_failed",
        "payment_intent.requires_action",
        "payment_intent.payment_failed",
        "payment_intent.succeeded",
        "checkout.session.completed",
    ]


def test_transfer_and_reversal_are_told(loopback: LoopbackStripe, client: StripeClient) -> None:
    loopback.topup(1000)
    account = make_account(loopback)
    transfer = client.v1.transfers.create(
        {"amount": 1000, "currency": "eur", "destination": account.id}
    )
    client.v1.transfers.reversals.create(transfer.id, {"amount": 400})
    found = client.v1.events.list({"types": ["transfer.created", "transfer.reversed"]}).data
    assert [event.type for event in found] == ["transfer.reversed", "transfer.created"]
    assert found[0].data.object["amount_reversed"] == 400
    assert found[1].data.object["amount_reversed"] == 0


def test_refused_request_makes_no_event(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError):
        client.v1.refunds.create({"charge": "ch_unknown"})
    assert client.v1.events.list().data == []


def test_unknown_event_is_missing(client: StripeClient) -> None:
    for retrieve in (client.v1.events.retrieve, client.v2.core.events.retrieve):
        with pytest.raises(stripe.InvalidRequestError) as refused:
            retrieve("evt_unknown")
        assert refused.value.code == "resource_missing"
