"""Alerts over GraphQL: for staff alone; what happened once can be closed, a condition cannot."""

from __future__ import annotations

import pytest
from django.test import Client

from payments.models import Alert
from payments.services.alerts import raise_alert
from tests.factories.accounts import StaffFactory, UserFactory

ALERTS = """query($open: Boolean) {
  alerts(open: $open) { code subject words advice isRed closesByItself }
}"""
RESOLVE = "mutation($id: ID!) { resolveAlert(id: $id) { alert { resolvedAt } problems { code } } }"

pytestmark = pytest.mark.django_db


def signed_in(client: Client, person) -> Client:
    client.force_login(person)
    client.cookies["django_language"] = "en"
    return client


@pytest.fixture
def alerts() -> dict[str, Alert]:
    details = {"cause": "charge ch_1", "cents": -1}
    drift = raise_alert("DRIFT", "txn_1", details=details)
    failed = raise_alert("REFUND_FAILED", "re 1", details={"order": "M-1", "cents": 500})
    return {"drift": drift, "failed": failed}


def test_staff_read_what_happened_and_what_to_do(client, ask, alerts):
    Alert.objects.filter(pk=alerts["failed"].pk).update(resolved_at="2026-01-01T00:00Z")

    told = ask(signed_in(client, StaffFactory()), ALERTS, open=True)["alerts"]

    assert [alert["subject"] for alert in told] == ["txn_1"]
    assert told[0]["words"] == "The books differ from Stripe by €0.01: charge ch_1."
    assert told[0]["advice"].startswith("Run “manage.py verify_books”")
    assert (told[0]["isRed"], told[0]["closesByItself"]) == (True, True)


def test_nobody_else_reads_or_closes_them(client, ask, alerts):
    signed_in(client, UserFactory())

    assert ask(client, ALERTS)["alerts"] is None
    answer = ask(client, RESOLVE, id=alerts["failed"].pk)["resolveAlert"]
    assert answer["problems"][0]["code"] == "NOT_FOUND"
    assert Alert.objects.filter(resolved_at=None).count() == 2


def test_what_happened_once_is_closed_by_hand(client, ask, alerts):
    signed_in(client, StaffFactory())

    answer = ask(client, RESOLVE, id=alerts["failed"].pk)["resolveAlert"]

    assert answer["problems"] == []
    assert answer["alert"]["resolvedAt"] is not None


def test_a_condition_is_over_when_its_cause_is(client, ask, alerts):
    signed_in(client, StaffFactory())

    answer = ask(client, RESOLVE, id=alerts["drift"].pk)["resolveAlert"]

    assert answer["problems"][0]["code"] == "STILL_TRUE"
    assert Alert.objects.get(pk=alerts["drift"].pk).resolved_at is None
