"""Mails go out once, and are tried again when the post office was away."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, time, timedelta
from smtplib import SMTPRecipientsRefused
from typing import Any

import pytest
from django.core import mail
from django.db import connection

from matricia.kit import clock
from orders.models import Order, Parcel
from orders.services.ship_seller_order import ship_seller_order
from orders.services.tell_people import (
    confirm_to_buyer,
    tell_buyer_of_parcel,
    tell_designers,
    untold,
)
from orders.tasks import send_missing_mails
from shops.models import QuietHours
from shops.services.notices.send_held import send_held
from shops.states import Right
from tests.factories.accounts import UserFactory
from tests.factories.orders import cart_with, paid_order, part_of, placed_order
from tests.factories.shops import helper_in, member_of, variant_in_stock
from tests.orders.people import designer_of

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def _sent() -> list[list[str]]:
    return [message.to for message in mail.outbox]


def test_confirmation_is_sent_once():
    order = paid_order()

    with clock.frozen(NOW):
        confirm_to_buyer(order.pk)
        confirm_to_buyer(order.pk)

    order.refresh_from_db()
    assert _sent() == [["ann@example.test"]]
    assert order.confirmation_sent_at == NOW


def test_unpaid_orders_send_no_mail():
    order = placed_order()
    designer_of(part_of(order).shop)

    confirm_to_buyer(order.pk)
    tell_designers(order.pk)

    assert _sent() == []
    assert part_of(order).designers_told_at is None


def test_what_does_not_exist_sends_no_mail():
    confirm_to_buyer(uuid.uuid4())
    tell_designers(uuid.uuid4())
    tell_buyer_of_parcel(0)

    assert _sent() == []


def test_designers_are_told_once():
    part = part_of(paid_order())
    designers = [designer_of(part.shop), designer_of(part.shop)]

    for _ in range(2):
        tell_designers(part.order_id)

    assert _sent() == [[designer.email] for designer in designers]


def test_an_order_of_the_night_is_told_in_the_morning_and_only_to_who_looks_after_orders():
    part = part_of(paid_order())
    designer, keeper = designer_of(part.shop), helper_in(part.shop, Right.PRODUCTS)
    QuietHours.objects.create(user=designer, starts=time(21), ends=time(8))

    with clock.frozen(datetime(2026, 11, 23, 22, tzinfo=UTC)):
        tell_designers(part.order_id)
    at_night = _sent()
    with clock.frozen(datetime(2026, 11, 24, 7, tzinfo=UTC)):
        send_held(designer.pk)
        send_held(keeper.pk)

    assert (at_night, _sent()) == ([], [[designer.email]])
    assert part.number in mail.outbox[0].body
    assert f"/dashboard/{part.shop.slug}/orders/{part.pk}" in mail.outbox[0].body


def test_a_designer_whose_mail_is_refused_keeps_no_other_from_being_told(settings: Any):
    order = paid_order(cart_with(variant_in_stock(), variant_in_stock()))
    first, second = order.seller_orders.order_by("pk")
    reached = designer_of(second.shop)
    member_of(first.shop, UserFactory.create(email="refused@example.test"))
    settings.EMAIL_BACKEND = "tests.post_office.ChoosyPostOffice"

    for _ in range(2):
        with pytest.raises(SMTPRecipientsRefused):
            tell_designers(order.pk)

    assert _sent() == [[reached.email]]
    told = order.seller_orders.order_by("pk").values_list("designers_told_at", flat=True)
    assert [at is None for at in told] == [True, False]


def test_buyer_is_told_of_a_parcel_once():
    ship_seller_order(part_of(paid_order()), actor=None, carrier="UPS", tracking_number="1Z999")

    for _ in range(2):
        tell_buyer_of_parcel(Parcel.objects.get().pk)

    assert _sent() == [["ann@example.test"]]


def test_a_mail_that_could_not_be_handed_over_is_tried_again(settings: Any):
    order = paid_order()
    there = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1  # nobody listens there

    with pytest.raises(OSError, match="refused"):
        confirm_to_buyer(order.pk)

    order.refresh_from_db()
    assert order.confirmation_sent_at is None
    settings.EMAIL_BACKEND = there
    confirm_to_buyer(order.pk)
    assert _sent() == [["ann@example.test"]]


def test_untold_are_those_who_wait_for_longer_than_a_message_takes():
    with clock.frozen(NOW):
        order = paid_order()
        part = part_of(order)
        ship_seller_order(part, actor=None, carrier="UPS", tracking_number="1Z999")

        assert untold().orders == untold().orders_of_designers == untold().parcels == []
    with clock.frozen(NOW + timedelta(minutes=6)):
        waiting = untold()

    assert (waiting.orders, waiting.orders_of_designers) == ([order.pk], [order.pk])
    assert waiting.parcels == [Parcel.objects.get().pk]


def test_missing_mails_are_sent_by_the_sweeper(tasks_at_once: None):
    with clock.frozen(NOW):
        part = part_of(paid_order())
        designer = designer_of(part.shop)
        ship_seller_order(part, actor=None, carrier="UPS", tracking_number="1Z999")

    for minutes in (6, 12):
        with clock.frozen(NOW + timedelta(minutes=minutes)):
            send_missing_mails()

    assert _sent() == [["ann@example.test"], [designer.email], ["ann@example.test"]]


@pytest.mark.scenario("S3")
@pytest.mark.django_db(transaction=True)
def test_ten_workers_send_one_confirmation():
    order = paid_order()

    def confirm(_: int) -> None:
        try:
            confirm_to_buyer(order.pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as threads:
        list(threads.map(confirm, range(10)))

    assert _sent() == [["ann@example.test"]]
    assert Order.objects.get().confirmation_sent_at is not None
