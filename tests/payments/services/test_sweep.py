"""Every message can be lost: sweeping takes up what was left lying."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection, transaction

from matricia.kit import clock
from orders.models import Order
from orders.services.cancel_order import cancel_order
from orders.states import OrderState
from payments.facts import EventFacts
from payments.models import Payment, Refund, Share, StripeEvent
from payments.services.cancel_seller_order import cancel_seller_order
from payments.services.handle_event import MAX_ATTEMPTS
from payments.services.keep_event import keep_event
from payments.services.ship_seller_order import ship_seller_order
from payments.states import PaymentState, RefundState, ShareState
from payments.verification import verify_books
from tests.factories.payments import basket_of, checked_out, onboarded
from tests.factories.shops import level_of, variant_in_stock

NEWS = {"id": "evt_1", "type": "charge.updated", "data": {"object": {"id": "ch_1"}}}  # not ours


@contextmanager
def messages_lost() -> Iterator[None]:
    """What is done inside is committed; the messages it would have sent never leave."""
    with transaction.atomic():
        yield
        connection.run_on_commit.clear()


@pytest.mark.scenario("S5")
def test_with_every_message_lost_a_purchase_still_ends_well(town):
    town.stripe.deliveries(drop=1_000_000)
    variants = [variant_in_stock(price=price) for price in (5000, 3000)]
    for variant in variants:
        onboarded(variant.product.shop, town.stripe)

    with messages_lost():
        payment = checked_out(basket_of(*variants))
    assert town.again(payment).session_id is None
    town.sweep()
    town.pay(payment)
    town.sweep()
    first, second = Share.objects.order_by("pk")
    with messages_lost():
        ship_seller_order(first.seller_order, actor=None, carrier="Post", tracking_number="6A1")
        cancel_seller_order(second.seller_order, actor=None, reason="The fabric had a fault")
    assert (Refund.objects.get().state, town.stripe.objects("transfer")) == ("requested", [])
    town.sweep()

    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == (ShareState.TRANSFERRED, ShareState.CANCELLED)
    assert Refund.objects.get().state == RefundState.SUCCEEDED
    assert len([m for m in mail.outbox if "paying back" in m.subject]) == 1
    assert [finding.cause for finding in verify_books().findings] == []


def test_a_draft_that_nobody_waits_for_is_closed_without_stripe(town):
    variant = variant_in_stock()
    with messages_lost():
        payment = checked_out(basket_of(variant))

    with clock.frozen(payment.order.hold_until + timedelta(seconds=1)):
        town.sweep()

    payment = town.again(payment)
    assert (payment.state, payment.order.state) == (PaymentState.EXPIRED, OrderState.EXPIRED)
    assert level_of(variant).held == 0
    assert town.stripe.requests() == []


def test_the_page_of_an_order_that_was_given_up_is_closed(town):
    payment = checked_out(basket_of(variant_in_stock()))
    town.settle()
    cancel_order(Order.objects.get(), actor=None, reason="Changed my mind")

    town.sweep()

    assert [s["status"] for s in town.stripe.objects("checkout.session")] == ["expired"]
    assert town.again(payment).state == PaymentState.EXPIRED


def test_an_event_whose_message_was_lost_is_handled(town):
    with messages_lost():
        keep_event(EventFacts.of(NEWS), endpoint="platform")

    town.sweep()

    assert StripeEvent.objects.get().handled_at is not None


def test_an_event_that_waits_is_left_until_its_time_and_not_for_ever(town):
    with messages_lost():
        waiting = keep_event(EventFacts.of(NEWS), endpoint="platform")
        hopeless = keep_event(EventFacts.of({**NEWS, "id": "evt_2"}), endpoint="platform")
    StripeEvent.objects.filter(pk=waiting.pk).update(
        retry_at=clock.now() + timedelta(hours=1), attempts=3
    )
    StripeEvent.objects.filter(pk=hopeless.pk).update(attempts=MAX_ATTEMPTS)

    town.sweep()

    assert StripeEvent.objects.filter(handled_at=None).count() == 2


def test_nothing_that_is_decided_is_asked_about(town):
    payment = checked_out(basket_of(variant_in_stock()))
    town.pay(payment)
    town.settle()
    town.sweep()  # the fee, if its event was overtaken
    assert Payment.objects.get().stripe_fee is not None
    asked = len(town.stripe.requests())

    town.sweep()

    assert len(town.stripe.requests()) == asked
