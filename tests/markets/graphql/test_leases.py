"""Pieces at a market, as the storefront reads of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from markets.states import InvitationState, MarketState
from matricia.kit import clock
from shops.services import stock
from shops.states import ProductState
from tests.factories.accounts import UserFactory
from tests.factories.markets import MarketFactory, piece_at, stall_at, stall_with_atelier
from tests.factories.shops import member_of, variant_in_stock

pytestmark = pytest.mark.django_db

DURING = datetime(2026, 12, 9, 9, tzinfo=UTC)
BEFORE = datetime(2026, 12, 1, 9, tzinfo=UTC)
AT_MARKET = """query($variants: [ID!]!) { atMarket(variants: $variants) { isOnlyThere message
    variant { id } market { slug place } stall { number shop { name } } } }"""
MARKETS_OF = """query($product: ID!) { marketsOf(product: $product) { market { slug }
    variant { id } } }"""
BY_TAG = """query($code: String!) { productByTag(code: $code) { id title
    product { slug shop { slug } } } }"""


@pytest.fixture
def market():
    return MarketFactory(slug="noel", name={"en": "Christmas market"}, place="Hall of Issy")


@pytest.fixture
def stall(market):
    return stall_with_atelier(market, number="07")


@pytest.fixture
def robe(stall):
    return piece_at(stall, 1, product__title="Robe Tizi")


def at_market(ask, *variants, at=DURING, client=None):
    with clock.frozen(at), translation.override("en"):
        query = {"variants": [str(variant.pk) for variant in variants]}
        client = client or Client(headers={"accept-language": "en"})
        return ask(client, AT_MARKET, **query)["atMarket"]


def test_a_unique_piece_is_not_for_sale_online_and_the_message_says_where_it_is(ask, stall, robe):
    assert at_market(ask, robe) == [
        {
            "isOnlyThere": True,
            "message": "“Robe Tizi” is at the market today: Christmas market, Hall of Issy, stall "
            "07, until 18 December. Buy it there; it can be bought here again when it has come "
            "home.",
            "variant": {"id": str(robe.pk)},
            "market": {"slug": "noel", "place": "Hall of Issy"},
            "stall": {"number": "07", "shop": {"name": stall.shop.name}},
        }
    ]
    assert stock.availability([robe.pk]) == {robe.pk: 0}


def test_before_the_market_it_is_kept_for_it(ask, robe):
    (found,) = at_market(ask, robe, at=BEFORE)

    assert found["message"].startswith(
        "“Robe Tizi” is kept for a market: Christmas market, Hall of Issy, stall 07, from 7 "
        "December to 18 December."
    )


def test_what_is_also_at_the_atelier_can_be_bought_online(ask, stall, robe):
    stock.set_on_hand(robe, stall.shop.locations.get(kind="atelier"), 2)

    (found,) = at_market(ask, robe)

    assert found["isOnlyThere"] is False
    assert found["message"] == (
        "“Robe Tizi” is also at Christmas market, Hall of Issy, stall 07, from 7 December to 18 "
        "December."
    )


def test_a_piece_that_came_home_is_at_no_market_and_for_sale_again(ask, stall, robe):
    home = stall.shop.locations.get(kind="atelier")
    stock.transfer("bring:1", {robe.pk: 1}, sources=[stall.location_id], target=home.pk)

    assert at_market(ask, robe) == []
    assert stock.availability([robe.pk]) == {robe.pk: 1}


@pytest.mark.parametrize("over", ["closed", "declined", "past"])
def test_a_market_that_is_over_or_not_attended_is_not_named(ask, market, stall, robe, over):
    if over == "closed":
        market.state = MarketState.CLOSED
    if over == "declined":
        stall.state = InvitationState.DECLINED
    market.save()
    stall.save()

    at = datetime(2026, 12, 19, tzinfo=UTC) if over == "past" else DURING
    assert at_market(ask, robe, at=at) == []


def test_a_draft_is_nobodys_business_but_its_shops(ask, stall):
    draft = piece_at(stall, 1, product__state=ProductState.DRAFT)
    member = Client()
    member.force_login(member_of(stall.shop, UserFactory()))

    assert at_market(ask, draft) == []
    assert len(at_market(ask, draft, client=member)) == 1


def test_what_is_no_id_is_no_piece(ask):
    assert ask(Client(), AT_MARKET, variants=["x", "9" * 40, "²", "12"])["atMarket"] == []


def test_a_page_of_a_product_names_its_markets(ask, stall, robe):
    later = stall_at(MarketFactory(slug="spring"), stall.shop)
    stock.set_on_hand(robe, later.location, 1)

    with clock.frozen(DURING):
        found = ask(Client(), MARKETS_OF, product=str(robe.product_id))["marketsOf"]
        nothing = ask(Client(), MARKETS_OF, product="999999999")["marketsOf"]

    assert [row["market"]["slug"] for row in found] == ["noel", "spring"]
    assert nothing == []


def test_pieces_take_as_many_statements_for_three_as_for_one(ask, market, stall, robe):
    def statements(*variants):
        with CaptureQueriesContext(connection) as captured:
            assert len(at_market(ask, *variants)) == len(variants)
        return len(captured)

    others = [piece_at(stall, 1), piece_at(stall_at(market), 2)]

    assert statements(robe) == statements(robe, *others)


def test_a_tag_opens_its_piece_for_everybody_and_a_drafts_for_nobody(ask, stall, robe):
    draft = variant_in_stock(1, product__state=ProductState.DRAFT)
    slugs = {"slug": robe.product.slug, "shop": {"slug": stall.shop.slug}}
    piece = {"id": str(robe.pk), "title": "", "product": slugs}

    for code in (robe.tag_code, robe.tag_code.lower(), f"https://x.test/t/{robe.tag_code}?p=5000"):
        assert ask(Client(), BY_TAG, code=code)["productByTag"] == piece
    for code in (draft.tag_code, "", "NOSUCH"):
        assert ask(Client(), BY_TAG, code=code)["productByTag"] is None
