"""The two kinds of "no": a definite one, and one after which money may have moved."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from payments import gateway

pytestmark = pytest.mark.django_db


def test_a_definite_refusal_names_its_code(stripe):
    with pytest.raises(gateway.GatewayRefused) as refused:
        gateway.refund(intent="pi_unknown", amount=100, refund="1", attempt=1, key="k")

    assert (refused.value.code, refused.value.param) == ("resource_missing", "payment_intent")


@pytest.mark.parametrize(
    "fault", ["error_500", "rate_429", "forbidden_403", "connection_reset_before_work"]
)
def test_without_a_definite_answer_it_is_unsure(stripe, fault):
    stripe.fault(fault, times=3)

    with pytest.raises(gateway.GatewayUnsure):
        gateway.balance("EUR")


def test_the_sdk_tries_three_times_before_it_is_unsure(stripe):
    stripe.fault("error_500", times=2)

    assert gateway.balance("EUR") == 0
    assert len(stripe.requests()) == 3


@pytest.mark.parametrize("key", ["sk_live_x", "rk_live_x"])
def test_a_live_key_never_goes_to_a_stand_in(settings, key):
    settings.STRIPE_API_BASE = "http://127.0.0.1:1"
    settings.STRIPE_SECRET_KEY = key

    with pytest.raises(ImproperlyConfigured):
        gateway.client()
