"""Asking for a newsletter, agreeing to it by mail, ending it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ObjectDoesNotExist
from django.test import Client
from django.utils.translation import override

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import Newsletter, NewsletterReader
from shops.newsletter_links import confirm_link, invited_by, stop_link, stop_token, stopped_by
from shops.services.newsletter.join_newsletter import (
    ask_missing_readers,
    ask_reader,
    confirm_newsletter,
    join_newsletter,
)
from shops.services.newsletter.leave_newsletter import leave_by_link, remove_reader
from shops.states import Right
from tests.factories.accounts import UserFactory
from tests.factories.shops import ShopFactory, helper_in, member_of

pytestmark = pytest.mark.django_db

ADDRESS = "zoe@example.test"
WORDS = (
    "I would like to get the newsletter of Tamgout by e-mail: new pieces, markets, offers. "
    "Tamgout keeps my address for this alone, for three years at most, and I can unsubscribe at "
    "any time with the link that stands in each letter."
)


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


@pytest.fixture
def shop():
    shop = ShopFactory(name="Tamgout")
    Newsletter.objects.create(shop=shop, is_open=True)
    return shop


def joined(shop, email=ADDRESS, language="en", visitor="1.2.3.4"):
    join_newsletter(shop, email=email, language=language, visitor=visitor)
    return NewsletterReader.objects.get(shop=shop, email=email.strip().lower(), ended_at=None)


def token_of(reader):
    return confirm_link(reader).rsplit("/", 1)[1]


def agreed(shop, email=ADDRESS):
    reader = joined(shop, email)
    confirm_newsletter(token_of(reader))
    reader.refresh_from_db()
    return reader


def test_who_asks_is_asked_by_mail_and_agrees_on_the_page_it_leads_to(
    shop, tasks_at_once, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        reader = joined(shop, "  Zoe@Example.test ")

    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == ([ADDRESS], "Confirm: the newsletter of Tamgout")
    [token] = re.findall(r"/en/newsletter/confirm/(\S+)", str(letter.body))
    assert not NewsletterReader.objects.reading().exists()

    now = clock.now()
    with clock.frozen(now):
        confirm_newsletter(token)

    reader.refresh_from_db()
    assert (reader.confirmed_at, reader.wording, reader.words) == (now, "2026-11-24", WORDS)


def test_each_mail_has_the_headers_that_stop_it_at_once(
    shop, tasks_at_once, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        reader = joined(shop)

    headers = mail.outbox[0].extra_headers
    assert headers == {
        "List-Unsubscribe": f"<{stop_link(reader)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def test_who_reads_it_already_gets_no_mail_and_the_same_answer(
    shop, tasks_at_once, django_capture_on_commit_callbacks
):
    reader = agreed(shop)

    with django_capture_on_commit_callbacks(execute=True):
        assert joined(shop).pk == reader.pk

    assert mail.outbox == []
    assert NewsletterReader.objects.reading().get().confirmed_at == reader.confirmed_at


def test_asking_again_mails_again_for_the_same_row(
    shop, tasks_at_once, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        first = joined(shop)
    with django_capture_on_commit_callbacks(execute=True):
        again = joined(shop, language="ar")

    assert (again.pk, again.language, len(mail.outbox)) == (first.pk, "ar", 2)


def test_a_lost_message_is_made_up_for_and_nobody_is_mailed_twice(shop, tasks_at_once):
    reader = joined(shop)

    ask_missing_readers()
    ask_reader(reader.pk)
    ask_missing_readers()

    assert len(mail.outbox) == 1


def test_the_link_holds_for_seven_days(shop):
    reader = joined(shop)
    token = token_of(reader)

    with clock.frozen(reader.asked_at + timedelta(days=7, seconds=-1)):
        assert invited_by(token) == reader
    with clock.frozen(reader.asked_at + timedelta(days=7)):
        assert invited_by(token) is None
        with pytest.raises(ObjectDoesNotExist):
            confirm_newsletter(token)


def test_the_link_that_stops_confirms_for_nobody(shop):
    reader = joined(shop)

    assert invited_by(stop_token(reader)) is None
    assert stopped_by(token_of(reader)) is None
    assert stopped_by(stop_token(reader)) == reader


def test_a_shop_without_newsletter_takes_nobody(shop):
    closed = ShopFactory()
    reader = joined(shop)
    Newsletter.objects.update(is_open=False)

    for place in (closed, shop):
        with pytest.raises(ObjectDoesNotExist):
            join_newsletter(place, email="new@example.test", language="en", visitor="1.2.3.4")
    assert invited_by(token_of(reader)) is None
    assert NewsletterReader.objects.count() == 1


@pytest.mark.parametrize("wrong", ["", "zoe", "zoe@", "zoe@example.test\nBcc: all@example.test"])
def test_what_is_no_address_is_refused(shop, wrong):
    with pytest.raises(RuleBroken) as refusal:
        join_newsletter(shop, email=wrong, language="en", visitor="1.2.3.4")

    assert (refusal.value.code, refusal.value.field) == ("INVALID_EMAIL", "email")


def test_one_address_is_asked_six_times_a_day_over_all_shops(shop):
    for number in range(6):
        joined(shop, visitor=f"1.2.3.{number}")

    with pytest.raises(RuleBroken) as refusal:
        joined(shop, visitor="9.9.9.9")

    assert refusal.value.code == "TOO_OFTEN"


def test_one_visitor_asks_for_twenty_addresses_an_hour(shop):
    for number in range(20):
        joined(shop, f"a{number}@example.test")

    with pytest.raises(RuleBroken) as refusal:
        joined(shop, "last@example.test")

    assert refusal.value.code == "TOO_OFTEN"


def test_a_mail_program_stops_it_by_a_post_and_a_person_is_asked_first(shop):
    reader = agreed(shop)
    path = stop_link(reader).removeprefix("http://localhost:8000")

    opened = Client().get(path)
    reader.refresh_from_db()
    ended = reader.ended_at
    posted = Client(enforce_csrf_checks=True).post(path, {"List-Unsubscribe": "One-Click"})

    assert opened.headers["Location"] == f"/en/newsletter/stop/{stop_token(reader)}"
    assert ended is None
    assert posted.status_code == 200
    reader.refresh_from_db()
    assert reader.ended_at is not None
    assert Client().post("/letters/newsletter/x").status_code == 404


def test_who_left_keeps_the_proof_and_comes_back_by_a_new_consent(shop):
    first = agreed(shop)
    leave_by_link(stop_token(first))
    leave_by_link(stop_token(first))

    again = agreed(shop)

    first.refresh_from_db()
    assert (first.words, first.ended_at is not None) == (WORDS, True)
    assert (again.pk != first.pk, again.ended_at) == (True, None)


def test_who_never_confirmed_can_say_no_and_ask_anew(shop):
    refused = joined(shop)
    leave_by_link(stop_token(refused))

    assert invited_by(token_of(refused)) is None
    assert joined(shop).pk != refused.pk


def test_a_helper_cannot_take_a_reader_off(shop):
    reader = agreed(shop)

    with pytest.raises(RuleBroken) as refusal:
        remove_reader(reader, actor=helper_in(shop, Right.ORDERS))
    remove_reader(reader, actor=member_of(shop, UserFactory()))

    assert refusal.value.code == "NOT_ALLOWED"
    assert not NewsletterReader.objects.reading().exists()
