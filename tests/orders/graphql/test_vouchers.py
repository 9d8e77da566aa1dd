"""A designer makes vouchers, changes and stops them; nobody else sees them."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from matricia.kit import clock
from orders.models import Voucher
from shops.models import Shop
from tests.conftest import Ask
from tests.factories.orders import VoucherFactory, cart_with, paid_order
from tests.factories.shops import ShopFactory, variant_in_stock
from tests.orders.people import designer_of

pytestmark = pytest.mark.django_db

TUESDAY = datetime(2026, 11, 24, 10, tzinfo=UTC)
KEEP = """mutation($shop: ID!, $id: ID, $request: ID, $terms: VoucherInput!) {
  keepVoucher(shop: $shop, id: $id, requestId: $request, terms: $terms) {
    problems { code field } voucher { id code amount { amount } rate freeDelivery
      minGoods { amount } maxUses maxPerCustomer uses given { amount } startsOn endsOn
      state } } }"""
STOP = """mutation($id: ID!, $stopped: Boolean!) {
  stopVoucher(id: $id, stopped: $stopped) { stopped problems { code } } }"""
ALL = """query($shop: ID!, $query: String) { vouchers(shop: $shop, first: 10, query: $query) {
  nodes { code state given { amount } uses } } }"""
ONE = "query($shop: ID!, $id: ID!) { voucher(shop: $shop, id: $id) { code state } }"
TERMS: dict[str, Any] = {"code": "noel 10", "rate": 1000, "startsOn": "2026-12-01"}


@pytest.fixture
def shop() -> Shop:
    shop: Shop = ShopFactory.create()
    return shop


@pytest.fixture
def lynda(shop: Shop) -> Client:
    browser = Client()
    browser.force_login(designer_of(shop))
    return browser


def kept(ask: Ask, browser: Client, shop: Shop, **given: Any) -> dict[str, Any]:
    """What keepVoucher answers; a new one unless `given` says otherwise."""
    asked = {"request": None if "id" in given else str(uuid.uuid4()), "terms": TERMS} | given
    answer: dict[str, Any] = ask(browser, KEEP, shop=shop.pk, **asked)["keepVoucher"]
    return answer


def problems(answer: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(problem["code"], problem["field"]) for problem in answer["problems"]]


def test_a_voucher_is_made_once_and_changed(ask: Ask, lynda: Client, shop: Shop):
    request = str(uuid.uuid4())
    with clock.frozen(TUESDAY):
        made = kept(ask, lynda, shop, request=request)
        assert kept(ask, lynda, shop, request=request) == made
        pk = made["voucher"].pop("id")
        assert made["voucher"] == {
            "code": "NOEL10",
            "amount": None,
            "rate": 1000,
            "freeDelivery": False,
            "minGoods": None,
            "maxUses": None,
            "maxPerCustomer": None,
            "uses": 0,
            "given": {"amount": 0},
            "startsOn": "2026-12-01",
            "endsOn": None,
            "state": "COMING",
        }
        terms = TERMS | {
            "rate": None,
            "freeDelivery": True,
            "startsOn": "2026-11-24",
            "endsOn": "2026-11-24",
            "minGoods": 5000,
            "maxUses": 100,
        }
        changed = kept(ask, lynda, shop, id=pk, terms=terms)["voucher"]
        assert (changed["freeDelivery"], changed["rate"]) == (True, None)
        assert (changed["endsOn"], changed["state"]) == ("2026-11-24", "RUNNING")
        assert ask(lynda, STOP, id=pk, stopped=True)["stopVoucher"]["stopped"] is True
        assert ask(lynda, ONE, shop=shop.pk, id=pk)["voucher"]["state"] == "STOPPED"
        assert ask(lynda, STOP, id=pk, stopped=False)["stopVoucher"]["stopped"] is False
    # Its last day ends at midnight in Paris.
    with clock.frozen(datetime(2026, 11, 24, 22, 59, tzinfo=UTC)):
        assert ask(lynda, ONE, shop=shop.pk, id=pk)["voucher"]["state"] == "RUNNING"
    with clock.frozen(datetime(2026, 11, 24, 23, tzinfo=UTC)):
        assert ask(lynda, ONE, shop=shop.pk, id=pk)["voucher"]["state"] == "OVER"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"code": "ÉTÉ"}, ("CODE", "code")),
        ({"code": "AB"}, ("CODE", "code")),
        ({"code": "taken"}, ("CODE_TAKEN", "code")),
        ({"rate": None}, ("VALUE", "value")),
        ({"amount": 500}, ("VALUE", "value")),
        ({"rate": 10_001}, ("VALUE", "value")),
        ({"rate": None, "amount": 100_001}, ("VALUE", "value")),
        ({"minGoods": -1}, ("MINIMUM", "minGoods")),
        ({"maxUses": 0}, ("USES", "maxUses")),
        ({"maxPerCustomer": -1}, ("USES", "maxPerCustomer")),
        ({"endsOn": "2026-11-30"}, ("DAYS", "endsOn")),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    ask: Ask, lynda: Client, shop: Shop, change: dict[str, Any], problem: tuple[str, str]
):
    taken = VoucherFactory.create(code="TAKEN")

    assert problems(kept(ask, lynda, shop, terms=TERMS | change)) == [problem]
    assert Voucher.objects.get() == taken


def test_fewer_uses_than_there_were_are_refused(ask: Ask, lynda: Client, shop: Shop):
    voucher = VoucherFactory.create(shop=shop, max_uses=5, uses=3)

    fewer = kept(ask, lynda, shop, id=voucher.pk, terms=TERMS | {"maxUses": 2})
    assert problems(fewer) == [("USES", "maxUses")]


def test_the_list_says_what_each_has_given_in_few_statements(ask: Ask, lynda: Client, shop: Shop):
    voucher = VoucherFactory.create(code="NOEL", shop=shop, max_uses=1)
    piece = variant_in_stock(product__shop=shop, price=5000)
    paid_order(cart_with(piece, variant_in_stock(price=5000), voucher=voucher))
    ask(lynda, ALL, shop=shop.pk)

    with CaptureQueriesContext(connection) as one:
        [row] = ask(lynda, ALL, shop=shop.pk)["vouchers"]["nodes"]
    assert row == {"code": "NOEL", "state": "USED_UP", "given": {"amount": 1000}, "uses": 1}
    VoucherFactory.create_batch(4, shop=shop)
    with CaptureQueriesContext(connection) as many:
        assert len(ask(lynda, ALL, shop=shop.pk)["vouchers"]["nodes"]) == 5
    assert len(many) == len(one)
    [found] = ask(lynda, ALL, shop=shop.pk, query="noe")["vouchers"]["nodes"]
    assert found["code"] == "NOEL"


@pytest.mark.scenario("C5")
def test_another_designer_finds_none_of_them(ask: Ask, lynda: Client, shop: Shop):
    voucher = VoucherFactory.create(shop=shop)
    programme = VoucherFactory.create()
    other = ShopFactory.create()
    browser = Client()
    browser.force_login(designer_of(other))

    assert ask(browser, ALL, shop=shop.pk)["vouchers"]["nodes"] == []
    assert ask(browser, ONE, shop=shop.pk, id=voucher.pk)["voucher"] is None
    assert ask(browser, ONE, shop=other.pk, id=voucher.pk)["voucher"] is None
    asked = [
        kept(ask, browser, shop),
        kept(ask, browser, shop, id=voucher.pk),
        kept(ask, browser, other, id=voucher.pk),
        ask(browser, STOP, id=voucher.pk, stopped=True)["stopVoucher"],
        # The programme's vouchers are nobody's.
        kept(ask, lynda, shop, id=programme.pk),
        ask(lynda, STOP, id=programme.pk, stopped=True)["stopVoucher"],
    ]
    assert [one["problems"][0]["code"] for one in asked] == ["NOT_FOUND"] * len(asked)
    assert Voucher.objects.filter(stopped_at=None).count() == 2
