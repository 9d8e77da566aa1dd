"""The basket through the API: its cookie, its mutations, and whom it follows."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from orders import basket_cookie
from orders.models import Cart, CartLine
from tests.conftest import Ask
from tests.factories.accounts import UserFactory
from tests.factories.orders import DeliveryOptionFactory, VoucherFactory, cart_with
from tests.factories.shops import ShopFactory, variant_in_stock

pytestmark = pytest.mark.django_db

ADD = """mutation($variant: ID!, $quantity: Int) {
  addToCart(variant: $variant, quantity: $quantity) { cart { id count } problems { code field } }
}"""
SET = """mutation($variant: ID!, $quantity: Int!) {
  setCartQuantity(variant: $variant, quantity: $quantity) { cart { count } problems { code field } }
}"""
DELIVER = """mutation($shop: ID!, $option: ID!) {
  chooseDelivery(shop: $shop, option: $option) {
    cart { deliveryTotal { amount } groups { delivery { id } } } problems { code }
  }
}"""
VOUCHER = """mutation($code: String!) {
  applyVoucher(code: $code) {
    cart { voucherCode discountTotal { amount } } problems { code field }
  }
}"""
COUNT = "{ cart { id count } }"
WHOLE = """{ cart {
  id count voucherCode
  goodsTotal { amount currency } discountTotal { amount } deliveryTotal { amount } total { amount }
  problems { code message field }
  groups {
    shop { name } goodsTotal { amount } discountTotal { amount } deliveryPrice { amount }
    deliveryOptions { name kind price { amount } chosen deliveredFrom deliveredBy }
    delivery { name }
    lines {
      quantity unitPrice { amount } total { amount } onlyLeft priceWhenAdded { amount }
      variant { id product { title } }
    }
  }
} }"""


def _count(client: Client, ask: Ask) -> int:
    count: int = ask(client, COUNT)["cart"]["count"]
    return count


def test_looking_makes_no_basket_and_sets_no_cookie(client: Client, ask: Ask):
    assert ask(client, COUNT)["cart"] == {"id": "none", "count": 0}
    assert Cart.objects.count() == 0
    assert basket_cookie.NAME not in client.cookies


def test_first_piece_sets_the_cookie_and_the_basket_is_there_again(client: Client, ask: Ask):
    dress = variant_in_stock()

    added = ask(client, ADD, variant=dress.pk, quantity=2)["addToCart"]

    cart = Cart.objects.get()
    cookie = client.cookies[basket_cookie.NAME]
    assert added == {"cart": {"id": str(cart.pk), "count": 2}, "problems": []}
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Lax", "")
    assert cookie["max-age"] == 90 * 24 * 3600
    assert _count(client, ask) == 2


def test_cookie_is_secure_over_https(client: Client):
    body = {"query": ADD, "variables": {"variant": variant_in_stock().pk}}
    client.post(
        "/graphql",
        json.dumps(body),
        content_type="application/json",
        headers={"X-Matricia-Client": "tests"},
        secure=True,
    )

    assert client.cookies[basket_cookie.NAME]["secure"] is True


def test_a_cookie_that_we_did_not_sign_opens_nothing(client: Client, ask: Ask):
    cart = cart_with(variant_in_stock())
    client.cookies[basket_cookie.NAME] = str(cart.pk)

    assert _count(client, ask) == 0


def test_a_cookie_does_not_open_an_accounts_basket(client: Client, ask: Ask):
    ask(client, ADD, variant=variant_in_stock().pk)
    Cart.objects.update(user=UserFactory.create())

    assert _count(client, ask) == 0


def test_an_accounts_basket_is_on_every_device(ask: Ask):
    ann = UserFactory.create()
    phone, laptop = Client(), Client()
    phone.force_login(ann)
    laptop.force_login(ann)

    ask(phone, ADD, variant=variant_in_stock().pk)

    assert _count(laptop, ask) == 1
    assert basket_cookie.NAME not in phone.cookies


def _post(client: Client, path: str, values: dict[str, str]) -> int:
    answer = client.post(
        f"/_allauth/browser/v1/auth/{path}", json.dumps(values), content_type="application/json"
    )
    return answer.status_code


def test_signing_in_brings_the_basket_along(client: Client, ask: Ask):
    ann, dress, hat = UserFactory.create(), variant_in_stock(), variant_in_stock()
    cart_with((dress, 1), user=ann)
    ask(client, ADD, variant=dress.pk, quantity=2)
    ask(client, ADD, variant=hat.pk)

    assert _post(client, "login", {"email": ann.email, "password": "secret"}) == 200

    lines = CartLine.objects.filter(cart__user=ann).values_list("variant", "quantity")
    assert dict(lines) == {dress.pk: 3, hat.pk: 1}
    assert client.cookies[basket_cookie.NAME].value == ""
    assert _count(client, ask) == 4
    client.logout()
    assert _count(client, ask) == 0


def test_signing_up_brings_the_basket_along(client: Client, ask: Ask):
    ask(client, ADD, variant=variant_in_stock().pk)

    _post(client, "signup", {"email": "new@example.test", "password": "a-long-Secret-7"})

    assert Cart.objects.get().user is not None
    assert _count(client, ask) == 1


def test_whole_basket_is_told_per_designer(client: Client, ask: Ask):
    shop = ShopFactory.create(name="Atelier A")
    DeliveryOptionFactory.create(shop=shop, price=490)
    dress = variant_in_stock(1, price=5000, product__shop=shop, product__title="Dress")
    ask(client, ADD, variant=dress.pk)
    CartLine.objects.update(quantity=2, price_when_added=4000)

    cart = ask(client, WHOLE)["cart"]

    group = cart["groups"][0]
    assert cart["goodsTotal"] == {"amount": 10_000, "currency": "EUR"}
    assert (cart["deliveryTotal"]["amount"], cart["total"]["amount"]) == (490, 10_490)
    assert [problem["code"] for problem in cart["problems"]] == ["LESS_LEFT"]
    assert (group["shop"]["name"], group["delivery"]["name"]) == ("Atelier A", "Colis suivi")
    assert group["lines"] == [
        {
            "quantity": 2,
            "unitPrice": {"amount": 5000},
            "total": {"amount": 10_000},
            "onlyLeft": 1,
            "priceWhenAdded": {"amount": 4000},
            "variant": {"id": str(dress.pk), "product": {"title": "Dress"}},
        }
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_basket_takes_the_same_queries_however_many_designers(
    count: int, client: Client, ask: Ask, django_assert_num_queries: Any
):
    for _ in range(count):
        ask(client, ADD, variant=variant_in_stock().pk)

    with django_assert_num_queries(4):  # cart, lines, options, what can be measured
        assert len(ask(client, WHOLE)["cart"]["groups"]) == count


def test_quantity_is_set_and_zero_takes_the_line_out(client: Client, ask: Ask):
    dress = variant_in_stock(9)
    ask(client, ADD, variant=dress.pk)

    assert ask(client, SET, variant=dress.pk, quantity=4)["setCartQuantity"] == {
        "cart": {"count": 4},
        "problems": [],
    }
    assert ask(client, SET, variant=dress.pk, quantity=0)["setCartQuantity"]["cart"]["count"] == 0
    for quantity in (-1, 100):
        refused = ask(client, SET, variant=dress.pk, quantity=quantity)["setCartQuantity"]
        assert refused["problems"] == [{"code": "QUANTITY", "field": "quantity"}]


def test_quantity_of_what_is_not_in_the_basket_is_not_found(client: Client, ask: Ask):
    ask(client, ADD, variant=variant_in_stock().pk)

    for variant in (variant_in_stock().pk, 0, "x"):
        refused = ask(client, SET, variant=variant, quantity=1)["setCartQuantity"]
        assert refused["problems"] == [{"code": "NOT_FOUND", "field": None}]


def test_a_piece_that_is_not_shown_cannot_be_added(client: Client, ask: Ask):
    hidden = variant_in_stock(product__state="draft")

    for variant in (hidden.pk, 0, "x", "99999999999999999999999"):
        refused = ask(client, ADD, variant=variant)["addToCart"]
        assert refused["problems"] == [{"code": "NOT_FOUND", "field": None}]
    assert Cart.objects.count() == 0


def test_delivery_is_chosen_among_the_shops_own(client: Client, ask: Ask):
    shop, other = ShopFactory.create(), ShopFactory.create()
    DeliveryOptionFactory.create(shop=shop, price=490)
    relay = DeliveryOptionFactory.create(shop=shop, price=390, position=1)
    elsewhere = DeliveryOptionFactory.create(shop=other, price=0)
    closed = DeliveryOptionFactory.create(shop=shop, price=0, is_active=False)
    ask(client, ADD, variant=variant_in_stock(product__shop=shop).pk)

    chosen = ask(client, DELIVER, shop=shop.pk, option=relay.pk)["chooseDelivery"]
    assert chosen["cart"] == {
        "deliveryTotal": {"amount": 390},
        "groups": [{"delivery": {"id": str(relay.pk)}}],
    }
    for option in (elsewhere, closed):
        refused = ask(client, DELIVER, shop=shop.pk, option=option.pk)["chooseDelivery"]
        assert refused["problems"] == [{"code": "NOT_FOUND"}]


def test_voucher_is_put_on_and_taken_off(client: Client, ask: Ask):
    VoucherFactory.create(code="NOEL", amount=1000)
    ask(client, ADD, variant=variant_in_stock().pk)

    assert ask(client, VOUCHER, code=" noel ")["applyVoucher"]["cart"] == {
        "voucherCode": "NOEL",
        "discountTotal": {"amount": 1000},
    }
    assert ask(client, VOUCHER, code="WRONG")["applyVoucher"]["problems"] == [
        {"code": "VOUCHER_UNKNOWN", "field": "code"}
    ]
    assert ask(client, VOUCHER, code="")["applyVoucher"]["cart"] == {
        "voucherCode": None,
        "discountTotal": {"amount": 0},
    }


def test_delivery_options_of_a_shop_are_public_and_made_when_it_has_none(client: Client, ask: Ask):
    query = (
        "query($shop: ID!) { deliveryOptions(shop: $shop) { kind name price { amount currency }"
        " freeFrom { amount } minDays maxDays } }"
    )
    shop, hidden = ShopFactory.create(), ShopFactory.create(state="draft")

    options = ask(client, query, shop=shop.pk)["deliveryOptions"]

    assert options[0] == {
        "kind": "post",
        "name": "Colis suivi",
        "price": {"amount": 490, "currency": "EUR"},
        "freeFrom": {"amount": 8000},
        "minDays": 2,
        "maxDays": 4,
    }
    assert ask(client, query, shop=hidden.pk)["deliveryOptions"] == []
    assert ask(client, query, shop="x")["deliveryOptions"] == []
