"""Passkeys: made by who has just signed in, one more way in, never a second step."""

from __future__ import annotations

import json

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client

from matricia.accounts.services.erase_account import erase
from tests.factories.accounts import UserFactory
from tests.matricia.accounts.codes import code_in_mail
from tests.matricia.accounts.soft_key import SoftKey

pytestmark = pytest.mark.django_db

API = "/_allauth/browser/v1"
KEYS = f"{API}/account/authenticators/webauthn"
LOGIN = f"{API}/auth/webauthn/login"


def send(client, path, *, method="post", **body):
    answer = getattr(client, method)(path, json.dumps(body), content_type="application/json")
    return answer.status_code


def signed_in(email="ann@example.test"):
    client = Client()
    send(client, f"{API}/auth/code/request", email=email)
    send(client, f"{API}/auth/code/confirm", code=code_in_mail())
    return client


@pytest.fixture
def ann():
    return UserFactory(email="ann@example.test", name="Ann", language="en")


@pytest.fixture
def key():
    return SoftKey("http://localhost:8000")


def options(client, path, name):
    return client.get(path).json()["data"][name]


def add(client, key, name="Téléphone"):
    asked = options(client, f"{KEYS}?passwordless", "creation_options")
    return send(client, KEYS, name=name, credential=key.made(asked), passwordless=True)


def sign_in(client, key):
    return send(client, LOGIN, credential=key.signed(options(client, LOGIN, "request_options")))


def test_a_passkey_made_after_signing_in_signs_in_alone(
    ann, key, ask, tasks_at_once, django_capture_on_commit_callbacks
):
    client = signed_in()
    asked = options(client, f"{KEYS}?passwordless", "creation_options")["publicKey"]

    with django_capture_on_commit_callbacks(execute=True):
        added = add(client, key)
    visitor = Client()
    status = sign_in(visitor, key)

    assert (added, status) == (200, 200)
    assert (asked["rp"]["id"], asked["user"]["displayName"]) == ("localhost", "Ann")
    assert asked["authenticatorSelection"]["userVerification"] == "required"
    assert ask(visitor, "{ viewer { email } }") == {"viewer": {"email": "ann@example.test"}}
    assert mail.outbox[-1].subject == "A passkey was added to your account"
    row = Authenticator.objects.get()
    assert (row.user, row.wrap().name) == (ann, "Téléphone")


def test_with_a_passkey_a_mailed_code_is_still_enough(ann, key, ask):
    add(signed_in(), key)

    again = signed_in()

    assert ask(again, "{ viewer { name } }") == {"viewer": {"name": "Ann"}}


def test_an_answer_counts_once_and_on_our_site_alone(ann, key):
    add(signed_in(), key)
    visitor = Client()
    answer = key.signed(options(visitor, LOGIN, "request_options"))
    first = send(visitor, LOGIN, credential=answer)
    key.origin = "https://matricia.example.test"

    assert first == 200
    assert send(Client(), LOGIN, credential=answer) == 400
    assert sign_in(Client(), key) == 400


def test_a_session_of_yesterday_neither_adds_nor_removes(ann, key):
    client = signed_in()
    add(client, key)
    session = client.session
    session["account_authentication_methods"][0]["at"] -= 901
    session.save()

    assert client.get(f"{KEYS}?passwordless").status_code == 401
    assert send(client, KEYS, method="delete", authenticators=[Authenticator.objects.get().pk]) == (
        401
    )
    assert Authenticator.objects.count() == 1


def test_a_session_of_yesterday_without_a_password_does_not_either(ann, key):
    ann.set_unusable_password()
    ann.save()
    client = signed_in()
    session = client.session
    session["account_authentication_methods"][0]["at"] -= 901
    session.save()

    assert client.get(f"{KEYS}?passwordless").status_code == 401


def test_who_has_not_confirmed_her_address_gets_none(ann, key):
    client = signed_in()
    EmailAddress.objects.update_or_create(user=ann, email=ann.email, defaults={"verified": False})

    assert client.get(f"{KEYS}?passwordless").status_code == 409


def test_nobody_renames_or_removes_anothers(ann, key):
    add(signed_in(), key)
    UserFactory(email="bea@example.test")
    bea = signed_in("bea@example.test")
    pk = Authenticator.objects.get().pk

    assert send(bea, KEYS, method="put", id=pk, name="Mine") == 400
    assert send(bea, KEYS, method="delete", authenticators=[pk]) == 400
    assert Authenticator.objects.get().wrap().name == "Téléphone"


def test_an_erased_account_opens_to_no_passkey(ann, key):
    add(signed_in(), key)

    erase(ann)

    assert not Authenticator.objects.exists()
    assert sign_in(Client(), key) == 400
