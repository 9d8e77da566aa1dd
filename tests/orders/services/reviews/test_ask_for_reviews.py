"""Buyers are asked once, a week after all has come, and never when they do not want to be."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client

from matricia.kit import clock
from orders import review_mails
from orders.models import RefusedReviewMail
from orders.services.restrict_contact import restrict_contact
from orders.services.reviews.ask_for_reviews import ask_buyer, orders_to_ask
from orders.services.reviews.refuse_review_mails import refuse_review_mails, refused
from orders.services.reviews.write_review import write_review
from orders.tasks import ask_for_reviews
from tests.factories.reviews import GOOD, arrived_order, line_of, shipped_order

pytestmark = pytest.mark.django_db


def in_days(days):
    return clock.frozen(clock.now() + timedelta(days=days))


def test_she_is_asked_once_a_week_after_it_came(tasks_at_once):
    order = arrived_order(language="en")

    with in_days(5):
        assert list(orders_to_ask()) == []
    with in_days(6):
        ask_for_reviews()
        ask_for_reviews()

    assert [m.to for m in mail.outbox] == [["ann@example.test"]]
    assert f"/orders/{order.pk}/review?token={order.access_token}" in mail.outbox[0].body


def test_without_a_word_of_anybody_the_promise_counts():
    order = shipped_order()
    promised = order.seller_orders.get().promised_by
    wait = (promised - clock.today()).days

    with in_days(wait + 6):
        assert list(orders_to_ask()) == []
    with in_days(wait + 7):
        assert list(orders_to_ask()) == [order.pk]


def test_who_has_said_it_refused_or_is_gone_is_not_asked():
    said, unwilling, gone = arrived_order(), arrived_order(), arrived_order()
    write_review(said, line_of(said), GOOD, actor=None)
    restrict_contact(gone)
    with in_days(6):
        ask_buyer(said.pk)
        refuse_review_mails(unwilling)
        ask_buyer(unwilling.pk)
        ask_buyer(gone.pk)

        assert mail.outbox == []
        assert gone.pk not in list(orders_to_ask())


def test_after_a_while_nobody_is_asked_any_more():
    order = arrived_order()

    with in_days(44):
        assert list(orders_to_ask()) == [order.pk]
    with in_days(45):
        assert list(orders_to_ask()) == []


def test_a_mail_program_ends_them_with_one_post():
    order = arrived_order(language="en")
    headers = review_mails.ask(order).extra_headers
    path = headers["List-Unsubscribe"].strip("<>").removeprefix(settings.PUBLIC_URL)
    visitor = Client(enforce_csrf_checks=True)

    looked = visitor.get(path)
    kept = RefusedReviewMail.objects.exists()
    posted = visitor.post(path, {"List-Unsubscribe": "One-Click"})

    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert looked.headers["Location"].startswith(f"/en/orders/{order.pk}/review/stop?token=")
    assert (kept, posted.status_code) == (False, 200)
    assert refused([order.email]) != set()
    assert visitor.post(path.replace("token=", "token=x")).status_code == 404
