"""M10: a planted cent, a stopped beat and a forgotten designer are seen by people within a day."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection

from matricia.celery import app
from matricia.kit import clock
from matricia.tasks import heartbeat
from payments.models import Alert, JobRun, Payment, PayoutAccount, Share
from payments.services.ship_seller_order import ship_seller_order
from payments.states import CapabilityState
from tests.factories.accounts import StaffFactory
from tests.factories.payments import basket_of, checked_out, onboarded
from tests.factories.shops import variant_in_stock

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TEAM = "team@example.test"

# As somebody would who reached the database: the triggers let nothing be changed, only added.
PLANT = """
WITH entry AS (
    INSERT INTO payments_entry (reference, memo, at) VALUES (%(reference)s, '', %(at)s)
    RETURNING id
)
INSERT INTO payments_posting (entry_id, source_id, destination_id, amount, currency, at)
SELECT entry.id, source.id, destination.id, 1, 'EUR', %(at)s
FROM entry, payments_account AS source, payments_account AS destination
WHERE source.code = %(source)s AND destination.code = %(destination)s
"""


def health(client: Any) -> tuple[int, dict[str, str]]:
    """The health page, while beat gives its signs of life."""
    heartbeat()
    answer = client.get("/healthz")
    return answer.status_code, answer.json()["parts"]


def mails_to_the_team() -> list[str]:
    return [str(message.body) for message in mail.outbox if TEAM in message.to]


@pytest.fixture
def sold(town: Any) -> Payment:
    """A piece of a designer who can be paid; the team reads its mail."""
    StaffFactory(email=TEAM)
    variant = variant_in_stock(price=5000)
    onboarded(variant.product.shop, town.stripe)
    payment = checked_out(basket_of(variant))
    town.pay(payment)
    town.settle()
    again: Payment = town.again(payment)
    return again


def ship(payment: Payment, town: Any) -> Share:
    part = payment.order.seller_orders.get()
    ship_seller_order(part, actor=None, carrier="La Poste", tracking_number="6A1")
    town.settle()
    return Share.objects.get(payment=payment)


@pytest.mark.scenario("M10")
def test_a_planted_cent_is_told_within_the_hour_and_over_when_corrected(
    sold, town, run_job, client
):
    run_job("payments.reconcile")
    assert health(client)[0] == 200
    _plant("sneaky:1", "stripe:clearing", "house:commission")

    run_job("payments.reconcile")

    status, parts = health(client)
    assert status == 503
    assert parts["money"] == (
        "The books differ from Stripe by €0.01: entry sneaky:1 is in the books but not at Stripe"
    )
    town.until(mails_to_the_team, "the mail")
    assert "sneaky:1" in mails_to_the_team()[0]
    _plant("manual:1", "house:commission", "stripe:clearing")
    run_job("payments.reconcile")
    assert health(client)[0] == 200


@pytest.mark.scenario("M10")
def test_when_beat_stops_the_worker_itself_says_so(sold, town, run_job, client):
    run_job("payments.prove_books")
    assert health(client)[0] == 200
    JobRun.objects.filter(name="payments.prove_books").update(succeeded_at=clock.now() - 27 * HOUR)

    run_job("payments.watch")

    status, parts = health(client)
    assert status == 503
    assert parts["jobs"].startswith("payments.prove_books has not run since ")
    town.until(mails_to_the_team, "the mail")
    assert "payments.prove_books" in mails_to_the_team()[0]
    run_job("payments.prove_books")
    run_job("payments.watch")
    assert health(client)[0] == 200
    assert not Alert.objects.filter(resolved_at=None).exists()


@pytest.mark.scenario("M10")
def test_a_forgotten_designer_is_named_until_she_is_paid(sold, town, run_job, client):
    account = PayoutAccount.objects.get()
    town.stripe.set_capability(str(account.stripe_id), "restricted")
    town.settle()
    share = ship(sold, town)
    run_job("payments.watch")
    assert health(client)[0] == 200
    Share.objects.filter(pk=share.pk).update(release_on=clock.today() - 9 * DAY)

    run_job("payments.watch")

    status, parts = health(client)
    assert status == 503
    assert parts["money"] == (
        f"Order {sold.order.number} of shop {share.shop.name} is unpaid for 9 days"
    )
    town.until(mails_to_the_team, "the mail")
    assert sold.order.number in mails_to_the_team()[0]
    assert "ann@example.test" not in mails_to_the_team()[0]
    town.stripe.set_capability(str(account.stripe_id), "active")
    town.settle()
    town.sweep()
    assert PayoutAccount.objects.get().transfers == CapabilityState.ACTIVE
    run_job("payments.watch")
    assert health(client)[0] == 200


@pytest.fixture
def run_job(town: Any) -> Any:
    """Have the worker run a job, as beat or its own timer would, and wait until it did."""

    def _run(name: str) -> None:
        before = _last_run(name)
        app.send_task(name)
        town.until(lambda: _last_run(name) != before, name)
        town.settle()

    return _run


def _last_run(name: str) -> Any:
    return JobRun.objects.filter(name=name).values_list("succeeded_at", flat=True).first()


def _plant(reference: str, source: str, destination: str) -> None:
    values: dict[str, Any] = {
        "reference": reference,
        "at": clock.now() - HOUR,
        "source": source,
        "destination": destination,
    }
    with connection.cursor() as cursor:
        cursor.execute(PLANT, values)
