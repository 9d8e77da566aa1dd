"""mailReceipt: who may ask, how often, and what is kept of the address."""

from __future__ import annotations

import traceback
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client

from markets.models import ReceiptMail
from markets.services.send_receipt_mail import (
    PostOfficeAwayError,
    forget_receipt_mails,
    send_receipt_mail,
    unsent_receipt_mails,
)
from matricia.kit import clock
from tests.factories.markets import TillFactory, piece_at, stall_at
from tests.markets.tilling import SellingTill

pytestmark = pytest.mark.django_db(transaction=True)

MAIL = """mutation ($token: String!, $event: ID!, $email: String!, $copy: Int!) {
  mailReceipt(token: $token, event: $event, email: $email, language: "en", copy: $copy) {
    isNew problems { code field } } }"""


@pytest.fixture
def till():
    return SellingTill()


@pytest.fixture
def sale(till):
    event = till.sell(piece_at(stall_at(till.market), price=4500))
    till.send()
    return event


@pytest.fixture
def ask_mail(ask, till, sale):
    def _ask(email="lina@example.test", *, token=till.token, event=sale.id, copy=0):
        given = {"token": token, "event": event, "email": email, "copy": copy}
        return ask(Client(), MAIL, **given)["mailReceipt"]

    return _ask


def refused(code, field=None):
    return {"isNew": None, "problems": [{"code": code, "field": field}]}


@pytest.mark.usefixtures("tasks_at_once")
def test_a_double_tap_sends_one_mail_and_the_address_is_forgotten(ask_mail):
    first = ask_mail(" lina@example.test ")
    again = ask_mail("Lina@example.test")

    assert (first, again) == (
        {"isNew": True, "problems": []},
        {"isNew": False, "problems": []},
    )
    assert [one.to for one in mail.outbox] == [["lina@example.test"]]
    row = ReceiptMail.objects.get()
    assert row.address == ""
    assert row.sent_at is not None


@pytest.mark.usefixtures("tasks_at_once")
def test_another_address_and_a_duplicate_are_mails_of_their_own(ask_mail):
    ask_mail()
    ask_mail("sami@example.test")
    ask_mail(copy=1)

    assert [(one.to, one.subject.startswith("DUPLICATE no. 1 – ")) for one in mail.outbox] == [
        (["lina@example.test"], False),
        (["sami@example.test"], False),
        (["lina@example.test"], True),
    ]


def test_only_a_paired_device_of_the_market_may_ask(ask_mail, till):
    assert ask_mail(token="guessed") == refused("DEVICE_UNKNOWN")
    assert ask_mail(token=SellingTill().token) == refused("NO_TICKET_YET", "event")
    beside = SellingTill(TillFactory(market=till.market))
    assert ask_mail(token=beside.token)["isNew"] is True


def test_a_ticket_that_has_not_come_yet_is_asked_for_again_when_it_has(ask_mail, till):
    later = till.sell(piece_at(stall_at(till.market), price=900))

    assert ask_mail(event=later.id) == refused("NO_TICKET_YET", "event")
    till.send()
    assert ask_mail(event=later.id)["isNew"] is True


def test_what_is_no_address_event_or_copy_is_refused(ask_mail):
    assert ask_mail("lina@") == refused("EMAIL", "email")
    assert ask_mail("a@b.fr\nBcc: c@d.fr") == refused("EMAIL", "email")
    assert ask_mail(event="7") == refused("BAD_ID", "event")
    assert ask_mail(copy=-1) == refused("COPY", "copy")
    assert not ReceiptMail.objects.exists()


def test_a_till_asks_for_twenty_mails_in_five_minutes_and_no_more(ask_mail, till, sale):
    others = [till.sell(piece_at(stall_at(till.market), price=900)) for _ in range(2)]
    till.send()
    for copy in range(10):
        assert ask_mail(copy=copy)["isNew"] is True
        assert ask_mail(copy=copy, event=others[0].id)["isNew"] is True

    assert ask_mail(event=others[1].id) == refused("TOO_MANY_MAILS")
    assert ask_mail(copy=9)["isNew"] is False
    earlier = clock.now() - timedelta(minutes=6)
    ReceiptMail.objects.update(asked_at=earlier)
    assert ask_mail(event=others[1].id)["isNew"] is True
    assert ask_mail(copy=10) == refused("TOO_MANY_MAILS")


def test_a_mail_that_was_lost_is_found_and_all_are_forgotten_after_a_day(ask_mail):
    ask_mail()
    row = ReceiptMail.objects.get()
    assert unsent_receipt_mails() == []
    ReceiptMail.objects.update(asked_at=clock.now() - timedelta(minutes=6))

    assert unsent_receipt_mails() == [row.pk]
    send_receipt_mail(row.pk)
    send_receipt_mail(row.pk)
    assert unsent_receipt_mails() == []
    assert len(mail.outbox) == 1

    forget_receipt_mails()
    assert ReceiptMail.objects.count() == 1
    ReceiptMail.objects.update(asked_at=clock.now() - timedelta(days=1, minutes=1))
    forget_receipt_mails()
    assert not ReceiptMail.objects.exists()


def test_an_address_that_does_not_exist_is_forgotten_at_once(ask_mail, settings):
    settings.EMAIL_BACKEND = "tests.markets.post_offices.NoSuchAddress"
    ask_mail()

    send_receipt_mail(ReceiptMail.objects.get().pk)

    assert not ReceiptMail.objects.exists()


@pytest.mark.parametrize(
    ("post_office", "says"),
    [
        ("TooBusy", "not now"),
        ("Away", "SMTPServerDisconnected"),
    ],
)
def test_a_post_office_that_is_away_is_asked_again_and_no_error_names_the_address(
    ask_mail, settings, post_office, says
):
    ask_mail()
    row = ReceiptMail.objects.get()
    settings.EMAIL_BACKEND = f"tests.markets.post_offices.{post_office}"

    with pytest.raises(PostOfficeAwayError) as raised:
        send_receipt_mail(row.pk)

    assert str(raised.value) == says
    assert "lina@" not in "".join(traceback.format_exception(raised.value))
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    send_receipt_mail(row.pk)
    assert [one.to for one in mail.outbox] == [["lina@example.test"]]
