"""Payouts of connected accounts, and the platform's top-ups."""

from __future__ import annotations

import pytest
import stripe
from stripe import StripeClient

from tests.payments.loopback.receiver import Receiver
from tests.payments.loopback.scenes import make_account
from tests.stripe_server import LoopbackStripe

TWO_DAYS = 2 * 86_400 + 1


@pytest.fixture
def account(loopback: LoopbackStripe, client: StripeClient) -> str:
    """A designer's account with 50.00 EUR available."""
    loopback.topup(5000)
    made = make_account(loopback).id
    client.v1.transfers.create({"amount": 5000, "currency": "eur", "destination": made})
    return made


def available(client: StripeClient, account: str) -> int:
    return client.v1.balance.retrieve({}, {"stripe_account": account}).available[0].amount


def test_payout_takes_the_money_and_arrives_two_days_later(
    loopback: LoopbackStripe, client: StripeClient, account: str
) -> None:
    scope: stripe.RequestOptions = {"stripe_account": account}
    payout = client.v1.payouts.create({"amount": 3000, "currency": "eur"}, scope)
    assert (payout.status, payout.automatic) == ("pending", False)
    assert available(client, account) == 2000
    loopback.advance(TWO_DAYS)
    assert client.v1.payouts.retrieve(payout.id, {}, scope).status == "paid"


def test_payout_of_an_account_is_invisible_to_the_platform(
    client: StripeClient, account: str
) -> None:
    scope: stripe.RequestOptions = {"stripe_account": account}
    payout = client.v1.payouts.create({"amount": 3000, "currency": "eur"}, scope)
    assert client.v1.payouts.list().data == []
    assert [p.id for p in client.v1.payouts.list({}, scope).data] == [payout.id]
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.payouts.retrieve(payout.id)
    assert refused.value.code == "resource_missing"


def test_payout_beyond_the_balance_is_refused(client: StripeClient, account: str) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.payouts.create({"amount": 5001, "currency": "eur"}, {"stripe_account": account})
    assert refused.value.code == "balance_insufficient"


def test_automatic_payout_is_made_by_the_control_call(
    loopback: LoopbackStripe, client: StripeClient, account: str
) -> None:
    payout = loopback.payout(account)
    assert (payout["amount"], payout["status"], payout["automatic"]) == (5000, "paid", True)
    assert available(client, account) == 0
    events = client.v1.events.list({}, {"stripe_account": account}).data
    assert [(e.type, e.account) for e in events[:2]] == [
        ("payout.paid", account),
        ("payout.created", account),
    ]


def test_failed_payout_gives_the_money_back(
    loopback: LoopbackStripe, client: StripeClient, account: str
) -> None:
    payout = loopback.payout(account, outcome="failed")
    assert (payout["status"], payout["failure_code"]) == ("failed", "account_closed")
    assert available(client, account) == 5000


def test_paid_payout_may_still_fail_but_only_once(
    loopback: LoopbackStripe, client: StripeClient, account: str
) -> None:
    payout = loopback.payout(account)
    assert loopback.fail_payout(payout["id"], "no_account")["failure_code"] == "no_account"
    assert available(client, account) == 5000
    with pytest.raises(RuntimeError, match="already failed"):
        loopback.fail_payout(payout["id"])


def test_pending_payout_can_be_cancelled(client: StripeClient, account: str) -> None:
    scope: stripe.RequestOptions = {"stripe_account": account}
    payout = client.v1.payouts.create({"amount": 3000, "currency": "eur"}, scope)
    assert client.v1.payouts.cancel(payout.id, {}, scope).status == "canceled"
    assert available(client, account) == 5000


def test_topup_is_available_at_once(client: StripeClient) -> None:
    topup = client.v1.topups.create({"amount": 700, "currency": "eur"})
    assert topup.status == "succeeded"
    assert client.v1.balance.retrieve().available[0].amount == 700


def test_refused_topup_brings_nothing(loopback: LoopbackStripe, client: StripeClient) -> None:
    topup = loopback.topup(700, failure_code="account_closed")
    assert (topup["status"], topup["failure_code"]) == ("failed", "account_closed")
    assert topup["balance_transaction"] is None
    assert client.v1.balance.retrieve().available[0].amount == 0
    assert [e.type for e in client.v1.events.list().data] == ["topup.failed", "topup.created"]


def test_payout_goes_step_by_step(
    loopback: LoopbackStripe, client: StripeClient, account: str
) -> None:
    payout = loopback.payout(account, amount=3000, outcome="pending")
    assert payout["status"] == "pending"
    assert loopback.advance_payout(payout["id"])["status"] == "in_transit"
    assert loopback.advance_payout(payout["id"])["status"] == "paid"
    with pytest.raises(RuntimeError, match="already paid"):
        loopback.advance_payout(payout["id"])
    events = client.v1.events.list({}, {"stripe_account": account}).data
    assert [e.type for e in events] == ["payout.paid", "payout.updated", "payout.created"]


def test_payout_in_transit_is_paid_after_two_days(
    loopback: LoopbackStripe, client: StripeClient, account: str
) -> None:
    payout = loopback.payout(account, outcome="in_transit")
    assert payout["status"] == "in_transit"
    loopback.advance(TWO_DAYS)
    scope: stripe.RequestOptions = {"stripe_account": account}
    assert client.v1.payouts.retrieve(payout["id"], {}, scope).status == "paid"


def test_drained_account_has_nothing_left_for_a_reversal(
    loopback: LoopbackStripe, client: StripeClient, account: str
) -> None:
    assert loopback.drain(account) == 5000
    assert loopback.drain(account) == 0
    assert available(client, account) == 0
    sent = client.v1.transfers.list({"destination": account}).data[0]
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.transfers.reversals.create(sent.id, {"amount": 1})
    assert refused.value.code == "balance_insufficient"


def test_movements_of_an_account_are_its_own(
    loopback: LoopbackStripe, client: StripeClient, account: str
) -> None:
    loopback.payout(account, amount=1200, outcome="failed")
    scope: stripe.RequestOptions = {"stripe_account": account}
    own = client.v1.balance_transactions.list({}, scope).data
    assert [(t.type, t.amount) for t in own] == [
        ("payout_failure", 1200),
        ("payout", -1200),
        ("payment", 5000),
    ]
    platform = client.v1.balance_transactions.list().data
    assert [(t.type, t.amount) for t in platform] == [("transfer", -5000), ("topup", 5000)]
    since = client.v1.events.list({"created": {"gte": own[0].created}}, scope).data
    assert [e.type for e in since] == ["payout.failed", "payout.created"]
    assert client.v1.events.list({"created": {"gt": own[0].created + 60}}, scope).data == []


def test_payout_events_reach_the_connect_endpoint_with_their_account(
    loopback: LoopbackStripe, client: StripeClient, account: str, receiver: Receiver
) -> None:
    cancelled = client.v1.payouts.create(
        {"amount": 100, "currency": "eur"}, {"stripe_account": account}
    )
    client.v1.payouts.cancel(cancelled.id, {}, {"stripe_account": account})
    loopback.fail_payout(loopback.payout(account)["id"], "no_account")
    loopback.wait_delivered()
    told = [got.event for got in receiver.received if got.event["type"].startswith("payout")]
    assert {got.kind for got in receiver.received if b"payout" in got.body} == {"connect"}
    assert {event["account"] for event in told} == {account}
    assert sorted(event["type"] for event in told) == [
        "payout.canceled",
        "payout.created",
        "payout.created",
        "payout.failed",
        "payout.paid",
    ]


def test_automatic_payout_names_what_it_is_made_of(
    loopback: LoopbackStripe, client: StripeClient, account: str
) -> None:
    scope: stripe.RequestOptions = {"stripe_account": account}
    first = loopback.payout(account)
    loopback.topup(700)
    client.v1.transfers.create({"amount": 700, "currency": "eur", "destination": account})
    second = loopback.payout(account)
    for payout, amount in ((first, 5000), (second, 700)):
        made_of = client.v1.balance_transactions.list({"payout": payout["id"]}, scope).data
        assert [(t.type, t.amount) for t in made_of] == [("payout", -amount), ("payment", amount)]


def test_manual_payout_does_not_name_what_it_is_made_of(client: StripeClient, account: str) -> None:
    scope: stripe.RequestOptions = {"stripe_account": account}
    manual = client.v1.payouts.create({"amount": 100, "currency": "eur"}, scope)
    with pytest.raises(stripe.InvalidRequestError, match="only be filtered on automatic payouts"):
        client.v1.balance_transactions.list({"payout": manual.id}, scope)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.balance_transactions.list({"payout": "po_unknown"}, scope)
    assert refused.value.code == "resource_missing"
