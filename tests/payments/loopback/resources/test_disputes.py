"""Disputes opened by magic cards and decided through the control API."""

from __future__ import annotations

import pytest
import stripe
from stripe import StripeClient

from tests.payments.loopback.scenes import make_session, paid_charge
from tests.stripe_server import LoopbackStripe

DISPUTED, INQUIRED = "4000000000000259", "4000000000001976"
SETTLED = 4 * 86_400


def dispute_of(client: StripeClient, charge: stripe.Charge) -> stripe.Dispute:
    return client.v1.disputes.list({"charge": charge.id}).data[0]


def test_disputed_card_withdraws_the_amount_and_the_fee(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge = paid_charge(loopback, card=DISPUTED)
    dispute = dispute_of(client, charge)
    assert (dispute.status, dispute.amount) == ("needs_response", 8400)
    booked = dispute.balance_transactions[0]
    assert (booked.amount, booked.fee, booked.net) == (-8400, 2000, -10_400)
    assert client.v1.charges.retrieve(charge.id).disputed is True
    loopback.advance(SETTLED)
    assert client.v1.balance.retrieve().available[0].amount == 8249 - 10_400


def test_disputed_charge_cannot_be_refunded(loopback: LoopbackStripe, client: StripeClient) -> None:
    charge = paid_charge(loopback, card=DISPUTED)
    assert dispute_of(client, charge).is_charge_refundable is False
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.refunds.create({"charge": charge.id})
    assert refused.value.code == "refund_disputed_payment"


def test_won_dispute_reinstates_the_funds(loopback: LoopbackStripe, client: StripeClient) -> None:
    charge = paid_charge(loopback, card=DISPUTED)
    dispute = dispute_of(client, charge)
    client.v1.disputes.update(dispute.id, {"evidence": {"product_description": "Jupe"}})
    assert dispute_of(client, charge).status == "under_review"
    assert loopback.close_dispute(dispute.id, "won")["status"] == "won"
    loopback.advance(SETTLED)
    assert client.v1.balance.retrieve().available[0].amount == 8249 - 2000
    assert client.v1.charges.retrieve(charge.id).disputed is False
    types = [e.type for e in client.v1.events.list({"limit": 100}).data]
    disputes = [name for name in reversed(types) if name.startswith("charge.dispute")]
    assert disputes == [
        "charge.dispute.created",
        "charge.dispute.funds_withdrawn",
        "charge.dispute.updated",
        "charge.dispute.funds_reinstated",
        "charge.dispute.closed",
    ]


def test_lost_dispute_keeps_the_money_away(loopback: LoopbackStripe, client: StripeClient) -> None:
    charge = paid_charge(loopback, card=DISPUTED)
    dispute = dispute_of(client, charge)
    assert loopback.close_dispute(dispute.id, "lost")["status"] == "lost"
    loopback.advance(SETTLED)
    assert client.v1.balance.retrieve().available[0].amount == 8249 - 10_400
    with pytest.raises(RuntimeError, match="already lost"):
        loopback.close_dispute(dispute.id, "won")


def test_closing_through_the_api_accepts_the_loss(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge = paid_charge(loopback, card=DISPUTED)
    assert client.v1.disputes.close(dispute_of(client, charge).id).status == "lost"


def test_inquiry_moves_no_money(loopback: LoopbackStripe, client: StripeClient) -> None:
    charge = paid_charge(loopback, card=INQUIRED)
    dispute = dispute_of(client, charge)
    assert (dispute.status, dispute.balance_transactions) == ("warning_needs_response", [])
    assert dispute.is_charge_refundable is True
    assert loopback.close_dispute(dispute.id, "won")["status"] == "warning_closed"
    loopback.advance(SETTLED)
    assert client.v1.balance.retrieve().available[0].amount == 8249


def test_part_of_a_charge_is_disputed(loopback: LoopbackStripe, client: StripeClient) -> None:
    charge = paid_charge(loopback)
    dispute = loopback.open_dispute(charge.id, 3000, reason="product_not_received")
    assert (dispute["amount"], dispute["reason"]) == (3000, "product_not_received")
    booked = dispute["balance_transactions"][0]
    assert (booked["amount"], booked["fee"], booked["net"]) == (-3000, 2000, -5000)
    assert loopback.close_dispute(dispute["id"], "won")["status"] == "won"
    loopback.advance(SETTLED)
    assert client.v1.balance.retrieve().available[0].amount == 8249 - 2000


def test_partly_refunded_charge_is_disputed_for_the_rest(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge = paid_charge(loopback)
    client.v1.refunds.create({"charge": charge.id, "amount": 2400})
    assert loopback.open_dispute(charge.id)["amount"] == 6000


def test_only_one_dispute_of_a_charge_is_open(loopback: LoopbackStripe) -> None:
    charge = paid_charge(loopback)
    first = loopback.open_dispute(charge.id, 1000)
    with pytest.raises(RuntimeError, match="has an open dispute"):
        loopback.open_dispute(charge.id, 1000)
    loopback.close_dispute(first["id"], "lost")
    assert loopback.open_dispute(charge.id, 500)["status"] == "needs_response"


def test_escalated_inquiry_withdraws_what_was_not_refunded(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge = paid_charge(loopback)
    inquiry = loopback.open_dispute(charge.id, inquiry=True)
    assert (inquiry["status"], inquiry["balance_transactions"]) == ("warning_needs_response", [])
    client.v1.refunds.create({"charge": charge.id, "amount": 1400})
    dispute = loopback.escalate_inquiry(inquiry["id"])
    assert (dispute["id"], dispute["status"]) == (inquiry["id"], "needs_response")
    assert (dispute["amount"], dispute["is_charge_refundable"]) == (7000, False)
    assert [b["net"] for b in dispute["balance_transactions"]] == [-9000]
    types = [e.type for e in client.v1.events.list({"limit": 2}).data]
    assert types == ["charge.dispute.funds_withdrawn", "charge.dispute.updated"]
    with pytest.raises(RuntimeError, match="Only an open inquiry"):
        loopback.escalate_inquiry(inquiry["id"])


def test_inquiry_of_a_refunded_charge_is_not_escalated(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    charge = paid_charge(loopback)
    inquiry = loopback.open_dispute(charge.id, inquiry=True)
    client.v1.refunds.create({"charge": charge.id})
    with pytest.raises(RuntimeError, match="fully refunded"):
        loopback.escalate_inquiry(inquiry["id"])


def test_failed_charge_cannot_be_disputed(loopback: LoopbackStripe, client: StripeClient) -> None:
    loopback.pay(make_session(client).id, "4000000000000002")
    failed = loopback.objects("charge")[0]["id"]
    with pytest.raises(RuntimeError, match="no captured card payment"):
        loopback.open_dispute(failed)
