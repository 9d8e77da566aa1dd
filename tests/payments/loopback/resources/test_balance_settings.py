"""Balance settings of accounts, and the automatic payouts they ask for."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import stripe
from stripe import StripeClient

from payments.loopback.resources.balance_settings import is_due
from tests.payments.loopback.scenes import make_account
from tests.stripe_server import LoopbackStripe

DAY = 86_400


@pytest.fixture
def account(loopback: LoopbackStripe, client: StripeClient) -> str:
    """A designer's account with 50.00 EUR available."""
    loopback.topup(5000)
    made = make_account(loopback).id
    client.v1.transfers.create({"amount": 5000, "currency": "eur", "destination": made})
    return made


def pay_weekly(client: StripeClient, account: str, day: str, **payouts: object) -> None:
    schedule = {"interval": "weekly", "weekly_payout_days": [day]}
    payments = {"payouts": {"schedule": schedule, **payouts}}
    client.v1.balance_settings.update({"payments": payments}, {"stripe_account": account})  # type: ignore[arg-type]


def payouts_of(client: StripeClient, account: str) -> list[stripe.Payout]:
    return client.v1.payouts.list({}, {"stripe_account": account}).data


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


def test_weekly_payout_is_made_on_its_day_only(
    loopback: LoopbackStripe, client: StripeClient, account: str
) -> None:
    loopback.settings(automatic_payouts=True)
    pay_weekly(client, account, "wednesday")
    loopback.advance(8 * DAY)
    made = payouts_of(client, account)
    assert [(p.amount, p.automatic) for p in made] == [(5000, True)]
    assert datetime.fromtimestamp(made[0].created, UTC).strftime("%A %H") == "Wednesday 01"
    assert client.v1.payouts.list().data == []


def test_minimum_balance_is_kept_back(
    loopback: LoopbackStripe, client: StripeClient, account: str
) -> None:
    loopback.settings(automatic_payouts=True)
    pay_weekly(client, account, "monday", minimum_balance_by_currency={"eur": 4000})
    loopback.advance(8 * DAY)
    assert [p.amount for p in payouts_of(client, account)] == [1000]


def test_account_that_may_not_be_paid_out_waits(
    loopback: LoopbackStripe, client: StripeClient, account: str
) -> None:
    loopback.settings(automatic_payouts=True)
    loopback.set_capability(account, "active", payouts="restricted")
    loopback.advance(2 * DAY)
    assert payouts_of(client, account) == []
    loopback.set_capability(account, "active")
    loopback.advance(DAY)
    assert [p.amount for p in payouts_of(client, account)] == [5000]


def test_no_payout_is_made_by_itself_unless_asked_for(
    loopback: LoopbackStripe, client: StripeClient, account: str
) -> None:
    loopback.advance(8 * DAY)
    assert payouts_of(client, account) == []


@pytest.mark.parametrize(
    ("schedule", "day", "expected"),
    [
        ({"interval": "daily"}, 14, True),
        ({"interval": "manual"}, 14, False),
        ({"interval": "weekly", "weekly_payout_days": ["tuesday", "friday"]}, 13, True),
        ({"interval": "weekly", "weekly_payout_days": ["tuesday", "friday"]}, 14, False),
        ({"interval": "monthly", "monthly_payout_days": [14]}, 14, True),
        ({"interval": "monthly", "monthly_payout_days": [31]}, 28, True),
        ({"interval": "monthly", "monthly_payout_days": [31]}, 27, False),
    ],
)
def test_schedule_names_its_days(schedule: dict[str, object], day: int, expected: bool) -> None:
    # 13 February 2026 is a Friday; the month ends on the 28th.
    assert is_due(schedule, datetime(2026, 2, day, 1, tzinfo=UTC)) is expected
