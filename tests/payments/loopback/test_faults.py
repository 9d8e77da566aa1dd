"""Scripted failures, seen through the SDK's own retries."""

from __future__ import annotations

import pytest
import stripe

from tests.stripe_server import LoopbackStripe

INTENT: stripe.params.PaymentIntentCreateParams = {"amount": 8400, "currency": "eur"}
PATH = "/v1/payment_intents"


@pytest.mark.parametrize("kind", ["connection_reset_after_work", "timeout_after_work"])
def test_lost_answer_is_fetched_again_with_the_same_key(
    loopback: LoopbackStripe, kind: str
) -> None:
    loopback.fault(kind, method="POST", path=PATH, seconds=3)
    intent = loopback.client(retries=2, timeout=1).v1.payment_intents.create(INTENT)
    assert [made["id"] for made in loopback.objects("payment_intent")] == [intent.id]
    keys = [seen["idempotency_key"] for seen in loopback.requests() if seen["path"] == PATH]
    assert len(keys) == 2
    assert len(set(keys)) == 1


@pytest.mark.parametrize("kind", ["connection_reset_after_work", "timeout_after_work"])
def test_lost_answer_without_retries_leaves_the_work_done(
    loopback: LoopbackStripe, kind: str
) -> None:
    loopback.fault(kind, path=PATH, seconds=3)
    with pytest.raises(stripe.APIConnectionError):
        loopback.client(timeout=1).v1.payment_intents.create(INTENT)
    assert len(loopback.objects("payment_intent")) == 1


@pytest.mark.parametrize("kind", ["connection_reset_before_work", "timeout_before_work"])
def test_failure_before_the_work_does_nothing(loopback: LoopbackStripe, kind: str) -> None:
    loopback.fault(kind, path=PATH, seconds=3)
    with pytest.raises(stripe.APIConnectionError):
        loopback.client(timeout=1).v1.payment_intents.create(INTENT)
    assert loopback.objects("payment_intent") == []


def test_server_error_is_retried_by_the_sdk(loopback: LoopbackStripe) -> None:
    loopback.fault("error_500", path=PATH, times=2)
    assert loopback.client(retries=2).v1.payment_intents.create(INTENT).amount == 8400
    loopback.fault("error_500", path=PATH)
    with pytest.raises(stripe.APIError) as failed:
        loopback.client().v1.payment_intents.create(INTENT)
    assert failed.value.http_status == 500


def test_stored_server_error_is_replayed_under_its_key(loopback: LoopbackStripe) -> None:
    loopback.fault("error_500_stored", path=PATH)
    with pytest.raises(stripe.APIError):
        loopback.client(retries=2).v1.payment_intents.create(INTENT)
    assert len(loopback.requests()) == 3
    assert loopback.objects("payment_intent") == []


def test_rate_limit_is_not_retried_by_the_sdk(loopback: LoopbackStripe) -> None:
    loopback.fault("rate_429", path="/v1/*")
    with pytest.raises(stripe.RateLimitError) as limited:
        loopback.client(retries=2).v1.payment_intents.create(INTENT)
    assert limited.value.error is not None
    assert limited.value.error.code == "rate_limit"
    assert len(loopback.requests()) == 1


def test_fault_strikes_only_what_it_names(loopback: LoopbackStripe) -> None:
    loopback.fault("error_500", method="POST", path="/v1/transfers")
    client = loopback.client()
    assert client.v1.transfers.list().data == []
    assert client.v1.payment_intents.create(INTENT).amount == 8400
    loopback.clear_faults()
    with pytest.raises(stripe.InvalidRequestError):
        client.v1.transfers.create({"amount": 1, "currency": "eur", "destination": "acct_1"})


def test_unknown_fault_is_refused(loopback: LoopbackStripe) -> None:
    with pytest.raises(RuntimeError, match="kind must be one of"):
        loopback.fault("earthquake")
