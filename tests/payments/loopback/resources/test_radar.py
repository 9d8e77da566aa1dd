"""Early fraud warnings and reviews."""

from __future__ import annotations

import pytest
from stripe import StripeClient

from tests.payments.loopback.receiver import Receiver
from tests.payments.loopback.scenes import paid_charge
from tests.stripe_server import LoopbackStripe

WARNING_CARD = "4000000000005423"
KIND = "radar.early_fraud_warning"


def test_warning_names_the_charge_and_moves_no_money(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    charge = paid_charge(loopback)
    warning = loopback.early_fraud_warning(charge.id, "made_with_stolen_card")
    assert warning == {
        "id": warning["id"],
        "object": KIND,
        "actionable": True,
        "charge": charge.id,
        "created": warning["created"],
        "fraud_type": "made_with_stolen_card",
        "livemode": False,
        "payment_intent": charge.payment_intent,
    }
    loopback.wait_delivered()
    got = [r.event for r in receiver.received if r.event["type"].startswith("radar")]
    assert [(e["type"], e["data"]["object"]["charge"]) for e in got] == [
        ("radar.early_fraud_warning.created", charge.id)
    ]
    assert client.v1.balance.retrieve().pending[0].amount == 8249


def test_card_that_warns_is_paid_first(loopback: LoopbackStripe, client: StripeClient) -> None:
    charge = paid_charge(loopback, card=WARNING_CARD)
    assert (charge.paid, charge.disputed) == (True, False)
    assert [w["charge"] for w in loopback.objects(KIND)] == [charge.id]
    types = [e.type for e in client.v1.events.list({"limit": 3}).data]
    assert "radar.early_fraud_warning.created" in types


def test_second_warning_of_a_charge_is_refused(loopback: LoopbackStripe) -> None:
    charge = paid_charge(loopback, card=WARNING_CARD)
    with pytest.raises(RuntimeError, match="has its warning already"):
        loopback.early_fraud_warning(charge.id)


def test_refunded_charge_needs_no_action_any_more(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge = paid_charge(loopback, card=WARNING_CARD)
    client.v1.refunds.create({"charge": charge.id})
    assert [w["actionable"] for w in loopback.objects(KIND)] == [False]


def test_review_is_opened_and_closed_once(loopback: LoopbackStripe, client: StripeClient) -> None:
    charge = paid_charge(loopback)
    review = loopback.open_review(charge.id)
    assert (review["open"], review["charge"]) == (True, charge.id)
    assert client.v1.charges.retrieve(charge.id).review == review["id"]
    closed = loopback.close_review(review["id"], "refunded_as_fraud")
    assert (closed["open"], closed["closed_reason"]) == (False, "refunded_as_fraud")
    with pytest.raises(RuntimeError, match="already closed"):
        loopback.close_review(review["id"])
    types = [e.type for e in client.v1.events.list({"limit": 2}).data]
    assert types == ["review.closed", "review.opened"]
