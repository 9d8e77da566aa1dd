"""A shop's figures through the API, and who may ask for them."""

from __future__ import annotations

import pytest
from django.test import Client

from matricia.kit import clock
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, member_of, variant_in_stock
from tests.payments.figures.selling import moment, sold

pytestmark = pytest.mark.django_db

SALES = """query($shop: ID!, $since: Date!, $until: Date!, $against: FiguresAgainst) {
  salesFigures(shop: $shop, since: $since, until: $until, against: $against) {
    currency step files views webPurchases pieceCount
    span { since until } compared { since until }
    total { goods givenBack net beside pieces returned kept purchases } before { net }
    bars { span { since } web market kept views before }
    channels { key sold { net } } pieces(first: 1) { key name views webPieces sold { net } }
    sizes { name sold { kept } } themes { name } payouts { span { since } amount } } }"""
STOCK = """query($shop: ID!) { stockFigures(shop: $shop) {
  currency inAll { pieces value price withoutCost } places { name pieces } toMakeCount
  toMake { product title variant left sold expected toMake wished goneSince }
  stockFile makeFile } }"""
OCTOBER = {"since": "2026-10-01", "until": "2026-10-31"}


def client_of(user) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


@pytest.fixture
def shop():
    shop = ShopFactory(slug="tamgout")
    product = ProductFactory(
        shop=shop, title="Robe", option_names=["size"], published_at=moment(1, month=1)
    )
    robe = variant_in_stock(30, product=product, option_values=["S"], cost=2000)
    scarf = variant_in_stock(3, price=1000, product__shop=shop)
    sold(moment(5), robe, scarf)
    return shop


@pytest.fixture
def hers(shop) -> Client:
    return client_of(member_of(shop, UserFactory()))


def test_she_reads_what_she_sold(ask, shop, hers):
    figures = ask(hers, SALES, shop=shop.pk, **OCTOBER, against="BEFORE")["salesFigures"]

    assert figures["total"] == {
        "goods": 6000,
        "givenBack": 0,
        "net": 6000,
        "beside": 490,
        "pieces": 2,
        "returned": 0,
        "kept": 2,
        "purchases": 1,
    }
    assert (figures["currency"], figures["step"], figures["before"]) == ("EUR", "DAY", {"net": 0})
    assert figures["compared"] == {"since": "2026-08-31", "until": "2026-09-30"}
    assert len(figures["bars"]) == 31
    assert figures["bars"][4] == {
        "span": {"since": "2026-10-05"},
        "web": 6000,
        "market": 0,
        "kept": 2,
        "views": 0,
        "before": 0,
    }
    assert figures["channels"] == [{"key": "web", "sold": {"net": 6000}}]
    assert [row["name"] for row in figures["pieces"]] == ["Robe"]
    assert figures["pieceCount"] == 2
    assert figures["payouts"] == [{"span": {"since": "2026-10-01"}, "amount": 0}]
    assert figures["files"] == (
        "/documents/figures/tamgout/{chart}.csv?since=2026-10-01&until=2026-10-31"
        "&against=before&language=en"
    )


def test_she_reads_what_lies_there_and_what_to_make(ask, shop, hers):
    with clock.frozen(moment(6)):
        figures = ask(hers, STOCK, shop=shop.pk)["stockFigures"]

    assert figures["inAll"] == {
        "pieces": 31,
        "value": 29 * 2000 + 2 * 1000,
        "price": 29 * 5000 + 2 * 1000,
        "withoutCost": 2,
    }
    [scarf] = figures["toMake"]
    numbers = ("left", "sold", "expected", "toMake", "wished", "goneSince")
    assert [scarf[name] for name in numbers] == [2, 1, 3, 1, 0, None]
    assert figures["toMakeCount"] == 1
    assert figures["places"][0]["pieces"] == 31
    assert figures["stockFile"] == "/documents/figures/tamgout/stock.csv?language=en"


def test_days_that_are_no_period_are_null(ask, shop, hers):
    backward = {"since": "2026-10-31", "until": "2026-10-01"}

    assert ask(hers, SALES, shop=shop.pk, **backward)["salesFigures"] is None


@pytest.mark.scenario("C5")
def test_another_designer_gets_nothing(ask, shop):
    another = client_of(member_of(ShopFactory(), UserFactory()))

    for client in (another, client_of(UserFactory()), Client()):
        assert ask(client, SALES, shop=shop.pk, **OCTOBER)["salesFigures"] is None
        assert ask(client, STOCK, shop=shop.pk)["stockFigures"] is None
    staff = client_of(StaffFactory())
    assert ask(staff, SALES, shop=shop.pk, **OCTOBER)["salesFigures"]["total"]["pieces"] == 2
