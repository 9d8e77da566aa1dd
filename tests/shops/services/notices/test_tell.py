"""Who is told of what, at once or later, by mail and on devices."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from functools import partial

import pytest
from django.core import mail

from matricia.kit import clock
from shops.models import (
    HeldNotice,
    NoticeSubject,
    PushDevice,
    PushMessage,
    QuietHours,
    ShopMember,
)
from shops.notices.choices import Choice
from shops.services.notices.choose_notices import choose_notices, keep_quiet_hours
from shops.services.notices.send_held import send_held
from shops.states import Right
from shops.tasks import tell_held_notices
from tests.factories.accounts import UserFactory
from tests.factories.shops import ShopFactory, helper_in, member_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tasks_at_once")]
ORDERS, STOCK, MONEY = NoticeSubject.ORDERS, NoticeSubject.STOCK, NoticeSubject.MONEY
NIGHT = datetime(2026, 11, 24, 22, 0, tzinfo=UTC)  # 23:00 in Paris
MORNING = datetime(2026, 11, 25, 7, 0, tzinfo=UTC)


@pytest.fixture
def quiet(ann):
    """Ann is left in peace from nine to eight."""
    return QuietHours.objects.create(user=ann, starts=time(21), ends=time(8))


@pytest.fixture
def done(django_capture_on_commit_callbacks):
    """`with done():` what is done after the commit is done at its end."""
    return partial(django_capture_on_commit_callbacks, execute=True)


def choose(shop, user, subject, *, by_mail, by_push):
    place = ShopMember.objects.get(shop=shop, user=user)
    choose_notices(place, [Choice(subject, by_mail, by_push)])


def in_the_morning():
    mail.outbox.clear()
    with clock.frozen(MORNING):
        tell_held_notices()
    return list(mail.outbox)


@pytest.mark.parametrize(
    ("subject", "right"),
    [(ORDERS, Right.ORDERS), (STOCK, Right.PRODUCTS), (MONEY, Right.MONEY)],
)
def test_owners_and_helpers_whose_right_covers_it_are_told(shop, ann, told, subject, right):
    covered = helper_in(shop, right)
    helper_in(shop, *(other for other in Right if other != right))
    member_of(ShopFactory(), UserFactory())
    member_of(shop, UserFactory(is_active=False))

    assert told(subject) == [ann.email, covered.email]


def test_who_wants_no_mail_about_a_subject_gets_none_about_it(shop, ann, told):
    choose(shop, ann, ORDERS, by_mail=False, by_push=True)

    assert (told(ORDERS), told(MONEY)) == ([], [ann.email])


def test_her_choice_is_of_one_shop(shop, ann, told):
    other = ShopFactory()
    member_of(other, ann)
    choose(other, ann, ORDERS, by_mail=False, by_push=False)

    assert told(ORDERS) == [ann.email]


def test_what_is_needed_is_neither_switched_off_nor_held(shop, ann, quiet, told):
    choose(shop, ann, MONEY, by_mail=False, by_push=False)

    with clock.frozen(NIGHT):
        now = told(MONEY, is_needed=True)

    assert now == [ann.email]
    assert not HeldNotice.objects.exists()


def test_what_only_owners_can_answer_reaches_no_helper(shop, ann, told):
    helper_in(shop, Right.ORDERS)

    assert told(ORDERS, only_owners=True) == [ann.email]


def test_what_waited_comes_as_one_mail_when_quiet_hours_are_over(shop, ann, quiet, told):
    with clock.frozen(NIGHT):
        at_night = [*told(ORDERS, "order 1"), *told(ORDERS, "order 1"), *told(STOCK, "stock 2")]
        tell_held_notices()
    early = list(mail.outbox)

    [digest] = in_the_morning()

    assert (at_night, early) == ([], [])
    assert digest.to == [ann.email]
    assert digest.subject == "Atelier Naïma: 2 things happened during your quiet hours"
    assert digest.body.count("News of order 1") == 1
    assert "/en/dashboard/naima/orders/2" in digest.body
    assert "https://www.urssaf.fr/" in digest.body
    assert in_the_morning() == []


def test_what_waited_in_two_shops_is_in_the_same_mail(shop, ann, quiet, told):
    atlas = ShopFactory(name="Zellige", slug="zellige")
    member_of(atlas, ann)
    with clock.frozen(NIGHT):
        told(STOCK, "stock 1")
        HeldNotice.objects.create(
            user=ann, shop=atlas, subject=MONEY, key="m", title="Paid out", path="/dashboard/z",
            by_mail=True, by_push=False, due_at=MORNING,
        )  # fmt: skip

    [digest] = in_the_morning()

    assert digest.subject.startswith("Atelier Naïma, Zellige: 2 things")
    assert digest.body.index("At Atelier Naïma") < digest.body.index("At Zellige")
    assert "urssaf" not in digest.body


def test_what_she_may_not_know_in_the_morning_is_not_told(shop, ann, quiet, told):
    with clock.frozen(NIGHT):
        told(ORDERS)
    ShopMember.objects.filter(user=ann).delete()

    assert in_the_morning() == []
    assert not HeldNotice.objects.exists()


def test_what_waits_goes_with_hours_that_are_switched_off(shop, ann, quiet, told):
    with clock.frozen(NIGHT):
        told(ORDERS)
        keep_quiet_hours(is_on=False, starts=time(21), ends=time(8), actor=ann)
        tell_held_notices()

    assert [row.to for row in mail.outbox] == [[ann.email]]


def test_a_post_office_that_refuses_leaves_everything_waiting(shop, ann, quiet, told, settings):
    with clock.frozen(NIGHT):
        told(ORDERS)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    with clock.frozen(MORNING), pytest.raises(OSError, match="refused"):
        send_held(ann.pk)

    assert HeldNotice.objects.count() == 1


def test_a_device_is_told_at_once(shop, ann, told, device, push_service):
    browser = device(ann)

    told(ORDERS)

    [message] = push_service.posted
    assert browser.read(message) == {
        "title": "Atelier Naïma",
        "body": "News of order 1",
        "path": "/en/dashboard/naima/orders/1",
        "tag": "order 1",
    }
    assert not PushMessage.objects.exists()


def test_who_wants_nothing_on_devices_sees_nothing_there(shop, ann, told, device, push_service):
    device(ann)
    choose(shop, ann, ORDERS, by_mail=True, by_push=False)

    assert told(ORDERS) == [ann.email]
    assert push_service.posted == []


@pytest.mark.usefixtures("quiet")
def test_a_device_stays_dark_in_quiet_hours_and_hears_once(ann, told, device, push_service, done):
    browser = device(ann)
    with clock.frozen(NIGHT):
        told(ORDERS, "order 1")
        told(MONEY, "payout 2", is_needed=True)
    at_night = list(push_service.posted)

    with clock.frozen(MORNING), done():
        tell_held_notices()

    assert at_night == []
    [message] = push_service.posted
    assert browser.read(message)["body"] == "2 things happened during your quiet hours"
    assert browser.read(message)["path"] == "/en/dashboard/naima"


def test_a_device_that_is_gone_is_forgotten(shop, ann, told, device, push_service):
    device(ann)
    push_service.status = 410

    told(ORDERS)

    assert not PushDevice.objects.exists()
    assert not PushMessage.objects.exists()


def test_a_device_whose_session_has_ended_is_told_nothing(shop, ann, told, device, push_service):
    device(ann)
    PushDevice.objects.update(ends_at=clock.now() - timedelta(seconds=1))

    told(ORDERS)

    assert push_service.posted == []


def test_a_message_is_tried_again_until_it_is_of_yesterday(ann, device, push_service):
    device(ann)
    message = PushMessage.objects.create(
        device=PushDevice.objects.get(), title="t", body="b", path="/p", tag="x"
    )
    with clock.frozen(message.at + timedelta(minutes=11)):
        tell_held_notices()
    tried = len(push_service.posted)
    late = PushMessage.objects.create(
        device=PushDevice.objects.get(), title="t", body="b", path="/p", tag="x"
    )
    with clock.frozen(late.at + timedelta(hours=25)):
        tell_held_notices()

    assert (tried, len(push_service.posted)) == (1, 1)
    assert not PushMessage.objects.exists()
