"""The whole way of money, for real: loopback Stripe, webhooks over HTTP, a worker, PostgreSQL."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
import redis
from celery.contrib.testing.worker import start_worker
from celery.worker import state
from django.conf import settings as django_settings
from django.db import connections

from matricia.celery import app
from payments.models import Payment, StripeEvent
from payments.services.catch_up import catch_up, catch_up_accounts
from payments.services.sweep import sweep
from tests.stripe_server import LoopbackStripe

QUEUE, UNACKNOWLEDGED = "celery", "unacked"
QUIET_LOOKS = 4


@pytest.fixture(scope="session")
def loopback() -> Iterator[LoopbackStripe]:
    """One loopback Stripe for all tests; `stripe` gives it empty to each."""
    with LoopbackStripe() as server:
        yield server


@pytest.fixture
def stripe(loopback: LoopbackStripe, settings: Any) -> LoopbackStripe:
    """An empty loopback Stripe that the gateway talks to; its events are dropped."""
    settings.STRIPE_API_BASE = loopback.url
    settings.STRIPE_SECRET_KEY = loopback.secret_key
    loopback.reset()
    loopback.set_endpoints([])
    return loopback


class Town:
    """Everything running: what happens in it, happens by tasks and webhooks."""

    def __init__(self, stripe: LoopbackStripe) -> None:
        self.stripe = stripe
        self._broker = redis.Redis.from_url(django_settings.REDIS_URL)

    def pay(self, payment: Payment, card: str = "4242424242424242", **how: Any) -> dict[str, Any]:
        """A customer waits for the page of `payment` and pays there."""
        self.until(lambda: bool(self.again(payment).session_id), "the payment page")
        return self.stripe.pay(str(self.again(payment).session_id), card, **how)

    def again(self, payment: Payment) -> Payment:
        """The row as it is now."""
        return Payment.objects.select_related("order").get(pk=payment.pk)

    def settle(self) -> None:
        """Return once every event is delivered and handled and no task is left."""
        self.stripe.wait_delivered(timeout=20)
        self.until(self._stays_quiet, "the tasks")

    def sweep(self) -> None:
        """What beat does every minute, without the wait; then settle."""
        sweep(grace=timedelta(0))
        self.settle()

    def catch_up(self) -> None:
        """Fetch the events that did not come, as beat does; then settle."""
        catch_up()
        catch_up_accounts()
        self.settle()

    def until(self, true: Callable[[], bool], what: str, timeout: float = 30) -> None:
        """Wait for something to become true."""
        deadline = time.monotonic() + timeout
        while not true():
            assert time.monotonic() < deadline, f"Waited {timeout} s for {what}."
            time.sleep(0.05)

    def _stays_quiet(self) -> bool:
        """Between the queue and the list of unacknowledged tasks, a task is for a moment in
        neither: one look is not enough."""
        for _ in range(QUIET_LOOKS):
            if not self._is_quiet():
                return False
            time.sleep(0.05)
        return True

    def _is_quiet(self) -> bool:
        if state.reserved_requests or state.active_requests:
            return False
        if self._broker.llen(QUEUE) or self._broker.hlen(UNACKNOWLEDGED):
            return False
        return not StripeEvent.objects.filter(handled_at=None, attempts=0).exists()


@pytest.fixture
def town(stripe: LoopbackStripe, live_server: Any, settings: Any) -> Iterator[Town]:
    """Stripe delivering to a live server, and a worker with four threads."""
    stripe.set_endpoints(
        [
            {"url": f"{live_server.url}/webhooks/stripe/{kind}", "secret": secrets[0], "kind": kind}
            for kind, secrets in settings.STRIPE_WEBHOOK_SECRETS.items()
        ]
    )
    app.control.purge()
    with start_worker(app, concurrency=4, pool="threads", perform_ping_check=False):
        town = Town(stripe)
        yield town
        stripe.clear_faults()
        stripe.deliveries()
        town.settle()
    connections.close_all()
