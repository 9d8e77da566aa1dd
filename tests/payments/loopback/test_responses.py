"""Every kind of object the loopback shows agrees with the contract, field by field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from stripe import StripeClient, StripeObject

from payments.loopback.contract import CONTRACT_FILE
from tests.payments.loopback.contract_schema import NEIGHBOUR, problems
from tests.payments.loopback.scenes import (
    make_account,
    make_intent,
    make_reader,
    make_session,
    paid_charge,
)
from tests.stripe_server import LoopbackStripe

KINDS = (
    "balance_transaction",
    "charge",
    "checkout.session",
    "customer",
    "dispute",
    "event",
    "payment_intent",
    "payment_method",
    "payout",
    "refund",
    "terminal.location",
    "terminal.reader",
    "topup",
    "transfer",
    "transfer_reversal",
    "v2.core.account",
)


def live_a_little(loopback: LoopbackStripe, client: StripeClient) -> None:
    """Make at least one object of each kind, in several states."""
    client.v1.customers.create({"email": "ada@example.org", "metadata": {"a": "b"}})
    make_session(client)
    charge = paid_charge(loopback, card="4000000000005126")
    paid_charge(loopback, card="4000000000000259")
    reader = make_reader(client)
    for card in ("4000000000000002", "4242424242424242"):
        intent = {"payment_intent": make_intent(client)}
        client.v1.terminal.readers.process_payment_intent(reader, intent)  # type: ignore[arg-type]
        loopback.tap(reader, card)
    account = make_account(loopback)
    loopback.set_capability(make_account(loopback, None).id, "restricted")
    params = {"amount": 3000, "currency": "eur", "destination": account.id}
    transfer = client.v1.transfers.create(params | {"source_transaction": charge.id})  # type: ignore[arg-type]
    client.v1.transfers.reversals.create(transfer.id, {"amount": 1000})
    client.v1.refunds.create({"charge": charge.id, "amount": 500})
    declined = make_session(client)
    loopback.pay(declined.id, "4000000000000002")
    loopback.pay(make_session(client).id, "4000002760003184", authenticate=None)
    loopback.pay(make_session(client).id, "AT611904300234573201")
    loopback.pay(make_session(client).id, "AT861904300235473202")
    loopback.topup(900)
    loopback.advance(5 * 86_400)
    loopback.payout(account.id, amount=100, outcome="failed")
    loopback.payout(account.id, amount=100, outcome="in_transit")
    loopback.topup(100, failure_code="account_closed")
    loopback.escalate_inquiry(loopback.open_dispute(charge.id, 700, inquiry=True)["id"])
    loopback.early_fraud_warning(charge.id)
    loopback.close_review(loopback.open_review(charge.id)["id"])
    late = {"description": "individual.verification.document", "status": "past_due"}
    loopback.set_requirements(account.id, [late])
    loopback.change_bank(account.id, "2606")
    loopback.deauthorize(account.id)


@pytest.mark.parametrize("contract", [CONTRACT_FILE, NEIGHBOUR], ids=["own", "neighbour"])
def test_all_objects_agree_with_the_contract(
    loopback: LoopbackStripe, client: StripeClient, contract: Path
) -> None:
    if not contract.exists():
        pytest.skip("No contract lies beside the project.")
    live_a_little(loopback, client)
    found: dict[str, list[str]] = {}
    for kind in KINDS:
        shown = loopback.objects(kind)
        assert shown, f"nothing of kind {kind} was made"
        found[kind] = sorted({line for body in shown for line in problems(kind, body, contract)})
    assert found == {kind: [] for kind in KINDS}


def test_snapshots_in_events_agree_with_the_contract(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    live_a_little(loopback, client)
    events = loopback.objects("event")
    snapshots = [(event["type"], event["data"]["object"]) for event in events]
    assert len({name for name, _ in snapshots}) >= 20
    # The SDK's types describe no Radar objects in full: the contract has none to hold them to.
    told = [(name, body) for name, body in snapshots if not name.startswith("radar.")]
    wrong = {name: problems(body["object"], body) for name, body in told}
    assert {name: lines for name, lines in wrong.items() if lines} == {}


@pytest.mark.parametrize("kind", ["balance", "balance_settings", "webhook_endpoint", "login_link"])
def test_objects_without_a_list_agree_with_the_contract(
    loopback: LoopbackStripe, client: StripeClient, kind: str
) -> None:
    account = make_account(loopback)
    endpoint = {"url": "http://127.0.0.1:9/hook", "enabled_events": ["*"]}
    shown: dict[str, Callable[[], StripeObject]] = {
        "balance": client.v1.balance.retrieve,
        "balance_settings": client.v1.balance_settings.retrieve,
        "webhook_endpoint": lambda: client.v1.webhook_endpoints.create(endpoint),  # type: ignore[arg-type]
        "login_link": lambda: client.v1.accounts.login_links.create(account.id),
    }
    assert problems(kind, shown[kind]().to_dict()) == []


def test_thin_events_and_links_agree_with_the_contract(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    account = make_account(loopback)
    urls = {"refresh_url": "http://shop.example/again", "return_url": "http://shop.example/back"}
    use_case = {"type": "account_onboarding", "account_onboarding": urls}
    link = client.v2.core.account_links.create({"account": account.id, "use_case": use_case})  # type: ignore[typeddict-item]
    assert problems("v2.core.account_link", link.to_dict()) == []
    for event in loopback.objects("v2.core.event"):
        # The contract describes the envelope; `data` and `related_object` belong to each type.
        envelope = {k: v for k, v in event.items() if k not in ("data", "related_object")}
        assert problems("v2.core.event", envelope) == []
