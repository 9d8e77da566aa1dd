"""One loopback Stripe process for all tests of this folder, emptied before each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import stripe

from tests.payments.loopback.receiver import Receiver
from tests.stripe_server import LoopbackStripe

stripe.enable_telemetry = False


@pytest.fixture(scope="session")
def loopback_process() -> Iterator[LoopbackStripe]:
    with LoopbackStripe() as running:
        yield running


@pytest.fixture
def loopback(loopback_process: LoopbackStripe) -> LoopbackStripe:
    loopback_process.set_endpoints([])
    loopback_process.reset()
    return loopback_process


@pytest.fixture
def client(loopback: LoopbackStripe) -> stripe.StripeClient:
    return loopback.client()


@pytest.fixture
def receiver(loopback: LoopbackStripe) -> Iterator[Receiver]:
    """A webhook endpoint of each kind that keeps what it gets."""
    with Receiver() as listening:
        loopback.set_endpoints(listening.endpoints())
        yield listening
    loopback.set_endpoints([])
