"""Reporting over the API."""

from __future__ import annotations

import uuid

import pytest
from django.test import Client

from shops.models import Report
from shops.reports import case_token
from shops.states import ProductState, ReportSide
from tests.factories.reports import reported, ruled
from tests.factories.shops import ProductFactory

pytestmark = pytest.mark.django_db

REPORTABLE = "query($id: ID!) { reportable(kind: PRODUCT, id: $id) { label path shopName } }"
REPORT = """
mutation($id: ID!, $target: ID!, $email: String) {
  makeReport(id: $id, kind: PRODUCT, target: $target, reason: DANGEROUS, explanation: "A needle.",
             name: "Zoé", email: $email) { number token problems { code field } }
}"""
CASE = """
query($token: String!) {
  reportCase(token: $token) {
    number label side explanation objection objectionEnds rulings { verdict ground reasons }
  }
}"""
OBJECT = """
mutation($id: ID!, $token: String!) {
  objectToRuling(id: $id, token: $token, text: "I drew it.") {
    case { objection complaints { text } } problems { code }
  }
}"""


def test_a_guest_reports_a_piece_and_follows_it_by_the_token_she_is_given(ask):
    product = ProductFactory(title="Robe Aube")
    given = {"id": str(uuid.uuid4()), "target": product.pk, "email": "zoe@example.test"}

    about = ask(Client(), REPORTABLE, id=product.pk)["reportable"]
    made = ask(Client(), REPORT, **given)["makeReport"]
    case = ask(Client(), CASE, token=made["token"])["reportCase"]

    path = f"/shops/{product.shop.slug}/{product.slug}"
    assert about == {"label": "Robe Aube", "path": path, "shopName": product.shop.name}
    assert case == {
        "number": made["number"],
        "label": "Robe Aube",
        "side": "REPORTER",
        "explanation": "A needle.",
        "objection": "NOT_RULED",
        "objectionEnds": None,
        "rulings": [],
    }


def test_what_is_not_shown_cannot_be_reported(ask):
    draft = ProductFactory(state=ProductState.DRAFT)

    made = ask(Client(), REPORT, id=str(uuid.uuid4()), target=draft.pk)["makeReport"]

    assert made == {
        "number": None,
        "token": None,
        "problems": [{"code": "NOT_FOUND", "field": None}],
    }
    assert not Report.objects.exists()


def test_an_address_that_is_none_is_refused_and_none_is_taken(ask):
    target = ProductFactory().pk

    wrong = ask(Client(), REPORT, id=str(uuid.uuid4()), target=target, email="zoe@")["makeReport"]
    none = ask(Client(), REPORT, id=str(uuid.uuid4()), target=target)["makeReport"]

    assert wrong["problems"] == [{"code": "INVALID_EMAIL", "field": "email"}]
    assert none["problems"] == []


def test_the_designer_reads_the_reasons_not_the_reporter_and_objects(ask):
    report = reported()
    ruled(report)
    token = case_token(report, ReportSide.AUTHOR)

    case = ask(Client(), CASE, token=token)["reportCase"]
    made = ask(Client(), OBJECT, id=str(uuid.uuid4()), token=token)["objectToRuling"]

    assert (case["explanation"], case["objection"]) == (None, "OPEN")
    assert case["rulings"] == [
        {"verdict": "HIDDEN", "ground": "LAW", "reasons": "It copies a registered design."}
    ]
    assert made["case"] == {"objection": "WAITING", "complaints": [{"text": "I drew it."}]}


def test_a_token_of_nobody_opens_nothing(ask):
    made = ask(Client(), OBJECT, id=str(uuid.uuid4()), token="x")["objectToRuling"]

    assert ask(Client(), CASE, token="x")["reportCase"] is None
    assert made == {"case": None, "problems": [{"code": "NOT_FOUND"}]}
