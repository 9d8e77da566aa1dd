"""What visitors find at a market."""

from __future__ import annotations

import uuid

import pytest

from markets.models import Bring
from markets.states import BringDirection, BringState, InvitationState
from shops.models import StockLevel
from shops.states import ProductState
from tests.factories.markets import MarketFactory, stall_at
from tests.factories.shops import VariantFactory

pytestmark = pytest.mark.django_db

QUERY = """{ marketPieces(market: "noel") { totalCount nodes { slug } } }"""


@pytest.fixture
def stall():
    return stall_at(MarketFactory(slug="noel"))


def lying(stall, slug, on_hand=1, **fields):
    variant = VariantFactory(product__shop=stall.shop, product__slug=slug, **fields)
    StockLevel.objects.create(variant=variant, location=stall.location, on_hand=on_hand)
    return variant


def announced(stall, slug, state=BringState.PLANNED, direction=BringDirection.TO_STALL):
    variant = VariantFactory(product__shop=stall.shop, product__slug=slug)
    bring = Bring.objects.create(id=uuid.uuid4(), stall=stall, direction=direction, state=state)
    bring.lines.create(variant=variant, planned=2)


def found(ask, client):
    return [node["slug"] for node in ask(client, QUERY)["marketPieces"]["nodes"]]


def test_it_is_what_lies_on_stalls_and_what_is_announced(ask, client, stall):
    lying(stall, "robe", product__title="B")
    lying(stall, "sac", product__title="A")
    announced(stall, "pull")

    assert found(ask, client)[:2] == ["sac", "robe"]
    assert set(found(ask, client)) == {"sac", "robe", "pull"}


def test_what_is_sold_out_cancelled_on_its_way_home_or_not_for_sale_is_not_there(
    ask, client, stall
):
    lying(stall, "sold-out", on_hand=0)
    lying(stall, "draft", product__state=ProductState.DRAFT)
    lying(stall, "inactive", is_active=False)
    announced(stall, "cancelled", state=BringState.CANCELLED)
    announced(stall, "home", direction=BringDirection.HOME)

    assert found(ask, client) == []


def test_of_designers_who_do_not_come_nothing_is_there(ask, client, stall):
    lying(stall, "robe")
    stall.state = InvitationState.DECLINED
    stall.save()

    assert found(ask, client) == []


def test_a_market_stands_where_its_postcode_is(ask, client):
    MarketFactory(slug="noel", address="14 quai des Lavandières, 92130 Issy-les-Moulineaux")
    MarketFactory(slug="nowhere")

    rows = ask(client, "{ markets { slug department { code } } }")["markets"]

    assert {row["slug"]: row["department"] for row in rows} == {
        "noel": {"code": "92"},
        "nowhere": None,
    }
