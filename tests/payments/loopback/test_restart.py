"""State survives stopping, killing and starting again."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import stripe

from tests.payments.loopback.receiver import Receiver
from tests.payments.loopback.scenes import make_account, make_session, paid_charge
from tests.stripe_server import LoopbackStripe


@pytest.fixture
def lasting(tmp_path: Path) -> Iterator[LoopbackStripe]:
    with LoopbackStripe(data=str(tmp_path / "stripe.sqlite3")) as running:
        yield running


def test_objects_balances_clock_and_keys_survive_a_kill(lasting: LoopbackStripe) -> None:
    client = lasting.client()
    charge, account = paid_charge(lasting), make_account(lasting)
    params: stripe.params.TransferCreateParams = {
        "amount": 3000,
        "currency": "eur",
        "destination": account.id,
        "source_transaction": charge.id,
    }
    made = client.v1.transfers.create(params, {"idempotency_key": "k"})
    lasting.advance(3600)
    lasting.kill()
    lasting.start()
    client = lasting.client()
    with pytest.raises(stripe.IdempotencyError):
        client.v1.transfers.create({**params, "amount": 1}, {"idempotency_key": "k"})
    lasting.advance(4 * 86_400 - 3600)
    assert client.v1.balance.retrieve().available[0].amount == 5249
    assert client.v1.transfers.list({"transfer_group": "order_7"}).data[0].id == made.id


def test_undelivered_event_is_delivered_after_a_restart(lasting: LoopbackStripe) -> None:
    with Receiver() as receiver:
        lasting.set_endpoints(receiver.endpoints())
        lasting.deliveries(paused=True)
        lasting.client().v1.customers.create({"email": "ada@example.org"})
        lasting.kill()
        lasting.start()
        lasting.wait_delivered()
        assert receiver.types() == ["customer.created"]


def test_session_expires_although_the_process_was_down(lasting: LoopbackStripe) -> None:
    lasting.settings(min_session_seconds=0)
    session = make_session(lasting.client(), expires_at=int(time.time()) + 1)
    lasting.stop()
    time.sleep(1.1)
    lasting.start()
    lasting.advance(0)
    assert lasting.client().v1.checkout.sessions.retrieve(session.id).status == "expired"


def test_sigterm_lets_a_running_request_finish(lasting: LoopbackStripe) -> None:
    lasting.fault("slow", path="/v1/customers", seconds=0.5)
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(lasting.client().v1.customers.create, {"email": "ada@example.org"})
        while not lasting.requests():
            time.sleep(0.01)
        lasting.stop()
        customer = running.result()
    lasting.start()
    assert [made["id"] for made in lasting.objects("customer")] == [customer.id]
