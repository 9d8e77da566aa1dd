"""Refunds: limits, sources of money, late answers of the bank."""

from __future__ import annotations

import pytest
import stripe
from stripe import StripeClient

from tests.payments.loopback.scenes import make_account, make_session, paid_charge
from tests.stripe_server import LoopbackStripe

SETTLED = 4 * 86_400


def refund(client: StripeClient, charge: stripe.Charge, **params: object) -> stripe.Refund:
    given = {"payment_intent": charge.payment_intent} | params
    return client.v1.refunds.create(given)  # type: ignore[arg-type]


def everything_transferred(loopback: LoopbackStripe) -> stripe.Charge:
    charge, account = paid_charge(loopback), make_account(loopback)
    params = {"amount": 8249, "currency": "eur", "destination": account.id}
    loopback.client().v1.transfers.create(params | {"source_transaction": charge.id})  # type: ignore[arg-type]
    return charge


def test_refund_in_parts_ends_with_a_refunded_charge(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge = paid_charge(loopback)
    part = refund(client, charge, amount=4200, reason="requested_by_customer")
    assert (part.status, part.amount, part.charge) == ("succeeded", 4200, charge.id)
    after = client.v1.charges.retrieve(charge.id)
    assert (after.amount_refunded, after.refunded) == (4200, False)
    rest = refund(client, charge)
    assert (rest.amount, rest.status) == (4200, "succeeded")
    after = client.v1.charges.retrieve(charge.id)
    assert (after.amount_refunded, after.refunded) == (8400, True)


def test_refund_beyond_the_charge_is_refused(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge = paid_charge(loopback)
    refund(client, charge, amount=8000)
    with pytest.raises(stripe.InvalidRequestError, match=r"€4.01.*€4.00") as refused:
        refund(client, charge, amount=401)
    assert refused.value.code == "amount_too_large"


def test_refunded_charge_cannot_be_refunded_again(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    loopback.topup(10_000)
    charge = paid_charge(loopback)
    client.v1.refunds.create({"charge": charge.id})
    with pytest.raises(stripe.InvalidRequestError) as refused:
        refund(client, charge)
    assert refused.value.code == "charge_already_refunded"


def test_refund_of_pending_money_nets_with_its_charge(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge = paid_charge(loopback)
    refund(client, charge, amount=5000)
    balance = client.v1.balance.retrieve()
    assert (balance.available[0].amount, balance.pending[0].amount) == (0, 3249)


def test_refund_without_money_waits_and_is_carried_out_by_a_topup(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge = everything_transferred(loopback)
    waiting = refund(client, charge, amount=4000)
    assert (waiting.status, waiting.pending_reason) == ("pending", "insufficient_funds")
    assert waiting.balance_transaction is None
    loopback.topup(4000)
    loopback.advance(1)
    done = client.v1.refunds.retrieve(waiting.id)
    assert (done.status, done.pending_reason) == ("succeeded", None)
    types = [e.type for e in client.v1.events.list({"types": ["refund.updated"]}).data]
    assert types == ["refund.updated"]


def test_refund_that_fails_gives_the_money_back_to_the_platform(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge = paid_charge(loopback, card="4000000000005126")
    loopback.advance(SETTLED)
    made = refund(client, charge)
    assert made.status == "succeeded"
    loopback.advance(10)
    failed = client.v1.refunds.retrieve(made.id)
    assert (failed.status, failed.failure_reason) == ("failed", "expired_or_canceled_card")
    assert client.v1.balance.retrieve().available[0].amount == 8249
    assert client.v1.charges.retrieve(charge.id).amount_refunded == 0
    types = {e.type for e in client.v1.events.list({"limit": 5}).data}
    assert {"refund.updated", "refund.failed"} <= types


def test_refund_of_a_slow_bank_is_pending_first(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    made = refund(client, paid_charge(loopback, card="4000000000007726"))
    assert (made.status, made.pending_reason) == ("pending", "processing")
    loopback.advance(10)
    assert client.v1.refunds.retrieve(made.id).status == "succeeded"


def test_refund_reverses_no_transfer(loopback: LoopbackStripe, client: StripeClient) -> None:
    everything_transferred(loopback)
    loopback.topup(8400)
    charge = client.v1.charges.list().data[0]
    refund(client, charge)
    assert [t["amount_reversed"] for t in loopback.objects("transfer")] == [0]
    with pytest.raises(stripe.InvalidRequestError, match="one by one"):
        refund(client, charge, reverse_transfer=True)


def test_refund_of_an_unpaid_intent_is_refused(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    session = make_session(client)
    loopback.pay(session.id, "4000000000000002")
    intent = loopback.objects("payment_intent")[0]["id"]
    with pytest.raises(stripe.InvalidRequestError, match="does not have a successful charge"):
        client.v1.refunds.create({"payment_intent": intent})


def test_refund_needs_a_charge_or_an_intent(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.refunds.create({"amount": 100})
    assert (refused.value.code, refused.value.param) == ("parameter_missing", "charge")


def test_refunds_are_listed_by_intent_and_shown_on_the_charge(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge = paid_charge(loopback)
    first, second = refund(client, charge, amount=100), refund(client, charge, amount=200)
    listed = client.v1.refunds.list({"payment_intent": str(charge.payment_intent)}).data
    assert [r.id for r in listed] == [second.id, first.id]
    shown = client.v1.charges.retrieve(charge.id, {"expand": ["refunds"]})
    assert shown.refunds is not None
    assert [r.amount for r in shown.refunds.data] == [200, 100]
