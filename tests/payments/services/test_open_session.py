"""The payment page: what it asks for, and that there is one of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from matricia.kit import clock
from orders.states import OrderState
from payments.gateway import GatewayUnsure
from payments.models import Payment
from payments.services.open_session import open_session
from payments.states import PaymentState
from tests.factories.payments import basket_of, checked_out
from tests.factories.shops import level_of, variant_in_stock

pytestmark = pytest.mark.django_db


def test_the_page_asks_for_each_line_and_each_parcel(stripe, settings):
    settings.PUBLIC_URL = "https://shop.example"
    variant = variant_in_stock(price=5000, product__title="Robe", product__shop__name="Ann")
    payment = checked_out(basket_of(variant))

    open_session(payment.pk)

    payment.refresh_from_db()
    [session] = stripe.objects("checkout.session")
    order = payment.order
    assert (payment.state, payment.session_id) == (PaymentState.OPEN, session["id"])
    assert payment.session_url == session["url"]
    assert (session["amount_total"], session["currency"]) == (5490, "eur")
    assert (session["client_reference_id"], session["locale"]) == (str(order.pk), "en")
    assert session["expires_at"] == int(order.hold_until.timestamp())
    page = f"https://shop.example/en/orders/{order.pk}?token={order.access_token}"
    assert session["success_url"] == f"{page}&session_id={{CHECKOUT_SESSION_ID}}"
    cancelled = f"https://shop.example/en/checkout/{order.pk}/cancelled?token={order.access_token}"
    assert session["cancel_url"] == cancelled
    lines = stripe.client().v1.checkout.sessions.line_items.list(session["id"]).data
    assert [(line.description, line.amount_total) for line in lines] == [
        ("Robe", 5000),
        ("Delivery by Ann", 490),
    ]


def test_asked_twice_there_is_one_page(stripe):
    payment = checked_out(basket_of(variant_in_stock()))

    open_session(payment.pk)
    open_session(payment.pk)

    assert len(stripe.objects("checkout.session")) == 1


def test_after_a_lost_answer_the_same_page_is_found(stripe):
    payment = checked_out(basket_of(variant_in_stock()))
    stripe.fault("connection_reset_after_work", path="/v1/checkout/sessions", times=3)
    with pytest.raises(GatewayUnsure):
        open_session(payment.pk)

    with clock.frozen(clock.now() + timedelta(seconds=50)):
        open_session(payment.pk)

    [session] = stripe.objects("checkout.session")
    assert Payment.objects.get().session_id == session["id"]


def test_a_page_that_would_end_too_early_for_stripe_ends_later(stripe):
    stripe.settings(min_session_seconds=2400)
    payment = checked_out(basket_of(variant_in_stock()))

    open_session(payment.pk)
    assert Payment.objects.get().state == PaymentState.DRAFT
    open_session(payment.pk)

    payment.refresh_from_db()
    assert payment.state == PaymentState.OPEN
    ends = payment.session_expires_at
    assert ends is not None
    assert ends - payment.created_at > timedelta(minutes=59)


def test_without_a_page_the_pieces_are_free_again(stripe):
    stripe.settings(min_session_seconds=7200)
    variant = variant_in_stock()
    payment = checked_out(basket_of(variant))

    open_session(payment.pk)
    open_session(payment.pk)

    payment.refresh_from_db()
    assert (payment.state, payment.order.state) == (PaymentState.FAILED, OrderState.EXPIRED)
    assert level_of(variant).held == 0
