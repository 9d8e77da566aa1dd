"""Gift wrap and the country of delivery, as the pages ask for them."""

from __future__ import annotations

import pytest
from django.test import Client

from orders.models import Cart, GiftWrap
from shops.models import Shop
from tests.conftest import Ask
from tests.factories.accounts import UserFactory
from tests.factories.orders import DeliveryOptionFactory, paid_order, part_of
from tests.factories.shops import ShopFactory, variant_in_stock
from tests.orders.people import designer_of

pytestmark = pytest.mark.django_db

ADD = """mutation($variant: ID!, $country: String) {
  addToCart(variant: $variant, country: $country) { cart { country countryChosen } } }"""
GIFT = """mutation($shop: ID!, $wrapped: Boolean!, $message: String!) {
  chooseGift(shop: $shop, wrapped: $wrapped, message: $message) { problems { code field }
    cart { giftTotal { amount } total { amount }
      groups { giftOffer { amount } isGift giftMessage giftPrice { amount } } } } }"""
COUNTRY = """mutation($country: String!) { chooseCountry(country: $country) {
  problems { code field } cart { country groups { deliveryOptions { price { amount } } } } } }"""
CART_TO = """query($country: String) { cart(country: $country) { country countryChosen
  deliveryTotal { amount } problems { code } } }"""
OF_PIECE = """query($product: ID!, $country: String) { deliveryCountry(asked: $country)
  deliveriesOf(product: $product, country: $country) { price { amount } } }"""
PART = "query($id: ID!) { sellerOrder(id: $id) { isGift giftMessage giftTotal { amount } } }"
SET_WRAP = """mutation($shop: ID!, $price: Cents) { setGiftWrap(shop: $shop, price: $price) {
  price problems { code field } } }"""


@pytest.fixture
def shop() -> Shop:
    shop: Shop = ShopFactory.create()
    DeliveryOptionFactory.create(shop=shop)
    DeliveryOptionFactory.create(shop=shop, price=1290, countries=["BE", "DE"])
    GiftWrap.objects.create(shop=shop, price=350)
    return shop


def test_a_part_is_wrapped_and_unwrapped(client: Client, ask: Ask, shop: Shop):
    ask(client, ADD, variant=variant_in_stock(product__shop=shop).pk)

    wrapped = ask(client, GIFT, shop=shop.pk, wrapped=True, message="For Léa")["chooseGift"]
    plain = ask(client, GIFT, shop=shop.pk, wrapped=False, message="")["chooseGift"]

    assert wrapped["problems"] == []
    assert wrapped["cart"]["total"] == {"amount": 5840}
    [group] = wrapped["cart"]["groups"]
    assert group == {
        "giftOffer": {"amount": 350},
        "isGift": True,
        "giftMessage": "For Léa",
        "giftPrice": {"amount": 350},
    }
    assert (plain["cart"]["giftTotal"], plain["cart"]["total"]) == (
        {"amount": 0},
        {"amount": 5490},
    )


def test_a_country_changes_ways_and_prices_and_looking_changes_nothing(
    client: Client, ask: Ask, shop: Shop
):
    added = ask(client, ADD, variant=variant_in_stock(product__shop=shop).pk)["addToCart"]["cart"]
    looked = ask(client, CART_TO, country="DE")["cart"]
    kept = Cart.objects.get().country
    chosen = ask(client, COUNTRY, country="BE")["chooseCountry"]["cart"]

    assert (added, kept) == ({"country": "FR", "countryChosen": False}, "")
    assert (looked["country"], looked["deliveryTotal"]) == ("DE", {"amount": 1290})
    assert chosen == {
        "country": "BE",
        "groups": [{"deliveryOptions": [{"price": {"amount": 1290}}]}],
    }
    assert ask(client, CART_TO, country="IT")["cart"]["problems"] == [{"code": "NO_DELIVERY"}]
    refused = ask(client, COUNTRY, country="US")["chooseCountry"]
    assert refused["problems"] == [{"code": "COUNTRY", "field": "country"}]


def test_a_pieces_page_tells_the_ways_to_the_country_that_is_asked_for(
    client: Client, ask: Ask, shop: Shop
):
    piece = variant_in_stock(product__shop=shop)

    def told(country: str | None) -> tuple[str, list[int]]:
        answer = ask(client, OF_PIECE, product=piece.product_id, country=country)
        prices = [row["price"]["amount"] for row in answer["deliveriesOf"]]
        return answer["deliveryCountry"], prices

    assert told(None) == ("FR", [490])
    assert told("be") == ("BE", [1290])
    assert told("IT") == ("IT", [])
    assert told("XX") == ("FR", [490])
    ask(client, ADD, variant=piece.pk, country="DE")
    assert told(None) == ("DE", [1290])


def test_gift_words_are_read_by_who_packs_and_who_bought_only(ask: Ask, shop: Shop):
    buyer = UserFactory.create()
    browser = Client()
    browser.force_login(buyer)
    ask(browser, ADD, variant=variant_in_stock(product__shop=shop).pk)
    ask(browser, GIFT, shop=shop.pk, wrapped=True, message="For Léa")
    part = part_of(paid_order(Cart.objects.get(user=buyer)))

    def told(who: Client) -> object:
        return ask(who, PART, id=part.pk)["sellerOrder"]

    designer, stranger = Client(), Client()
    designer.force_login(designer_of(shop))
    stranger.force_login(UserFactory.create())
    gift = {"isGift": True, "giftMessage": "For Léa", "giftTotal": {"amount": 350}}
    assert (told(designer), told(browser), told(stranger)) == (gift, gift, None)


def test_a_designer_sets_what_she_offers(ask: Ask, shop: Shop):
    lynda, stranger = Client(), Client()
    lynda.force_login(designer_of(shop))
    stranger.force_login(UserFactory.create())

    assert ask(lynda, SET_WRAP, shop=shop.pk, price=0)["setGiftWrap"]["price"] == 0
    refused = ask(stranger, SET_WRAP, shop=shop.pk, price=100)["setGiftWrap"]
    assert refused["problems"] == [{"code": "NOT_ALLOWED", "field": None}]
    assert GiftWrap.objects.get().price == 0
    assert ask(lynda, SET_WRAP, shop=shop.pk)["setGiftWrap"] == {"price": None, "problems": []}
