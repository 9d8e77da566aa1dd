"""Messages get lost, come twice, come late: the end is the same."""

from __future__ import annotations

import pytest
from django.core import mail

from orders.models import Order
from orders.states import OrderState
from payments.facts import EventFacts
from payments.models import Entry, Payment, StripeEvent
from payments.services.catch_up import catch_up
from payments.services.check_payment import check_payment
from payments.services.handle_event import handle_event
from payments.services.keep_event import keep_event
from payments.states import PaymentState
from payments.verification import verify_books
from shops.models import StockMovement, Variant
from tests.factories.payments import basket_of, checked_out
from tests.factories.shops import variant_in_stock
from tests.payments.at_once import at_once

FOR_GOOD = 1_000_000


def assert_bought_once(payment: Payment, variant: Variant) -> None:
    order = Order.objects.get()
    assert (order.pk, order.state) == (payment.order_id, OrderState.PAID)
    sales = StockMovement.objects.filter(level__variant=variant, reason="sale")
    assert list(sales.values_list("delta", flat=True)) == [-1]
    assert Entry.objects.filter(reference=f"payment:{payment.pk}").count() == 1
    assert Entry.objects.filter(reference=f"fee:{payment.pk}").count() == 1
    confirmations = [m for m in mail.outbox if m.to == [order.email]]
    assert len(confirmations) == 1
    assert [finding.cause for finding in verify_books().findings] == []


@pytest.mark.scenario("S3")
def test_paid_and_the_browser_never_comes_back_the_order_exists_once(town):
    variant = variant_in_stock()
    payment = checked_out(basket_of(variant))

    town.pay(payment)
    town.settle()
    town.sweep()

    assert_bought_once(payment, variant)


@pytest.mark.scenario("S4")
def test_three_deliveries_out_of_order_make_one_order(town):
    variant = variant_in_stock()
    payment = checked_out(basket_of(variant))
    town.stripe.deliveries(duplicate=2, reorder=True)

    town.pay(payment)
    town.settle()

    assert_bought_once(payment, variant)


@pytest.mark.scenario("S4")
def test_all_events_of_a_payment_handled_at_the_same_time_make_one_order(town):
    variant = variant_in_stock()
    payment = checked_out(basket_of(variant))
    town.stripe.deliveries(drop=FOR_GOOD)
    town.pay(payment)
    town.stripe.wait_delivered()
    kinds = ("checkout.session.completed", "payment_intent.succeeded", "charge.updated")
    news = [event for event in town.stripe.objects("event") if event["type"] in kinds]
    assert len(news) == 3
    ids = [keep_event(EventFacts.of(event), endpoint="platform").pk for event in news]

    at_once(handle_event, *ids, *ids, *ids)
    town.settle()

    assert_bought_once(payment, variant)
    assert StripeEvent.objects.filter(handled_at=None).count() == 0


@pytest.mark.scenario("S5")
def test_without_any_webhook_the_sweeper_gets_there(town):
    town.stripe.deliveries(drop=FOR_GOOD)
    variant = variant_in_stock()
    payment = checked_out(basket_of(variant))
    town.pay(payment)
    town.stripe.wait_delivered()
    assert StripeEvent.objects.count() == 0
    assert town.again(payment).state == PaymentState.OPEN

    town.sweep()
    town.sweep()

    assert_bought_once(payment, variant)


@pytest.mark.scenario("S5")
def test_after_an_outage_the_missed_events_are_fetched(town):
    town.stripe.deliveries(drop=FOR_GOOD)
    variant = variant_in_stock()
    payment = checked_out(basket_of(variant))
    town.pay(payment)
    town.stripe.wait_delivered()

    assert catch_up() >= 3
    town.settle()

    assert_bought_once(payment, variant)
    assert catch_up() == 0


def test_an_event_about_an_order_that_is_not_there_yet_is_kept_for_later(town):
    variant = variant_in_stock()
    payment = checked_out(basket_of(variant))
    town.stripe.deliveries(drop=FOR_GOOD)
    town.pay(payment)
    town.stripe.wait_delivered()
    [paid] = [e for e in town.stripe.objects("event") if e["type"] == "payment_intent.succeeded"]
    page = town.again(payment).session_id
    Payment.objects.update(session_id=None)

    event = keep_event(EventFacts.of(paid), endpoint="platform")
    town.settle()

    event.refresh_from_db()
    assert (event.handled_at, event.attempts) == (None, 1)
    assert "NotKnownYet" in event.last_error
    assert event.retry_at > event.received_at
    Payment.objects.update(session_id=page)
    handle_event(event.pk)
    assert_bought_once_soon(town, payment, variant)


def assert_bought_once_soon(town, payment: Payment, variant: Variant) -> None:
    town.stripe.wait_delivered()
    check_payment(payment.pk)  # Stripe's fee comes a moment after the charge
    town.settle()
    assert_bought_once(payment, variant)


def test_an_event_about_somebody_elses_payment_is_none_of_ours(town):
    foreign = {
        "id": "evt_foreign",
        "type": "payment_intent.succeeded",
        "data": {"object": {"id": "pi_foreign", "metadata": {"order": "A-1"}}},
    }

    event = keep_event(EventFacts.of(foreign), endpoint="platform")
    town.settle()

    event.refresh_from_db()
    assert event.handled_at is not None
