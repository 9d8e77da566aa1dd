from __future__ import annotations

import json

import pytest
from django.core import mail
from django.test import Client

from tests.factories.accounts import UserFactory
from tests.matricia.accounts.codes import code_in_mail, codes_in_mail

pytestmark = pytest.mark.django_db

API = "/_allauth/browser/v1/auth"


def post(client, path, **body):
    return client.post(f"{API}{path}", json.dumps(body), content_type="application/json")


def test_a_code_of_six_digits_signs_in_once():
    UserFactory(email="ann@example.test")
    client = Client()

    asked = post(client, "/code/request", email="ann@example.test")
    code = code_in_mail()
    confirmed = post(client, "/code/confirm", code=code)
    again = post(Client(), "/code/confirm", code=code)

    assert (asked.status_code, confirmed.status_code, again.status_code) == (401, 200, 409)
    assert mail.outbox[-1].to == ["ann@example.test"]
    assert client.session["_auth_user_id"]


def test_an_unknown_address_is_answered_like_a_known_one():
    UserFactory(email="ann@example.test")

    known = post(Client(), "/code/request", email="ann@example.test")
    unknown = post(Client(), "/code/request", email="bea@example.test")
    guess = Client()
    post(guess, "/code/request", email="cleo@example.test")

    assert known.status_code == unknown.status_code
    assert known.json() == unknown.json()
    assert post(guess, "/code/confirm", code="123456").status_code == 400
    assert codes_in_mail() == []


def test_the_third_wrong_try_ends_a_code():
    UserFactory(email="ann@example.test")
    client = Client()
    post(client, "/code/request", email="ann@example.test")
    right = code_in_mail()
    wrong = "000000" if right != "000000" else "111111"

    tries = [post(client, "/code/confirm", code=wrong).status_code for _ in range(3)]

    assert tries == [400, 400, 400]
    assert post(client, "/code/confirm", code=right).status_code == 409


def test_a_code_ends_after_ten_minutes():
    UserFactory(email="ann@example.test")
    client = Client()
    post(client, "/code/request", email="ann@example.test")
    session = client.session
    session["account_login"]["state"]["stages"]["login_by_code"]["data"]["at"] -= 601
    session.save()

    assert post(client, "/code/confirm", code=code_in_mail()).status_code == 409


def test_a_sixth_code_within_a_quarter_of_an_hour_is_refused():
    UserFactory(email="ann@example.test")

    answers = [post(Client(), "/code/request", email="ann@example.test") for _ in range(6)]

    assert [answer.status_code for answer in answers] == [401] * 5 + [400]
    assert len(mail.outbox) == 5
