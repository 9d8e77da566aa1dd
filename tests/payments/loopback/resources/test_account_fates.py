"""Accounts after onboarding: requirements, a new bank, closed, gone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import stripe
from stripe import StripeClient

from tests.payments.loopback.contract_schema import problems
from tests.payments.loopback.receiver import Receiver
from tests.payments.loopback.scenes import make_account, paid_charge, transfer_status
from tests.stripe_server import LoopbackStripe

INCLUDE = {"include": ["configuration.recipient", "requirements"]}
DOCUMENT = "individual.verification.document"
ACTIVE, RESTRICTED, PENDING = "active", "restricted", "pending"


def status_of(client: StripeClient, account: str) -> str:
    return transfer_status(client.v2.core.accounts.retrieve(account, INCLUDE))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("status", "awaiting", "expected"),
    [
        ("past_due", "user", RESTRICTED),
        ("past_due", "stripe", PENDING),
        ("currently_due", "user", ACTIVE),
        ("eventually_due", "user", ACTIVE),
    ],
)
def test_requirement_restricts_once_it_is_past_due(
    loopback: LoopbackStripe, client: StripeClient, status: str, awaiting: str, expected: str
) -> None:
    account = make_account(loopback).id
    asked = [{"description": DOCUMENT, "status": status, "awaiting": awaiting}]
    shown = loopback.set_requirements(account, asked)
    entry = shown["requirements"]["entries"][0]
    assert entry["description"] == DOCUMENT
    assert entry["awaiting_action_from"] == awaiting
    assert entry["minimum_deadline"] == {"status": status}
    assert shown["requirements"]["summary"]["minimum_deadline"]["status"] == status
    assert status_of(client, account) == expected
    assert problems("v2.core.account", shown) == []


def test_summary_shows_the_most_pressing_deadline(loopback: LoopbackStripe) -> None:
    asked = [{"description": name, "status": name} for name in ("eventually_due", "currently_due")]
    shown = loopback.set_requirements(make_account(loopback).id, asked)
    deadline = shown["requirements"]["summary"]["minimum_deadline"]
    assert deadline == {"status": "currently_due", "time": None}


def test_answered_requirements_free_the_account(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    account = make_account(loopback).id
    loopback.set_requirements(account, [{"description": DOCUMENT, "status": "past_due"}])
    assert status_of(client, account) == RESTRICTED
    loopback.wait_delivered()
    receiver.received.clear()
    loopback.set_requirements(account, [])
    assert status_of(client, account) == ACTIVE
    loopback.wait_delivered()
    assert sorted(receiver.types("thin")) == [
        "v2.core.account[configuration.recipient].capability_status_updated",
        "v2.core.account[configuration.recipient].capability_status_updated",
        "v2.core.account[requirements].updated",
    ]


def test_requirements_neither_onboard_nor_pardon(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    fresh, rejected = make_account(loopback, None).id, make_account(loopback, "rejected").id
    for account in (fresh, rejected):
        loopback.set_requirements(account, [])
    assert [status_of(client, a) for a in (fresh, rejected)] == [RESTRICTED, "rejected"]


def calls_about(client: StripeClient, account: str) -> dict[str, Callable[[], object]]:
    scope: stripe.RequestOptions = {"stripe_account": account}
    use_case = {"type": "account_onboarding", "account_onboarding": {"refresh_url": "http://a.b"}}
    links = client.v2.core.account_links
    return {
        "retrieve": lambda: client.v2.core.accounts.retrieve(account),
        "update": lambda: client.v2.core.accounts.update(account, {"display_name": "x"}),
        "link": lambda: links.create({"account": account, "use_case": use_case}),  # type: ignore[typeddict-item]
        "login": lambda: client.v1.accounts.login_links.create(account),
        "balance": lambda: client.v1.balance.retrieve({}, scope),
        "payouts": lambda: client.v1.payouts.list({}, scope),
        "events": lambda: client.v1.events.list({}, scope),
    }


def test_account_that_left_answers_403_to_every_call(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    account = make_account(loopback).id
    loopback.deauthorize(account)
    for name, call in calls_about(client, account).items():
        with pytest.raises(stripe.PermissionError) as refused:
            call()
        assert refused.value.error is not None
        assert (name, refused.value.error.code) == (name, "account_invalid")
    assert client.v2.core.accounts.list().data == []


def test_leaving_is_told_at_the_connect_endpoint_and_nothing_after(
    loopback: LoopbackStripe, receiver: Receiver
) -> None:
    loopback.topup(3000)
    account = make_account(loopback).id
    loopback.client().v1.transfers.create(
        {"amount": 3000, "currency": "eur", "destination": account}
    )
    loopback.payout(account, outcome="pending")
    loopback.deauthorize(account)
    loopback.advance(3 * 86_400)
    loopback.wait_delivered()
    told = {got.event["type"]: got.event for got in receiver.received if got.kind == "connect"}
    assert {name: event["account"] for name, event in told.items()} == {
        "payout.created": account,
        "account.application.deauthorized": account,
    }
    left = told["account.application.deauthorized"]
    assert left["data"]["object"]["object"] == "application"


def test_account_that_left_gets_no_transfer_and_gives_none_back(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge, account = paid_charge(loopback), make_account(loopback).id
    params: stripe.params.TransferCreateParams = {
        "amount": 3000,
        "currency": "eur",
        "destination": account,
        "source_transaction": charge.id,
    }
    made = client.v1.transfers.create(params)
    loopback.deauthorize(account)
    with pytest.raises(stripe.InvalidRequestError, match="No such destination") as refused:
        client.v1.transfers.create(params)
    assert (refused.value.code, refused.value.param) == ("resource_missing", "destination")
    with pytest.raises(stripe.PermissionError) as kept:
        client.v1.transfers.reversals.create(made.id)
    assert kept.value.error is not None
    assert kept.value.error.code == "account_invalid"
    with pytest.raises(RuntimeError, match="already left"):
        loopback.deauthorize(account)


def test_account_closed_by_stripe_gets_no_transfer(
    loopback: LoopbackStripe, client: StripeClient, receiver: Receiver
) -> None:
    loopback.topup(1000)
    account = make_account(loopback).id
    loopback.wait_delivered()
    receiver.received.clear()
    assert loopback.close_account(account)["closed"] is True
    loopback.close_account(account)
    loopback.wait_delivered()
    assert receiver.types("thin") == ["v2.core.account.closed"]
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.transfers.create({"amount": 1, "currency": "eur", "destination": account})
    assert refused.value.code == "insufficient_capabilities_for_transfer"


def test_new_bank_is_told_at_the_connect_endpoint(
    loopback: LoopbackStripe, receiver: Receiver
) -> None:
    account = make_account(loopback).id
    assert loopback.change_bank(account, "2606")["last4"] == "2606"
    bank = loopback.change_bank(account, "0042")
    assert problems("bank_account", bank) == []
    loopback.wait_delivered()
    assert sorted(receiver.types("connect")) == [
        "account.external_account.created",
        "account.external_account.updated",
    ]
