"""The link to an order, for a guest who has lost it."""

from __future__ import annotations

import pytest
from django.core.mail import EmailMessage

from orders.models import Order
from orders.services.send_order_link import send_order_link
from tests.factories.orders import paid_order, part_of, placed_order

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tasks_at_once")]


@pytest.fixture
def asked(django_capture_on_commit_callbacks, mailoutbox: list[EmailMessage]):
    """Asks for the link; answers with the mails that left for it."""

    def _asked(number: str, email: str) -> list[EmailMessage]:
        mailoutbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            send_order_link(number, email)
        return list(mailoutbox)

    return _asked


def order() -> Order:
    return paid_order(language="en")


@pytest.mark.parametrize("typed", ["number", "part", "lower case"])
def test_number_and_address_that_belong_together_are_sent_the_link(asked, typed):
    bought = order()
    number = {
        "number": bought.number,
        "part": part_of(bought).number,
        "lower case": f" {bought.number.lower()} ",
    }[typed]

    [mail] = asked(number, " ANN@example.test ")

    assert mail.to == ["ann@example.test"]
    assert f"/orders/{bought.pk}?token={bought.access_token}" in mail.body
    assert f"/withdraw/{bought.pk}?token={bought.access_token}" in mail.body


def test_another_address_is_sent_nothing(asked):
    assert asked(order().number, "eve@example.test") == []


def test_another_number_is_sent_nothing(asked):
    order()

    assert asked("M-44444444", "ann@example.test") == []


def test_an_order_that_was_not_paid_is_sent_nothing(asked):
    assert asked(placed_order().number, "ann@example.test") == []


def test_a_till_has_no_buyer_to_be_written_to(asked):
    bought = order()
    Order.objects.filter(pk=bought.pk).update(channel="market")

    assert asked(bought.number, "ann@example.test") == []


def test_the_fourth_link_within_an_hour_is_not_sent(asked):
    number = order().number

    sent = [len(asked(number, "ann@example.test")) for _ in range(4)]

    assert sent == [1, 1, 1, 0]
