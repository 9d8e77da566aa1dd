"""What visitors find at a market."""

from __future__ import annotations

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from markets.models import Bring
from markets.states import BringDirection, BringState, InvitationState
from shops.models import StockLevel
from shops.states import ProductState
from tests.factories.markets import MarketFactory, stall_at
from tests.factories.shops import VariantFactory

pytestmark = pytest.mark.django_db

QUERY = """{ marketPieces(market: "noel") { totalCount nodes { slug } } }"""
STALLS = """{ market(slug: "noel") { stalls { brought { count shown { slug } } } } }"""


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


def test_the_pieces_of_one_designer_are_hers(ask, client, stall):
    lying(stall, "robe")
    lying(stall_at(stall.market), "sac")
    query = """query($shop: String) { marketPieces(market: "noel", shop: $shop) { nodes { slug } }
        }"""

    found_of = ask(client, query, shop=stall.shop.slug)["marketPieces"]["nodes"]

    assert found_of == [{"slug": "robe"}]


def test_each_stall_shows_four_of_what_is_brought_to_it_and_says_how_many(ask, client, stall):
    for number in range(5):
        lying(stall, f"robe-{number}", product__title=f"Robe {number}")
    lying(stall, "draft", product__state=ProductState.DRAFT, product__title="A")
    other = stall_at(stall.market)
    announced(other, "pull")
    stall_at(stall.market)

    stalls = ask(client, STALLS)["market"]["stalls"]

    assert [row["brought"] for row in stalls] == [
        {"count": 5, "shown": [{"slug": f"robe-{number}"} for number in range(4)]},
        {"count": 1, "shown": [{"slug": "pull"}]},
        {"count": 0, "shown": []},
    ]


def test_six_stalls_take_as_many_statements_as_one(ask, client, stall):
    lying(stall, "robe")
    with CaptureQueriesContext(connection) as one:
        ask(client, STALLS)
    for number in range(5):
        lying(stall_at(stall.market), f"robe-{number}")

    with CaptureQueriesContext(connection) as six:
        ask(client, STALLS)

    assert len(six) == len(one)
