"""markets/admin.py"""

from __future__ import annotations

import pytest
from django.test import Client

from markets.models import Market
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.markets import MarketFactory, stall_at

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff_client() -> Client:
    client = Client()
    client.force_login(StaffFactory(is_superuser=True))
    return client


def test_lists_and_forms_open(staff_client):
    market = MarketFactory()
    mandate = stall_at(market).mandates.get()

    for path in (
        "market/",
        f"market/{market.pk}/change/",
        "mandate/",
        f"mandate/{mandate.pk}/change/",
    ):
        assert staff_client.get(f"/admin/markets/{path}").status_code == 200


def test_staff_name_an_organiser_and_change_nothing_else(staff_client):
    market, friend = MarketFactory(place="A hall"), UserFactory()

    staff_client.post(
        f"/admin/markets/market/{market.pk}/change/",
        {
            "place": "Elsewhere",
            "state": "closed",
            "organisers-TOTAL_FORMS": "1",
            "organisers-INITIAL_FORMS": "0",
            "organisers-0-user": str(friend.pk),
            "organisers-0-market": str(market.pk),
        },
    )

    market.refresh_from_db()
    assert (market.place, market.state) == ("A hall", "open")
    assert market.organisers.get().user == friend


def test_markets_and_mandates_are_neither_added_nor_deleted(staff_client):
    market = MarketFactory()
    mandate = stall_at(market).mandates.get()

    answers = [
        staff_client.post(f"/admin/markets/{path}", {"post": "yes"}).status_code
        for path in (
            "market/add/",
            f"market/{market.pk}/delete/",
            "mandate/add/",
            f"mandate/{mandate.pk}/delete/",
            f"mandate/{mandate.pk}/change/",
        )
    ]

    assert answers == [403] * 5
    assert Market.objects.get() == market
