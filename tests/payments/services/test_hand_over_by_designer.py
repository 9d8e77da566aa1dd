"""What is collected at her place, or brought by her, is hers to hand over, and earns her share."""

from __future__ import annotations

import pytest
from django.test import Client

from orders.models import DeliveryOption, SellerOrder
from orders.states import SellerOrderState
from payments.models import Share, Transfer
from payments.services.set_release_policy import set_release_policy
from tests.conftest import Ask
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.orders import DeliveryOptionFactory, cart_with
from tests.factories.payments import paid, payout_account
from tests.factories.shops import ShopFactory, member_of, variant_in_stock

pytestmark = pytest.mark.django_db
HAND_OVER = """mutation ($id: ID!) { handOverSellerOrder(id: $id) {
  problems { code } sellerOrder { state goesByHand } } }"""
REMOVE = "mutation($id: ID!) { removeDeliveryWay(id: $id) { problems { code } } }"


def sold(**way: object) -> tuple[SellerOrder, Client]:
    """Of a shop that delivers in this way alone; and its designer's browser."""
    set_release_policy(actor=StaffFactory(), trigger="hand_over", start_part=0)
    shop = ShopFactory.create()
    DeliveryOptionFactory.create(shop=shop, price=0, **way)
    part = paid(cart_with(variant_in_stock(product__shop=shop))).order.seller_orders.get()
    payout_account(shop)
    browser = Client()
    browser.force_login(member_of(shop, UserFactory.create()))
    return part, browser


@pytest.mark.scenario("M2")
def test_a_collected_order_is_handed_over_once_and_makes_one_transfer(ask: Ask):
    part, lynda = sold(kind="collect")
    assert not Transfer.objects.exists()

    for _ in range(2):
        answer = ask(lynda, HAND_OVER, id=part.pk)["handOverSellerOrder"]
        assert answer == {"problems": [], "sellerOrder": {"state": "SHIPPED", "goesByHand": True}}

    assert Transfer.objects.count() == 1
    assert Transfer.objects.get().amount == Share.objects.get().amount


@pytest.mark.parametrize("way", [{"kind": "post"}, {"kind": "collect", "until_day": "2099-01-01"}])
def test_what_is_sent_or_waits_at_a_market_is_not_hers_to_hand_over(ask: Ask, way: dict[str, str]):
    part, lynda = sold(**way)

    answer = ask(lynda, HAND_OVER, id=part.pk)["handOverSellerOrder"]

    assert answer["problems"] == [{"code": "NOT_BY_HAND"}]
    part.refresh_from_db()
    assert part.state == SellerOrderState.TO_SHIP
    assert not Transfer.objects.exists()


@pytest.mark.scenario("C5")
def test_neither_its_buyer_nor_another_designer_hands_it_over(ask: Ask):
    part, lynda = sold(kind="collect")
    _, other = sold(kind="collect")
    buyer = Client()
    buyer.force_login(UserFactory.create())

    for browser in (other, buyer):
        answer = ask(browser, HAND_OVER, id=part.pk)["handOverSellerOrder"]
        assert answer["problems"] == [{"code": "NOT_FOUND"}]
    part.refresh_from_db()
    assert part.state == SellerOrderState.TO_SHIP

    # Nor is its way taken away meanwhile: nothing else says how it is handed over.
    DeliveryOptionFactory.create(shop=part.shop, position=1)
    removed = ask(lynda, REMOVE, id=part.delivery_option_id)["removeDeliveryWay"]
    assert removed["problems"] == [{"code": "ORDERS_WAIT"}]
    assert DeliveryOption.objects.filter(shop=part.shop).count() == 2
