"""The markets that a shop's page names."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from markets.models import Stall
from markets.states import InvitationState, MarketState
from matricia.kit import clock
from tests.factories.markets import MarketFactory, stall_at
from tests.factories.shops import ShopFactory

pytestmark = pytest.mark.django_db

MARKETS = "query($shop: String!) { marketsOfShop(shop: $shop) { slug } }"


def market(slug, days, **fields):
    starts = clock.now() + timedelta(days=days)
    return MarketFactory(slug=slug, starts_at=starts, ends_at=starts + timedelta(days=1), **fields)


def test_those_ahead_are_named_the_next_one_first(ask):
    shop = ShopFactory()
    invited = stall_at(market("invited", 3), shop)
    Stall.objects.filter(pk=invited.pk).update(state=InvitationState.INVITED)
    stall_at(market("later", 9, state=MarketState.PLANNED), shop)
    stall_at(market("over", -5), shop)
    stall_at(market("sealed", 0, state=MarketState.CLOSED), shop)
    stall_at(market("now", 0), shop)
    stall_at(market("others", 2))

    found = ask(Client(), MARKETS, shop=shop.slug)["marketsOfShop"]

    assert [row["slug"] for row in found] == ["now", "later"]


def test_a_shop_that_is_not_open_names_none(ask):
    shop = ShopFactory(state="draft")
    stall_at(market("now", 0), shop)

    assert ask(Client(), MARKETS, shop=shop.slug)["marketsOfShop"] == []
