"""Idempotency keys: replay, mismatch, in use, what is kept and for how long."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import stripe
from stripe import StripeClient

from tests.payments.loopback.scenes import account_params, make_account
from tests.stripe_server import LoopbackStripe

INTENT: stripe.params.PaymentIntentCreateParams = {"amount": 8400, "currency": "eur"}
KEY: stripe.RequestOptions = {"idempotency_key": "order:7:pay"}


def test_same_key_replays_the_first_answer(loopback: LoopbackStripe, client: StripeClient) -> None:
    first = client.v1.payment_intents.create(INTENT, KEY)
    second = client.v1.payment_intents.create(INTENT, KEY)
    assert first.id == second.id
    assert first.last_response is not None
    assert second.last_response is not None
    assert "Idempotent-Replayed" not in first.last_response.headers
    assert second.last_response.headers["Idempotent-Replayed"] == "true"
    assert len(loopback.objects("payment_intent")) == 1


def test_same_key_with_other_params_is_an_idempotency_error(client: StripeClient) -> None:
    client.v1.payment_intents.create(INTENT, KEY)
    with pytest.raises(stripe.IdempotencyError, match="order:7:pay") as refused:
        client.v1.payment_intents.create({"amount": 8401, "currency": "eur"}, KEY)
    assert refused.value.http_status == 400


def test_same_key_on_another_path_is_an_idempotency_error(client: StripeClient) -> None:
    client.v1.payment_intents.create(INTENT, KEY)
    with pytest.raises(stripe.IdempotencyError):
        client.v1.customers.create({"email": "ada@example.org"}, KEY)


def test_same_key_of_another_account_is_another_key(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    account = make_account(loopback)
    scoped: stripe.RequestOptions = {**KEY, "stripe_account": account.id}
    own = client.v1.customers.create({"email": "ada@example.org"}, KEY)
    theirs = client.v1.customers.create({"email": "ada@example.org"}, scoped)
    assert own.id != theirs.id


def test_key_in_use_is_a_conflict(loopback: LoopbackStripe, client: StripeClient) -> None:
    loopback.fault("slow", path="/v1/payment_intents", seconds=0.6)
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(client.v1.payment_intents.create, INTENT, KEY)
        while not loopback.requests():
            time.sleep(0.01)
        with pytest.raises(stripe.APIError) as refused:
            loopback.client().v1.payment_intents.create(INTENT, KEY)
        assert slow.result().status == "requires_payment_method"
    assert refused.value.http_status == 409
    assert refused.value.error is not None
    assert refused.value.error.code == "idempotency_key_in_use"
    assert len(loopback.objects("payment_intent")) == 1


def test_fifty_threads_with_one_key_make_one_intent(loopback: LoopbackStripe) -> None:
    client = loopback.client(retries=5)

    def create(_: int) -> str:
        return client.v1.payment_intents.create(INTENT, KEY).id

    with ThreadPoolExecutor(50) as pool:
        made = set(pool.map(create, range(50)))
    assert len(made) == 1
    assert [intent["id"] for intent in loopback.objects("payment_intent")] == list(made)


def test_answer_refused_by_validation_is_not_kept(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError):
        client.v1.payment_intents.create({"amount": "x", "currency": "eur"}, KEY)  # type: ignore[typeddict-item]
    assert client.v1.payment_intents.create(INTENT, KEY).amount == 8400


def test_refusal_of_the_work_itself_is_replayed(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    account = make_account(loopback)
    params: stripe.params.TransferCreateParams = {
        "amount": 100,
        "currency": "eur",
        "destination": account.id,
    }
    with pytest.raises(stripe.InvalidRequestError, match="insufficient"):
        client.v1.transfers.create(params, KEY)
    loopback.topup(100)
    with pytest.raises(stripe.InvalidRequestError) as replayed:
        client.v1.transfers.create(params, KEY)
    assert replayed.value.code == "balance_insufficient"
    assert client.v1.transfers.create(params, {"idempotency_key": "order:7:pay:2"}).amount == 100


def test_v2_keeps_successes_and_repeats_failures(client: StripeClient) -> None:
    with pytest.raises(stripe.InvalidRequestError):
        client.v2.core.accounts.create({"display_name": "Sans pays"}, KEY)
    first = client.v2.core.accounts.create(account_params(), KEY)  # type: ignore[arg-type]
    second = client.v2.core.accounts.create(account_params(), KEY)  # type: ignore[arg-type]
    assert first.id == second.id


def test_key_is_forgotten_after_a_day(loopback: LoopbackStripe, client: StripeClient) -> None:
    first = client.v1.payment_intents.create(INTENT, KEY)
    loopback.advance(86_401)
    assert client.v1.payment_intents.create(INTENT, KEY).id != first.id


def test_key_longer_than_255_is_refused(client: StripeClient) -> None:
    options: stripe.RequestOptions = {"idempotency_key": "k" * 256}
    with pytest.raises(stripe.InvalidRequestError, match="up to 255"):
        client.v1.payment_intents.create(INTENT, options)
