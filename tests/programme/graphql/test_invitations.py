"""invitation, acceptInvitation."""

from __future__ import annotations

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from matricia.kit import clock
from programme.invitation_links import address_of
from programme.models import Invitation
from programme.services.invite_designer import invite_designer
from tests.factories.accounts import StaffFactory

pytestmark = pytest.mark.django_db
READ = "query ($token: String!) { invitation(token: $token) { shopName name isOpen } }"
ACCEPT = """mutation ($token: String!, $name: String!) {
  acceptInvitation(token: $token, name: $name) {
    shop { slug } problems { code field } } }"""
MINE = "{ viewer { name email } myShops { slug state } }"


@pytest.fixture
def invitation():
    return invite_designer(
        email="awa@example.test",
        name="Awa",
        shop_name="Atelier Awa",
        language="fr",
        actor=StaffFactory(),
    )


@pytest.fixture
def token(invitation):
    return address_of(invitation).rpartition("/")[2]


def test_the_link_signs_her_in_once(ask, invitation, token):
    awa, eve = Client(), Client()
    welcome = {"shopName": "Atelier Awa", "name": "Awa", "isOpen": True}
    assert ask(awa, READ, token=token)["invitation"] == welcome

    accepted = ask(awa, ACCEPT, token=token, name=" Awa Diop ")["acceptInvitation"]

    assert accepted == {"shop": {"slug": "atelier-awa"}, "problems": []}
    assert ask(awa, MINE) == {
        "viewer": {"name": "Awa Diop", "email": "awa@example.test"},
        "myShops": [{"slug": "atelier-awa", "state": "DRAFT"}],
    }
    assert EmailAddress.objects.get(user=invitation.user).verified is True
    again = ask(eve, ACCEPT, token=token, name="Eve")["acceptInvitation"]
    assert again == {"shop": None, "problems": [{"code": "INVITATION_OVER", "field": None}]}
    assert ask(eve, MINE) == {"viewer": None, "myShops": []}
    used = {"shopName": "Atelier Awa", "name": "", "isOpen": False}
    assert ask(eve, READ, token=token)["invitation"] == used


def test_without_a_name_nothing_is_used_up(ask, invitation, token):
    answer = ask(Client(), ACCEPT, token=token, name=" ")["acceptInvitation"]

    assert answer["problems"] == [{"code": "TITLE", "field": "name"}]
    assert Invitation.objects.get().opened_at is None


def test_a_changed_link_and_an_old_one_lead_nowhere(ask, invitation, token):
    assert ask(Client(), READ, token=token[:-1])["invitation"] is None
    Invitation.objects.update(invited_at=clock.now() - timedelta(days=31))

    assert ask(Client(), READ, token=token)["invitation"] is None
    answer = ask(Client(), ACCEPT, token=token, name="Awa")["acceptInvitation"]
    assert answer["problems"][0]["code"] == "INVITATION_OVER"


def test_who_was_locked_out_is_not_let_in_by_an_old_mail(ask, invitation, token):
    invitation.user.is_active = False
    invitation.user.save()

    answer = ask(Client(), ACCEPT, token=token, name="Awa")["acceptInvitation"]

    assert answer["problems"][0]["code"] == "INVITATION_OVER"
