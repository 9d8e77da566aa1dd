"""markets/graphql: what is read, and by whom"""

from __future__ import annotations

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from markets.services.sell_at_till import sell_at_till
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.markets import (
    MarketFactory,
    TillFactory,
    open_shift_on,
    organiser_of,
    piece_at,
    stall_at,
)
from tests.factories.shops import member_of

pytestmark = pytest.mark.django_db

MARKETS = """{
  markets {
    slug name state
    stalls { number shop { slug } }
    tills { name openShift { cashierName salesCount expected { amount } sales { number } } }
  }
}"""
SHIFT = """query($id: ID!) { shift(id: $id) {
  till { name } openingFloat { amount } cashSales { amount } expected { amount }
  counted { amount } variance { amount } salesCount
  sales { number total { amount } lines { shopName productTitle total { amount } } market { slug } }
} }"""
ITEMS = """query($market: ID!, $query: String!) { tillItems(market: $market, query: $query) {
  onHand stall { number shop { name } }
  variant { tagCode price { amount } product { title shop { slug } } }
} }"""
RECEIPT = """query($token: String!) { receipt(token: $token) {
  number tillName total { amount currency } tendered { amount } change { amount }
  receiptUrl receiptQr
  market { name tills { name } }
  lines { shopName productTitle variantTitle unitPrice { amount } quantity total { amount } }
} }"""


@pytest.fixture
def market():
    return MarketFactory(slug="noel", name={"fr": "Noël", "en": "Christmas"})


def a_sale(market, price=1_000):
    cashier = organiser_of(market, UserFactory(name="Brigitte"))
    shift = open_shift_on(TillFactory(market=market), cashier)
    piece = piece_at(stall_at(market), price=price, product__title="Dress", option_values=["M"])
    return sell_at_till(
        uuid.uuid4(), shift=shift, wanted={piece.pk: 2}, tendered=5_000, actor=cashier
    )


def queries_of(ask, client, asked, /, **variables):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        ask(client, asked, **variables)
    return len(captured)


def test_the_calendar_is_public_and_speaks_the_readers_language(client, ask, market):
    stall = stall_at(market, number="07")

    with translation.override("en"):
        answer = ask(client, MARKETS)

    assert answer == {
        "markets": [
            {
                "slug": "noel",
                "name": "Noël",
                "state": "OPEN",
                "stalls": [{"number": "07", "shop": {"slug": stall.shop.slug}}],
                "tills": None,
            }
        ]
    }


@pytest.mark.parametrize("person", ["nobody", "customer", "designer", "other organiser"])
def test_tills_shifts_sales_and_items_are_for_the_markets_people(client, ask, market, person):
    sale = a_sale(market)
    shop = market.stalls.get().shop
    if person != "nobody":
        user = UserFactory()
        if person == "designer":
            member_of(shop, user)
        if person == "other organiser":
            organiser_of(MarketFactory(), user)
        client.force_login(user)

    by_id = "query($id: ID!) { tillSale(id: $id) { number } }"
    mine = "{ myMarkets { slug } }"

    assert (
        ask(client, MARKETS.replace("markets {", 'market(slug: "noel") {'))["market"]["tills"]
        is None
    )
    assert ask(client, SHIFT, id=str(sale.shift_id)) == {"shift": None}
    assert ask(client, by_id, id=str(sale.pk)) == {"tillSale": None}
    assert ask(client, ITEMS, market=str(market.pk), query="") == {"tillItems": []}
    assert {"slug": "noel"} not in ask(client, mine)["myMarkets"]


@pytest.mark.parametrize("who", ["organiser", "staff"])
def test_organisers_and_staff_read_a_shift_with_its_sales(client, ask, market, who):
    sale = a_sale(market)
    client.force_login(organiser_of(market) if who == "organiser" else StaffFactory())

    shift = ask(client, SHIFT, id=str(sale.shift_id))["shift"]

    assert shift == {
        "till": {"name": sale.till.name},
        "openingFloat": {"amount": 10_000},
        "cashSales": {"amount": 2_000},
        "expected": {"amount": 12_000},
        "counted": None,
        "variance": None,
        "salesCount": 1,
        "sales": [
            {
                "number": f"{sale.till_id}-00001",
                "total": {"amount": 2_000},
                "lines": [
                    {
                        "shopName": market.stalls.get().shop.name,
                        "productTitle": "Dress",
                        "total": {"amount": 2_000},
                    }
                ],
                "market": {"slug": "noel"},
            }
        ],
    }
    assert ask(client, "{ myMarkets { slug tills { name } } }") == {
        "myMarkets": [{"slug": "noel", "tills": [{"name": sale.till.name}]}]
    }


def test_a_receipt_opens_by_its_token_for_anybody_and_names_no_cashier(client, ask, market):
    sale = a_sale(market)

    receipt = ask(client, RECEIPT, token=sale.receipt_token)["receipt"]

    assert receipt.pop("receiptQr").startswith("data:image/svg+xml")
    assert receipt == {
        "number": f"{sale.till_id}-00001",
        "tillName": sale.till.name,
        "total": {"amount": 2_000, "currency": "EUR"},
        "tendered": {"amount": 5_000},
        "change": {"amount": 3_000},
        "receiptUrl": f"http://localhost:8000/receipt/{sale.receipt_token}",
        "market": {"name": "Noël", "tills": None},
        "lines": [
            {
                "shopName": market.stalls.get().shop.name,
                "productTitle": "Dress",
                "variantTitle": "M",
                "unitPrice": {"amount": 1_000},
                "quantity": 2,
                "total": {"amount": 2_000},
            }
        ],
    }
    assert ask(client, RECEIPT, token="guessed")["receipt"] is None
    assert ask(client, RECEIPT, token=str(sale.pk))["receipt"] is None


@pytest.mark.parametrize("bad", ["", "abc", "-1", "9" * 40, "7d1f"])
def test_ids_that_can_be_none_are_not_found(client, ask, market, bad):
    client.force_login(StaffFactory())

    assert ask(client, SHIFT, id=bad) == {"shift": None}
    assert ask(client, ITEMS, market=bad, query="") == {"tillItems": []}


def test_markets_take_the_same_queries_however_many(client, ask):
    client.force_login(StaffFactory())
    a_sale(MarketFactory())
    one = queries_of(ask, client, MARKETS)

    for _ in range(2):
        a_sale(MarketFactory())

    assert queries_of(ask, client, MARKETS) == one


def test_items_and_a_shifts_sales_take_the_same_queries_however_many(client, ask, market):
    cashier = organiser_of(market)
    shift = open_shift_on(TillFactory(market=market), cashier)
    client.force_login(cashier)

    def sell_one():
        piece = piece_at(stall_at(market), price=100)
        sell_at_till(uuid.uuid4(), shift=shift, wanted={piece.pk: 1}, tendered=100, actor=cashier)

    def counted():
        return (
            queries_of(ask, client, ITEMS, market=str(market.pk), query=""),
            queries_of(ask, client, SHIFT, id=str(shift.pk)),
        )

    sell_one()
    one = counted()
    sell_one()
    sell_one()

    assert counted() == one
    assert len(ask(client, ITEMS, market=str(market.pk), query="")["tillItems"]) == 3
