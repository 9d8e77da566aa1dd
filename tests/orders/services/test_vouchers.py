"""A shop's voucher is borne by that shop alone, to the cent, and used as often as it says."""

from __future__ import annotations

import threading
import uuid
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Cart, Order, SellerOrder, Voucher
from orders.selectors import read_basket
from orders.selectors.basket_problems import basket_problems
from orders.services.apply_voucher import MOST_TRIED, apply_voucher
from orders.services.expire_order import expire_order
from shops.models import PriceChange, Shop
from tests.factories.accounts import UserFactory
from tests.factories.orders import (
    ANN,
    DeliveryOptionFactory,
    VoucherFactory,
    cart_with,
    paid_order,
    placed_order,
)
from tests.factories.shops import ShopFactory, variant_in_stock

VISITOR = "192.0.2.7"
TUESDAY = datetime(2026, 11, 24, 10, tzinfo=UTC)


@pytest.fixture
def hers(db: None) -> Shop:
    shop: Shop = ShopFactory.create(name="Tamgout")
    DeliveryOptionFactory.create(shop=shop, price=490)
    return shop


def two_shops(hers: Shop, **voucher: Any) -> Cart:
    """33,33 € and 0,01 € of hers, 50,00 € of another designer."""
    pieces = [
        variant_in_stock(product__shop=hers, price=3333),
        variant_in_stock(price=5000),
        variant_in_stock(product__shop=hers, price=1),
    ]
    values = {"shop": hers} | voucher
    return cart_with(*pieces, voucher=VoucherFactory.create(**values))


def refusal(cart: Cart, code: str) -> tuple[str, str]:
    with pytest.raises(RuleBroken) as refused:
        apply_voucher(cart, code, visitor=VISITOR)
    return refused.value.code, refused.value.message


@pytest.mark.scenario("S6")
@pytest.mark.parametrize(
    ("value", "taken"),
    [({"amount": 1000}, 1000), ({"amount": 9999}, 3334), ({"amount": 0, "rate": 1550}, 517)],
)
def test_what_it_takes_off_is_off_her_part_alone(hers: Shop, value: dict[str, int], taken: int):
    order = paid_order(two_shops(hers, **value))

    parts = {part.shop: part for part in order.seller_orders.prefetch_related("lines")}
    mine = parts.pop(hers)
    [other] = parts.values()
    assert (mine.discount_total, other.discount_total) == (taken, 0)
    assert sum(line.discount for line in mine.lines.all()) == taken
    assert (mine.total, other.total) == (3334 - taken + 490, 5490)
    assert order.total == mine.total + other.total
    assert Voucher.objects.get().uses == 1


def test_it_may_pay_for_her_delivery_and_for_no_other(hers: Shop):
    order = placed_order(two_shops(hers, amount=0, free_delivery=True))

    assert (order.discount_total, order.delivery_total) == (0, 490)
    assert SellerOrder.objects.get(order=order, shop=hers).delivery_total == 0


def test_it_changes_no_price_and_no_price_history(hers: Shop):
    cart = two_shops(hers)
    before = list(PriceChange.objects.values_list("variant", "price"))

    order = paid_order(cart)

    assert list(PriceChange.objects.values_list("variant", "price")) == before
    part = SellerOrder.objects.get(order=order, shop=hers)
    assert [line.unit_price for line in part.lines.all()] == [3333, 1]


def test_it_wants_pieces_of_its_shop_for_so_much(hers: Shop):
    VoucherFactory.create(code="NOEL", shop=hers, min_goods=4000)
    elsewhere = cart_with(variant_in_stock(price=9000))
    few = cart_with(variant_in_stock(product__shop=hers, price=3000), variant_in_stock(price=9000))

    assert refusal(elsewhere, "noel")[0] == "VOUCHER_OTHER_SHOP"
    code, message = refusal(few, "noel")
    assert (code, "10" in message) == ("VOUCHER_MINIMUM", True)
    assert Cart.objects.filter(voucher=None).count() == 2
    enough = cart_with((variant_in_stock(product__shop=hers, price=2000), 2))
    apply_voucher(enough, " noel ", visitor=VISITOR)
    assert read_basket(enough).discount_total.amount == 1000


def test_codes_are_not_to_be_found_by_trying(hers: Shop):
    VoucherFactory.create(code="NOEL", shop=hers)
    cart = cart_with(variant_in_stock(product__shop=hers, price=3000))
    for number in range(MOST_TRIED):
        assert refusal(cart, f"GUESS{number}")[0] == "VOUCHER_UNKNOWN"

    assert refusal(cart, "NOEL")[0] == "TOO_OFTEN"
    apply_voucher(cart, "", visitor=VISITOR)
    apply_voucher(cart, "NOEL", visitor="192.0.2.8")
    assert read_basket(cart).discount_total.amount == 1000


def test_the_programmes_minimum_counts_the_whole_basket(hers: Shop):
    VoucherFactory.create(code="ALL", min_goods=8334)
    cart = two_shops(hers)
    apply_voucher(cart, "ALL", visitor=VISITOR)
    assert read_basket(cart).discount_total.amount == 1000


def test_one_that_was_stopped_counts_no_more_and_blocks_the_checkout(hers: Shop):
    cart = Cart.objects.get(pk=two_shops(hers).pk)
    Voucher.objects.update(stopped_at=clock.now())

    [problem] = basket_problems(read_basket(cart))
    assert (problem.code, problem.field) == ("VOUCHER_EXPIRED", "code")
    assert read_basket(cart).discount_total.amount == 0
    with pytest.raises(RuleBroken):
        placed_order(cart)
    assert Voucher.objects.get().uses == 0


def test_one_customer_uses_it_as_often_as_she_may_whatever_she_calls_herself(hers: Shop):
    ann = UserFactory.create(email="ann@example.test")
    voucher = VoucherFactory.create(shop=hers, max_uses=None, max_per_customer=1)

    def cart(user: User | None = None) -> Cart:
        return cart_with(variant_in_stock(product__shop=hers), voucher=voucher, user=user)

    first = placed_order(cart())
    for contact, user in ((replace(ANN, email="ANN@example.test"), None), (ANN, ann)):
        with pytest.raises(RuleBroken) as refused:
            placed_order(cart(user), contact=contact)
        assert (refused.value.code, refused.value.field) == ("VOUCHER_USED", "code")
    placed_order(cart(), contact=replace(ANN, email="lea@example.test"))
    # What was not paid for is no use.
    expire_order(Order.objects.get(pk=first.pk), reason="not paid")
    placed_order(cart())
    assert Voucher.objects.get().uses == 2


@pytest.mark.django_db(transaction=True)
def test_of_two_checkouts_at_once_of_one_customer_one_has_the_voucher():
    shop = ShopFactory.create()
    voucher = VoucherFactory.create(shop=shop, max_uses=None, max_per_customer=1)
    carts = [cart_with(variant_in_stock(product__shop=shop), voucher=voucher) for _ in range(4)]
    ends: list[str] = []
    start = threading.Barrier(len(carts))

    def buy(cart: Cart) -> None:
        start.wait()
        try:
            placed_order(Cart.objects.get(pk=cart.pk), order_id=uuid.uuid4())
            ends.append("placed")
        except RuleBroken as refused:
            ends.append(refused.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=buy, args=(cart,)) for cart in carts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(ends) == ["VOUCHER_USED"] * 3 + ["placed"]
    assert (Voucher.objects.get().uses, Order.objects.count()) == (1, 1)
