"""Who answers for a stall, brings to it, and reads what it made."""

from __future__ import annotations

import pytest
from django.test import Client

from markets.models import Bring, Settlement, Stall
from markets.permissions import brings_to_stall, demand_to_answer, demand_to_bring
from matricia.kit.errors import RuleBroken
from shops.states import Right
from tests.factories.accounts import UserFactory
from tests.factories.markets import MarketFactory, stall_at
from tests.factories.shops import ShopFactory, helper_in, member_of

pytestmark = pytest.mark.django_db

FIGURES = [
    "tickets",
    "cash",
    "card",
    "qr",
    "own_terminal",
    "gross",
    "commission",
    "commission_vat",
    "fee",
    "net",
    "by_card",
    "by_hand",
]
DECLINE = """mutation($stall: ID!) {
  answerInvitation(stall: $stall) { problems { code message } } }"""


@pytest.fixture
def stall():
    return stall_at(MarketFactory())


@pytest.fixture
def people(stall):
    shop = stall.shop
    return {
        "owner": member_of(shop, UserFactory()),
        **{str(right): helper_in(shop, right) for right in Right},
        "another": member_of(ShopFactory(), UserFactory()),
    }


def _passes(demand, user, stall):
    try:
        demand(user, stall)
    except RuleBroken as broken:
        return broken.code != "NOT_YOUR_STALL"
    return True


def test_the_mandate_is_the_owners_and_pieces_their_keepers(people, stall):
    may_answer = {who for who, user in people.items() if _passes(demand_to_answer, user, stall)}
    may_bring = {who for who, user in people.items() if _passes(demand_to_bring, user, stall)}

    assert may_answer == {"owner"}
    assert may_bring == {"owner", "products"}
    assert not brings_to_stall(people["orders"], stall)


def test_lists_are_their_keepers_and_settlements_who_reads_money(people, stall):
    Bring.objects.create(stall=stall, direction="home")
    Settlement.objects.create(stall=stall, number="S-1", **dict.fromkeys(FIGURES, 0))

    def seen(rows):
        return {who for who, user in people.items() if rows.visible_to(user).exists()}

    assert seen(Bring.objects) == {"owner", "products"}
    assert seen(Settlement.objects) == {"owner", "money"}
    assert seen(Stall.objects) == {"owner", "products", "orders", "money"}


@pytest.mark.scenario("C5")
def test_a_helper_does_not_decline_in_the_owners_name(ask, people, stall):
    before = Stall.objects.get(pk=stall.pk).state
    client = Client()
    client.force_login(people["products"])

    [problem] = ask(client, DECLINE, stall=stall.pk)["answerInvitation"]["problems"]

    assert problem["code"] == "NOT_YOUR_STALL"
    assert problem["message"]
    assert Stall.objects.get(pk=stall.pk).state == before
