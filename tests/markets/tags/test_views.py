"""/documents/tags.pdf: for whom it is, and what it refuses."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.markets import MarketFactory, organiser_of, stall_with_atelier
from tests.factories.shops import VariantFactory, member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def stall():
    return stall_with_atelier()


@pytest.fixture
def robe(stall):
    return VariantFactory(product__shop=stall.shop)


def asked(user, robe, **query):
    client = Client()
    if user is not None:
        client.force_login(user)
    query = {"shop": robe.product.shop.slug, "variants": robe.pk, "quantity": 2, **query}
    return client.get("/documents/tags.pdf", query)


@pytest.fixture
def people(stall):
    return {
        "designer": member_of(stall.shop, UserFactory()),
        "organiser": organiser_of(stall.market),
        "staff": StaffFactory(),
        "other designer": member_of(stall_with_atelier(stall.market).shop, UserFactory()),
        "other organiser": organiser_of(MarketFactory()),
        "guest": None,
    }


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("designer", 200),
        ("organiser", 200),
        ("staff", 200),
        ("other designer", 404),
        ("other organiser", 404),
        ("guest", 404),
    ],
)
def test_who_prints(people, robe, who, status):
    assert asked(people[who], robe).status_code == status


def test_the_file_is_a_pdf_that_nobody_keeps(people, robe):
    answer = asked(people["designer"], robe, format="5x13", skip="3", language="ar")

    assert answer.content.startswith(b"%PDF")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "private, no-store"
    name = f"{robe.product.shop.slug}-tags-5x13.pdf"
    assert answer["Content-Disposition"] == f'inline; filename="{name}"'


@pytest.mark.parametrize(
    "query",
    [
        {"format": "9x9"},
        {"variants": ""},
        {"variants": "1;drop"},
        {"variants": "999999999"},
        {"quantity": "0"},
        {"quantity": "1001"},
        {"quantity": "1,2"},
        {"market": "nowhere"},
        {"skip": "-1"},
    ],
)
def test_what_cannot_be_printed_is_said_in_words(people, robe, query):
    answer = asked(people["designer"], robe, **query)

    assert answer.status_code == 400
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert len(answer.content.decode()) > 20


def test_an_unknown_shop_is_not_found(people, robe):
    assert asked(people["designer"], robe, shop="nobody").status_code == 404
