"""Accepting a designer."""

from __future__ import annotations

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.utils import translation

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from programme.models import Invitation
from programme.services.invite_designer import (
    invite_again,
    invite_designer,
    send_invitation,
    send_missing_invitations,
)
from shops.models import Shop
from shops.states import ShopState
from tests.factories.accounts import StaffFactory, UserFactory

pytestmark = pytest.mark.django_db
AWA = {
    "email": "Awa@Example.test",
    "name": "Awa Diop",
    "shop_name": "Atelier Awa",
    "language": "fr",
}


@pytest.fixture
def staff():
    return StaffFactory()


def refusal(call, *given, **named):
    with pytest.raises(RuleBroken) as caught:
        call(*given, **named)
    return caught.value.code, caught.value.field


@pytest.mark.usefixtures("tasks_at_once")
def test_she_gets_an_account_a_shop_in_preparation_and_one_mail(
    staff, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        invitation = invite_designer(**AWA, actor=staff)
    send_invitation(invitation.pk)

    user = invitation.user
    assert (user.email, user.name, user.language) == ("awa@example.test", "Awa Diop", "fr")
    assert user.has_usable_password() is False
    assert EmailAddress.objects.get(user=user).verified is False
    shop = Shop.objects.run_by(user).get()
    assert (shop.name, shop.state, shop.locations.count()) == ("Atelier Awa", ShopState.DRAFT, 1)
    [letter] = mail.outbox
    assert letter.to == ["awa@example.test"]
    assert "http://localhost:8000/account/welcome/" in letter.body
    invitation.refresh_from_db()
    assert invitation.mailed_at is not None


def test_who_has_an_account_keeps_it(staff):
    user = UserFactory(email="awa@example.test", name="Awa", language="en")

    invitation = invite_designer(**AWA, actor=staff)

    assert invitation.user == user
    user.refresh_from_db()
    assert (user.name, user.language) == ("Awa", "en")


def test_pressing_twice_makes_one_shop(staff):
    invite_designer(**AWA, actor=staff)

    assert refusal(invite_designer, **AWA, actor=staff) == ("ALREADY_INVITED", "email")
    assert Shop.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [({"email": "awa"}, "EMAIL", "email"), ({"shop_name": " "}, "TITLE", "shop_name")],
)
def test_what_cannot_be_is_refused(staff, changed, code, field):
    assert refusal(invite_designer, **{**AWA, **changed}, actor=staff) == (code, field)


def test_others_invite_nobody(staff):
    invitation = invite_designer(**AWA, actor=staff)

    assert refusal(invite_designer, **AWA, actor=UserFactory())[0] == "NOT_ALLOWED"
    assert refusal(invite_again, invitation, actor=UserFactory())[0] == "NOT_ALLOWED"
    assert User.objects.filter(email="awa@example.test").count() == 1


@pytest.mark.usefixtures("tasks_at_once")
def test_a_lost_or_late_mail_is_sent_again_and_its_link_holds_from_today(
    staff, django_capture_on_commit_callbacks
):
    invitation = invite_designer(**AWA, actor=staff)
    with django_capture_on_commit_callbacks(execute=True):
        send_missing_invitations()
    Invitation.objects.update(invited_at=clock.now() - timedelta(days=40))

    with django_capture_on_commit_callbacks(execute=True), translation.override("en"):
        invite_again(invitation, actor=staff)

    assert len(mail.outbox) == 2
    invitation.refresh_from_db()
    assert clock.now() - invitation.invited_at < timedelta(minutes=1)
