"""Raw PaymentIntents: confirm, 3-D Secure, manual capture, cancel."""

from __future__ import annotations

import pytest
import requests
import stripe
from stripe import StripeClient

from tests.stripe_server import LoopbackStripe


def make(client: StripeClient, **params: object) -> stripe.PaymentIntent:
    given = {"amount": 8400, "currency": "eur"} | params
    return client.v1.payment_intents.create(given)  # type: ignore[arg-type]


def test_intent_without_a_card_waits_for_one(client: StripeClient) -> None:
    intent = make(client, metadata={"order": "7"})
    assert (intent.status, intent.capture_method) == ("requires_payment_method", "automatic_async")
    with pytest.raises(stripe.InvalidRequestError, match="missing a payment method"):
        client.v1.payment_intents.confirm(intent.id)


def test_confirmed_intent_succeeds(client: StripeClient) -> None:
    intent = make(client, payment_method="pm_card_visa", confirm=True)
    assert (intent.status, intent.amount_received) == ("succeeded", 8400)
    charge = client.v1.charges.retrieve(str(intent.latest_charge))
    assert charge.payment_method_details is not None
    assert charge.payment_method_details.card is not None
    assert charge.payment_method_details.card.last4 == "4242"


def test_declined_confirmation_raises_a_card_error_and_stands(client: StripeClient) -> None:
    intent = make(client)
    with pytest.raises(stripe.CardError) as declined:
        client.v1.payment_intents.confirm(
            intent.id, {"payment_method": "pm_card_chargeDeclinedInsufficientFunds"}
        )
    error = declined.value
    assert (error.http_status, error.code) == (402, "card_declined")
    assert error.error is not None
    assert error.error.decline_code == "insufficient_funds"
    after = client.v1.payment_intents.retrieve(intent.id)
    assert (after.status, after.latest_charge) == ("requires_payment_method", error.error.charge)


@pytest.mark.parametrize(("answer", "status"), [("authorise", "succeeded"), ("refuse", "failed")])
def test_3ds_redirects_to_the_bank_page_and_back(
    client: StripeClient, answer: str, status: str
) -> None:
    intent = make(
        client,
        payment_method="pm_card_authenticationRequired",
        confirm=True,
        return_url="http://shop.example/back",
    )
    assert intent.status == "requires_action"
    assert intent.next_action is not None
    assert intent.next_action.redirect_to_url is not None
    page = str(intent.next_action.redirect_to_url.url)
    back = requests.post(page, data={"answer": answer}, allow_redirects=False, timeout=5)
    expected = f"http://shop.example/back?payment_intent={intent.id}&redirect_status={status}"
    assert back.headers["location"] == expected


def test_manual_capture_takes_a_part_and_releases_the_rest(client: StripeClient) -> None:
    intent = make(client, payment_method="pm_card_visa", confirm=True, capture_method="manual")
    assert (intent.status, intent.amount_capturable) == ("requires_capture", 8400)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.payment_intents.capture(intent.id, {"amount_to_capture": 8401})
    assert refused.value.code == "amount_too_large"
    done = client.v1.payment_intents.capture(intent.id, {"amount_to_capture": 5000})
    assert (done.status, done.amount_received, done.amount_capturable) == ("succeeded", 5000, 0)
    charge = client.v1.charges.retrieve(
        str(done.latest_charge), {"expand": ["balance_transaction"]}
    )
    assert isinstance(charge.balance_transaction, stripe.BalanceTransaction)
    assert charge.balance_transaction.net == 5000 - (75 + 25)


def test_cancelled_intent_cannot_be_confirmed(client: StripeClient) -> None:
    intent = make(client, payment_method="pm_card_visa")
    cancelled = client.v1.payment_intents.cancel(intent.id, {"cancellation_reason": "abandoned"})
    assert (cancelled.status, cancelled.cancellation_reason) == ("canceled", "abandoned")
    with pytest.raises(stripe.InvalidRequestError) as refused:
        client.v1.payment_intents.confirm(intent.id)
    assert refused.value.code == "payment_intent_unexpected_state"


def test_amount_may_change_until_confirmed(client: StripeClient) -> None:
    intent = make(client, payment_method="pm_card_visa")
    assert client.v1.payment_intents.update(intent.id, {"amount": 9000}).amount == 9000
    client.v1.payment_intents.confirm(intent.id)
    with pytest.raises(stripe.InvalidRequestError):
        client.v1.payment_intents.update(intent.id, {"amount": 100})


def test_unknown_card_token_is_missing(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError) as refused:
        make(client, payment_method="pm_nobody")
    assert (refused.value.code, refused.value.param) == ("resource_missing", "payment_method")


def test_destination_charges_are_refused_with_the_reason(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="separate charges and transfers"):
        make(client, transfer_data={"destination": "acct_1"})


def test_unknown_currency_is_refused(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="Invalid currency: xyz"):
        make(client, currency="xyz")


def test_customer_of_an_intent_is_expanded(loopback: LoopbackStripe, client: StripeClient) -> None:
    customer = client.v1.customers.create({"email": "ada@example.org"})
    intent = make(client, customer=customer.id)
    shown = client.v1.payment_intents.retrieve(intent.id, {"expand": ["customer"]})
    assert isinstance(shown.customer, stripe.Customer)
    assert shown.customer.email == "ada@example.org"
    assert [i.id for i in client.v1.payment_intents.list({"customer": customer.id}).data] == [
        intent.id
    ]
