"""What helpers reach of orders: all of it with the right, nothing without."""

from __future__ import annotations

import pytest
from django.test import Client

from orders.models import SellerOrder
from shops.states import Right
from tests.factories.conversations import asked
from tests.factories.orders import VoucherFactory, paid_order, part_of
from tests.factories.shops import ProductFactory, helper_in

pytestmark = pytest.mark.django_db

READ = """query($shop: ID!, $id: ID!) {
  sellerOrder(id: $id) { id recipient { name } }
  shopDelivery(shop: $shop) { ways { id } }
  unreadConversations(shop: $shop)
  vouchers(shop: $shop, first: 1) { totalCount }
}"""
CANCEL = """mutation($id: ID!) {
  cancelSellerOrder(id: $id, reason: "x") { problems { code } } }"""
WRAP = """mutation($shop: ID!) {
  setGiftWrap(shop: $shop, price: 300) { problems { code message } } }"""


@pytest.fixture
def part():
    return part_of(paid_order())


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def filled(part):
    asked(product=ProductFactory(shop=part.shop))
    VoucherFactory(shop=part.shop)
    return part


@pytest.mark.parametrize(
    ("right", "sees"),
    [
        (Right.ORDERS, {"order", "recipient", "delivery", "messages"}),
        (Right.PRODUCTS, {"vouchers"}),
        (Right.MONEY, set()),
    ],
)
def test_each_right_opens_its_part(ask, filled, right, sees):
    client = signed_in(helper_in(filled.shop, right))

    read = ask(client, READ, shop=filled.shop_id, id=filled.pk)

    found = read["sellerOrder"]
    seen = {
        "order": found is not None,
        "recipient": found is not None and found["recipient"] is not None,
        "delivery": read["shopDelivery"] is not None,
        "messages": read["unreadConversations"] > 0,
        "vouchers": read["vouchers"]["totalCount"] > 0,
    }
    assert {part for part, is_seen in seen.items() if is_seen} == sees


@pytest.mark.scenario("C5")
@pytest.mark.parametrize("right", [Right.PRODUCTS, Right.MONEY])
def test_without_the_right_nothing_changes(ask, part, right):
    client = signed_in(helper_in(part.shop, right))

    cancelled = ask(client, CANCEL, id=part.pk)["cancelSellerOrder"]["problems"]
    [wrapped] = ask(client, WRAP, shop=part.shop_id)["setGiftWrap"]["problems"]

    assert [problem["code"] for problem in cancelled] == ["NOT_FOUND"]
    assert wrapped["code"] == "NOT_ALLOWED"
    assert "Une propriétaire peut vous en donner le droit." in wrapped["message"]
    assert SellerOrder.objects.get(pk=part.pk).state == part.state
