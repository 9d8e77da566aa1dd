"""Payouts and balance settings of connected accounts."""

from __future__ import annotations

import pytest
import stripe
from stripe import StripeClient

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


def test_balance_settings_are_kept_per_account(client: StripeClient, account: str) -> None:
    scope: stripe.RequestOptions = {"stripe_account": account}
    schedule = {"interval": "weekly", "weekly_payout_days": ["friday"]}
    payments = {"payouts": {"schedule": schedule}, "debit_negative_balances": False}
    client.v1.balance_settings.update({"payments": payments}, scope)  # type: ignore[arg-type]
    own = client.v1.balance_settings.retrieve({}, scope).payments.to_dict()
    assert own["payouts"]["schedule"] == schedule
    assert own["debit_negative_balances"] is False
    platform = client.v1.balance_settings.retrieve().payments.to_dict()
    assert platform["payouts"]["schedule"] == {"interval": "daily"}


def test_weekly_schedule_needs_its_days(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.balance_settings.update(
            {"payments": {"payouts": {"schedule": {"interval": "weekly"}}}}
        )
    assert refused.value.code == "parameter_missing"


def test_topup_is_available_at_once(client: StripeClient) -> None:
    topup = client.v1.topups.create({"amount": 700, "currency": "eur"})
    assert topup.status == "succeeded"
    assert client.v1.balance.retrieve().available[0].amount == 700
