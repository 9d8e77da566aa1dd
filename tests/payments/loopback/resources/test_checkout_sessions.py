"""Checkout Sessions: creation rules, payment, decline and retry, expiry."""

from __future__ import annotations

import time
from typing import Any

import pytest
import stripe
from stripe import StripeClient

from tests.payments.loopback.scenes import SHOP, charge_of, line, make_session, session_params
from tests.stripe_server import LoopbackStripe

TEST_DECLINES = {
    "4000000000000002": "generic_decline",
    "4000000000009995": "insufficient_funds",
    "4000000000000069": "expired_card",
}


def test_new_session_is_open_and_unpaid_with_a_hosted_page(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    session = client.v1.checkout.sessions.create(
        session_params(line_items=[line(4200, 2), line(1050, 1, "Bague")])  # type: ignore[arg-type]
    )
    assert (session.status, session.payment_status) == ("open", "unpaid")
    assert session.amount_total == 9450
    assert session.payment_intent is None
    assert session.url == f"{loopback.public_url}/c/pay/{session.id}"


def test_shipping_option_is_added_to_the_total(client: StripeClient) -> None:
    rate = {"display_name": "Colis", "fixed_amount": {"amount": 590, "currency": "eur"}}
    options = [{"shipping_rate_data": {"type": "fixed_amount", **rate}}]
    session = make_session(client, 8400, shipping_options=options)
    assert (session.amount_subtotal, session.amount_total) == (8400, 8990)
    assert session.total_details is not None
    assert session.total_details.amount_shipping == 590


def test_paid_session_has_a_succeeded_intent_and_a_charge(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    session = make_session(client)
    assert loopback.pay(session.id)["state"] == "complete"
    paid = client.v1.checkout.sessions.retrieve(session.id, {"expand": ["payment_intent"]})
    assert (paid.status, paid.payment_status, paid.url) == ("complete", "paid", None)
    intent = paid.payment_intent
    assert isinstance(intent, stripe.PaymentIntent)
    assert (intent.status, intent.amount_received) == ("succeeded", 8400)
    assert (intent.transfer_group, intent.metadata.to_dict()) == ("order_7", {"order": "7"})
    charge = charge_of(client, session.id)
    assert (charge.amount, charge.paid, charge.captured) == (8400, True, True)
    assert charge.transfer_group == "order_7"
    assert paid.customer_details is not None
    assert paid.customer_details.email == "shopper@example.org"


def test_balance_transaction_arrives_a_moment_after_the_payment(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    loopback.settings(balance_transaction_delay=3600)
    session = make_session(client)
    loopback.pay(session.id)
    assert charge_of(client, session.id).balance_transaction is None
    loopback.advance(3600)
    identifier = charge_of(client, session.id).balance_transaction
    assert isinstance(identifier, str)
    booked = client.v1.balance_transactions.retrieve(identifier)
    assert (booked.amount, booked.fee, booked.net) == (8400, 151, 8249)
    assert booked.status == "pending"


@pytest.mark.parametrize(("card", "code"), TEST_DECLINES.items())
def test_decline_leaves_the_session_open_for_another_card(
    loopback: LoopbackStripe, client: StripeClient, card: str, code: str
) -> None:
    session = make_session(client)
    assert loopback.pay(session.id, card)["decline"] == code
    declined = client.v1.checkout.sessions.retrieve(session.id, {"expand": ["payment_intent"]})
    assert (declined.status, declined.payment_status) == ("open", "unpaid")
    intent = declined.payment_intent
    assert isinstance(intent, stripe.PaymentIntent)
    assert intent.status == "requires_payment_method"
    assert intent.last_payment_error is not None
    assert intent.last_payment_error.decline_code == code
    assert loopback.pay(session.id)["state"] == "complete"
    assert [i["status"] for i in loopback.objects("payment_intent")] == ["succeeded"]
    assert [c["status"] for c in loopback.objects("charge")] == ["failed", "succeeded"]


def test_unknown_card_is_refused_without_a_charge(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    session = make_session(client)
    assert loopback.pay(session.id, "4111111111111111")["decline"] == "test_mode_live_card"
    assert loopback.objects("charge") == []


@pytest.mark.parametrize("card", ["4000002760003184", "4000000000003220"])
def test_3ds_card_pays_once_authenticated(
    loopback: LoopbackStripe, client: StripeClient, card: str
) -> None:
    session = make_session(client)
    assert loopback.pay(session.id, card, authenticate=None)["state"] == "requires_action"
    assert loopback.objects("charge") == []
    assert loopback.pay(session.id, card, authenticate=True)["state"] == "complete"


def test_failed_3ds_returns_to_the_form(loopback: LoopbackStripe, client: StripeClient) -> None:
    session = make_session(client)
    answer = loopback.pay(session.id, "4000002760003184", authenticate=False)
    assert answer["state"] == "declined"
    assert answer["decline"] == "payment_intent_authentication_failure"
    intent = loopback.objects("payment_intent")[0]
    assert intent["status"] == "requires_payment_method"
    assert loopback.pay(session.id)["state"] == "complete"


def test_second_payment_of_a_session_changes_nothing(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    session = make_session(client)
    assert [loopback.pay(session.id)["state"] for _ in range(2)] == ["complete", "complete"]
    assert len(loopback.objects("charge")) == 1


def test_abandoned_session_expires_with_the_clock(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    session = make_session(client)
    loopback.pay(session.id, "4000000000000002")
    loopback.advance(1801)
    expired = client.v1.checkout.sessions.retrieve(session.id)
    assert (expired.status, expired.payment_status, expired.url) == ("expired", "unpaid", None)
    assert loopback.objects("payment_intent")[0]["status"] == "canceled"
    assert loopback.pay(session.id)["state"] == "expired"
    assert [e.type for e in client.v1.events.list({"limit": 2}).data] == [
        "checkout.session.expired",
        "payment_intent.canceled",
    ]


def test_session_expires_on_request_but_only_once(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    session = make_session(client)
    assert client.v1.checkout.sessions.expire(session.id).status == "expired"
    with pytest.raises(stripe.InvalidRequestError, match="has a status of expired"):
        client.v1.checkout.sessions.expire(session.id)


@pytest.mark.parametrize(
    ("seconds", "words"), [(1700, "at least 30 minutes"), (86_500, "less than 24 hours")]
)
def test_expiry_outside_30_minutes_to_24_hours_is_refused(
    client: StripeClient, seconds: int, words: str
) -> None:
    with pytest.raises(stripe.InvalidRequestError, match=words) as refused:
        make_session(client, expires_at=int(time.time()) + seconds)
    assert refused.value.param == "expires_at"


def test_lower_bound_of_expiry_can_be_relaxed(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    loopback.settings(min_session_seconds=5)
    session = make_session(client, expires_at=int(time.time()) + 6)
    assert session.status == "open"


def test_amount_below_the_minimum_is_refused(client: StripeClient) -> None:
    assert make_session(client, 50).amount_total == 50
    with pytest.raises(stripe.InvalidRequestError, match=r"at least €0\.50") as refused:
        make_session(client, 49)
    assert refused.value.code == "amount_too_small"


def test_amount_above_eight_digits_is_refused(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        make_session(client, 100_000_000)
    assert refused.value.code == "amount_too_large"


def test_lines_in_two_currencies_are_refused(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="same currency"):
        make_session(client, line_items=[line(4200), line(4200, currency="usd")])


def test_success_url_that_is_no_web_address_is_refused(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        make_session(client, success_url="javascript:alert(1)")
    assert (refused.value.code, refused.value.param) == ("url_invalid", "success_url")


def test_line_items_are_listed_and_expanded(client: StripeClient) -> None:
    session = make_session(client, line_items=[line(4200, 2), line(1050, name="Bague")])
    listed = client.v1.checkout.sessions.line_items.list(session.id).data
    assert [(i.description, i.quantity, i.amount_total) for i in listed] == [
        ("Jupe Inès", 2, 8400),
        ("Bague", 1, 1050),
    ]
    shown = client.v1.checkout.sessions.retrieve(session.id, {"expand": ["line_items"]})
    assert shown.line_items is not None
    assert [i.id for i in shown.line_items.data] == [i.id for i in listed]
    assert client.v1.checkout.sessions.retrieve(session.id).to_dict().get("line_items") is None


def test_sessions_are_found_by_payment_intent(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    make_session(client)
    session = make_session(client)
    paid = loopback.pay(session.id)["session"]
    found = client.v1.checkout.sessions.list({"payment_intent": paid["payment_intent"]})
    assert [s.id for s in found.data] == [session.id]


def test_intent_of_an_open_session_cannot_be_cancelled(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    session = make_session(client)
    loopback.pay(session.id, "4000000000000002")
    intent = loopback.objects("payment_intent")[0]["id"]
    with pytest.raises(stripe.InvalidRequestError, match="created by Checkout"):
        client.v1.payment_intents.cancel(intent)


def test_session_made_for_the_shop_keeps_its_addresses(client: StripeClient) -> None:
    session = make_session(client)
    assert session.cancel_url == f"{SHOP}/basket"
    assert session.client_reference_id == "order_7"


def test_destination_charge_is_refused_with_the_reason(client: StripeClient) -> None:
    data = {"transfer_data": {"destination": "acct_1"}}
    with pytest.raises(stripe.InvalidRequestError, match="separate charges and") as refused:
        make_session(client, payment_intent_data=data)
    assert refused.value.param == "payment_intent_data[transfer_data]"


@pytest.mark.parametrize(
    ("params", "param"),
    [({"mode": "subscription"}, "mode"), ({"ui_mode": "elements"}, "ui_mode")],
)
def test_what_is_not_played_is_refused(
    client: StripeClient, params: dict[str, Any], param: str
) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="mode=payment") as refused:
        make_session(client, **params)
    assert refused.value.param == param


def payment_events(client: StripeClient) -> list[str]:
    names = [event.type for event in client.v1.events.list({"limit": 100}).data]
    return [name for name in reversed(names) if name != "payment_intent.created"]


def test_sepa_debit_is_paid_once_the_bank_answers(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    session = make_session(client)
    paid = loopback.pay(session.id, "AT611904300234573201")
    assert (paid["state"], paid["session"]["payment_status"]) == ("complete", "unpaid")
    charge = charge_of(client, session.id)
    assert (charge.status, charge.paid, charge.balance_transaction) == ("pending", False, None)
    assert charge.payment_method_details is not None
    assert charge.payment_method_details.type == "sepa_debit"
    loopback.advance(6)
    after = client.v1.checkout.sessions.retrieve(session.id)
    assert (after.status, after.payment_status) == ("complete", "paid")
    assert charge_of(client, session.id).paid is True
    assert payment_events(client) == [
        "charge.pending",
        "payment_intent.processing",
        "checkout.session.completed",
        "charge.succeeded",
        "payment_intent.succeeded",
        "checkout.session.async_payment_succeeded",
        "charge.updated",
    ]
    assert client.v1.balance.retrieve().pending[0].amount == 8249


def test_refused_sepa_debit_leaves_the_session_unpaid(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    session = make_session(client)
    assert loopback.pay(session.id, "AT861904300235473202")["state"] == "complete"
    loopback.advance(6)
    after = client.v1.checkout.sessions.retrieve(session.id, {"expand": ["payment_intent"]})
    assert (after.status, after.payment_status) == ("complete", "unpaid")
    assert isinstance(after.payment_intent, stripe.PaymentIntent)
    assert after.payment_intent.status == "requires_payment_method"
    assert charge_of(client, session.id).failure_code == "payment_method_provider_decline"
    assert payment_events(client)[-3:] == [
        "charge.failed",
        "payment_intent.payment_failed",
        "checkout.session.async_payment_failed",
    ]
    assert client.v1.balance.retrieve().pending[0].amount == 0
