"""matricia/health.py"""

from __future__ import annotations

import pytest
from django.test import override_settings

from matricia.tasks import heartbeat
from payments.models import Alert

pytestmark = pytest.mark.django_db


def test_all_parts_working_is_200(client):
    heartbeat()

    answer = client.get("/healthz")

    assert answer.status_code == 200
    assert answer.json() == {
        "status": "ok",
        "parts": {
            "database": "ok",
            "broker": "ok",
            "workers": "ok",
            "files": "ok",
            "jobs": "ok",
            "money": "ok",
        },
    }


def test_no_sign_of_life_from_the_workers_is_503_and_says_so(client):
    answer = client.get("/healthz")

    assert answer.status_code == 503
    assert answer.json()["parts"]["workers"] == "no sign of life from worker and beat for 45 s"


def test_a_dead_broker_is_named_without_its_address(client):
    heartbeat()

    with override_settings(REDIS_URL="redis://:hidden@127.0.0.1:1/0"):
        answer = client.get("/healthz")

    assert answer.status_code == 503
    assert answer.json()["parts"]["broker"] == "does not answer (ConnectionError)"
    assert "hidden" not in answer.content.decode()


def test_a_process_lives_whatever_its_workers_and_the_money_do(client):
    Alert.objects.create(code="DRIFT", subject="txn_1", details={"cause": "x", "cents": 1})

    assert client.get("/healthz").status_code == 503
    answer = client.get("/livez")

    assert answer.status_code == 200
    assert answer.json() == {"status": "ok", "parts": {"database": "ok", "broker": "ok"}}


def test_without_a_broker_it_does_not_live(client):
    with override_settings(REDIS_URL="redis://127.0.0.1:1/0"):
        answer = client.get("/livez")

    assert answer.status_code == 503
