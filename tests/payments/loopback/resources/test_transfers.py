"""Transfers: source charge, capability gate, balances, reversals."""

from __future__ import annotations

import pytest
import stripe
from stripe import StripeClient

from tests.payments.loopback.scenes import make_account, make_session, paid_charge
from tests.stripe_server import LoopbackStripe

SETTLED = 4 * 86_400


def transfer(client: StripeClient, destination: str, **params: object) -> stripe.Transfer:
    given = {"amount": 3000, "currency": "eur", "destination": destination} | params
    return client.v1.transfers.create(given)  # type: ignore[arg-type]


def pending(client: StripeClient, account: str | None = None) -> int:
    options = {"stripe_account": account} if account else {}
    return client.v1.balance.retrieve({}, options).pending[0].amount  # type: ignore[arg-type]


def available(client: StripeClient, account: str | None = None) -> int:
    options = {"stripe_account": account} if account else {}
    return client.v1.balance.retrieve({}, options).available[0].amount  # type: ignore[arg-type]


def test_transfer_from_a_pending_charge_moves_pending_money(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge, account = paid_charge(loopback), make_account(loopback)
    made = transfer(client, account.id, source_transaction=charge.id, metadata={"share": "9"})
    assert (made.amount, made.amount_reversed, made.reversed) == (3000, 0, False)
    assert (made.source_transaction, made.transfer_group) == (charge.id, "order_7")
    assert made.metadata.to_dict() == {"share": "9"}
    assert pending(client) == 8400 - 151 - 3000
    assert (pending(client, account.id), available(client, account.id)) == (3000, 0)


def test_transferred_money_becomes_available_with_its_charge(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge, account = paid_charge(loopback), make_account(loopback)
    transfer(client, account.id, source_transaction=charge.id)
    loopback.advance(SETTLED)
    assert (available(client), pending(client)) == (5249, 0)
    assert (available(client, account.id), pending(client, account.id)) == (3000, 0)
    events = client.v1.events.list({"types": ["balance.available"]}).data
    assert len(events) == 1


def test_transfers_from_one_charge_may_not_exceed_it(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge, account = paid_charge(loopback), make_account(loopback)
    transfer(client, account.id, amount=8000, source_transaction=charge.id)
    with pytest.raises(stripe.InvalidRequestError, match=r"€84.00.*€80.00") as refused:
        transfer(client, account.id, amount=401, source_transaction=charge.id)
    assert refused.value.code == "amount_too_large"
    assert transfer(client, account.id, amount=400, source_transaction=charge.id).amount == 400


def test_transfer_without_a_charge_needs_available_balance(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    paid_charge(loopback)
    account = make_account(loopback)
    with pytest.raises(stripe.InvalidRequestError, match="insufficient available") as refused:
        transfer(client, account.id)
    assert refused.value.code == "balance_insufficient"
    loopback.topup(3000)
    assert transfer(client, account.id).amount == 3000
    assert available(client, account.id) == 3000


def test_card_that_skips_pending_pays_into_the_available_balance(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    paid_charge(loopback, card="4000000000000077")
    loopback.wait_delivered()
    assert available(client) == 8249


@pytest.mark.parametrize("status", [None, "pending", "restricted", "rejected", "unsupported"])
def test_account_without_the_active_capability_gets_no_transfer(
    loopback: LoopbackStripe, client: StripeClient, status: str | None
) -> None:
    charge, account = paid_charge(loopback), make_account(loopback, status)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        transfer(client, account.id, source_transaction=charge.id)
    assert refused.value.code == "insufficient_capabilities_for_transfer"


def test_unknown_destination_is_missing(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        transfer(client, "acct_unknown")
    assert (refused.value.code, refused.value.param) == ("resource_missing", "destination")


def test_payment_intent_id_is_no_source_transaction(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge, account = paid_charge(loopback), make_account(loopback)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        transfer(client, account.id, source_transaction=charge.payment_intent)
    assert (refused.value.code, refused.value.param) == ("resource_missing", "source_transaction")


def test_transfer_in_another_currency_than_the_charge_is_refused(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge, account = paid_charge(loopback), make_account(loopback)
    with pytest.raises(stripe.InvalidRequestError, match=r"\(eur\).*\(usd\)"):
        transfer(client, account.id, source_transaction=charge.id, currency="usd")


def test_failed_charge_is_no_source(loopback: LoopbackStripe, client: StripeClient) -> None:
    session, account = make_session(client), make_account(loopback)
    loopback.pay(session.id, "4000000000000002")
    failed = loopback.objects("charge")[0]["id"]
    with pytest.raises(stripe.InvalidRequestError, match="has not been captured"):
        transfer(client, account.id, source_transaction=failed)


def test_transfers_are_listed_by_group_and_destination(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    loopback.topup(10_000)
    first, second = make_account(loopback), make_account(loopback)
    a = transfer(client, first.id, transfer_group="order_1")
    b = transfer(client, second.id, transfer_group="order_1")
    transfer(client, first.id, transfer_group="order_2")
    group = client.v1.transfers.list({"transfer_group": "order_1"}).data
    assert [t.id for t in group] == [b.id, a.id]
    assert len(client.v1.transfers.list({"destination": first.id}).data) == 2


def test_reversal_in_two_parts_brings_the_money_back(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge, account = paid_charge(loopback), make_account(loopback)
    made = transfer(client, account.id, source_transaction=charge.id)
    client.v1.transfers.reversals.create(made.id, {"amount": 1000})
    partly = client.v1.transfers.retrieve(made.id)
    assert (partly.amount_reversed, partly.reversed) == (1000, False)
    client.v1.transfers.reversals.create(made.id)
    whole = client.v1.transfers.retrieve(made.id)
    assert (whole.amount_reversed, whole.reversed) == (3000, True)
    assert [r.amount for r in whole.reversals.data] == [2000, 1000]
    assert (pending(client), pending(client, account.id)) == (8249, 0)


def test_reversal_beyond_the_transfer_is_refused(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    loopback.topup(3000)
    made = transfer(client, make_account(loopback).id)
    with pytest.raises(stripe.InvalidRequestError, match=r"€30.01.*€30.00") as refused:
        client.v1.transfers.reversals.create(made.id, {"amount": 3001})
    assert refused.value.code == "amount_too_large"
    client.v1.transfers.reversals.create(made.id)
    with pytest.raises(stripe.InvalidRequestError, match="already fully reversed"):
        client.v1.transfers.reversals.create(made.id)


def test_reversal_fails_when_the_account_was_paid_out(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    loopback.topup(3000)
    account = make_account(loopback)
    made = transfer(client, account.id)
    loopback.payout(account.id, amount=2500)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.transfers.reversals.create(made.id, {"amount": 501})
    assert refused.value.code == "balance_insufficient"
    assert client.v1.transfers.reversals.create(made.id, {"amount": 500}).amount == 500
    assert available(client, account.id) == 0


def test_refused_transfer_leaves_no_trace(loopback: LoopbackStripe, client: StripeClient) -> None:
    account = make_account(loopback)
    with pytest.raises(stripe.InvalidRequestError):
        transfer(client, account.id)
    assert loopback.objects("transfer") == []
    assert loopback.objects("balance_transaction") == []
    assert available(client) == 0


def test_zero_amount_is_refused(loopback: LoopbackStripe, client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        transfer(client, make_account(loopback).id, amount=0)
    assert (refused.value.code, refused.value.param) == ("parameter_invalid_integer", "amount")


def test_reversals_are_listed_and_found(loopback: LoopbackStripe, client: StripeClient) -> None:
    loopback.topup(3000)
    made = transfer(client, make_account(loopback).id)
    back = client.v1.transfers.reversals.create(made.id, {"metadata": {"line": "4"}})
    assert [r.id for r in client.v1.transfers.reversals.list(made.id).data] == [back.id]
    found = client.v1.transfers.reversals.retrieve(made.id, back.id)
    assert found.metadata is not None
    assert found.metadata.to_dict() == {"line": "4"}
