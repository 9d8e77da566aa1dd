"""A basket with today's prices, and what stands in the way of paying."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from matricia.kit import clock
from matricia.kit.money import Money
from orders.models import Cart, CartDelivery, CartLine
from orders.selectors import read_basket
from orders.selectors.basket_problems import basket_problems
from shops.models import Variant
from shops.states import ShopState
from tests.factories.orders import (
    DeliveryOptionFactory,
    VoucherFactory,
    cart_with,
    placed_order,
)
from tests.factories.shops import ShopFactory, variant_in_stock

FRIDAY = datetime(2026, 11, 27, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def _problems(cart: Cart) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.field) for problem in basket_problems(read_basket(cart))]


def test_no_cart_is_an_empty_basket():
    basket = read_basket(Cart())

    assert (basket.count, basket.groups, basket.total) == (0, [], Money(0))
    assert basket_problems(basket) == []


def test_groups_follow_the_shops_in_the_order_of_adding():
    dress, hat = variant_in_stock(price=6000), variant_in_stock(price=2500)
    scarf = variant_in_stock(price=1000, product__shop=dress.product.shop)

    basket = read_basket(cart_with(dress, (hat, 2), scarf))

    first, second = basket.groups
    assert [line.variant for line in first.lines] == [dress, scarf]
    assert [line.variant for line in second.lines] == [hat]
    assert (first.goods_total, second.goods_total) == (Money(7000), Money(5000))
    assert (basket.count, basket.goods_total) == (4, Money(12_000))
    assert (basket.delivery_total, basket.total) == (Money(980), Money(12_980))


def test_delivery_is_free_from_its_threshold_voucher_or_not():
    shop = ShopFactory.create()
    DeliveryOptionFactory.create(shop=shop, price=490, free_from=8000)
    piece = variant_in_stock(price=4000, product__shop=shop)

    one, two = cart_with(piece), cart_with((piece, 2), voucher=VoucherFactory.create())

    assert read_basket(one).delivery_total == Money(490)
    assert read_basket(two).delivery_total == Money(0)
    assert read_basket(two).total == Money(7000)


def test_delivery_dates_count_working_days():
    shop = ShopFactory.create()
    DeliveryOptionFactory.create(shop=shop, min_days=1, max_days=3)

    with clock.frozen(FRIDAY):
        delivery = read_basket(cart_with(variant_in_stock(product__shop=shop))).groups[0].delivery

    assert delivery is not None
    assert delivery.delivered_from == date(2026, 11, 30)
    assert delivery.delivered_by == date(2026, 12, 2)


def test_first_delivery_is_chosen_until_she_chooses_and_again_when_hers_is_gone():
    shop = ShopFactory.create()
    post = DeliveryOptionFactory.create(shop=shop, position=0)
    relay = DeliveryOptionFactory.create(shop=shop, position=1, price=390)
    cart = cart_with(variant_in_stock(product__shop=shop))

    def chosen() -> list[int]:
        options = read_basket(cart).groups[0].delivery_options
        return [option.id for option in options if option.chosen]

    assert chosen() == [post.pk]
    CartDelivery.objects.create(cart=cart, shop=shop, option=relay)
    assert chosen() == [relay.pk]
    relay.is_active = False
    relay.save()
    assert chosen() == [post.pk]


def test_sold_out_line_stays_and_is_explained():
    gone, few = variant_in_stock(0, product__title="Robe"), variant_in_stock(2)
    cart = cart_with(gone, (few, 3))

    basket = read_basket(cart)

    assert [line.only_left for line in basket.lines] == [0, 2]
    assert basket.goods_total == Money(20_000)
    assert _problems(cart) == [("SOLD_OUT", str(gone.pk)), ("LESS_LEFT", str(few.pk))]
    assert "Robe" in basket_problems(basket)[0].message


def test_what_her_own_open_checkout_holds_is_there_for_her_alone():
    piece = variant_in_stock(1)
    voucher = VoucherFactory.create()
    cart = cart_with(piece, voucher=voucher)
    placed_order(cart)

    assert _problems(cart) == []
    assert read_basket(cart).discount_total == Money(1000)
    assert _problems(cart_with(piece)) == [("SOLD_OUT", str(piece.pk))]


def test_changed_price_is_pointed_out_and_used():
    piece = variant_in_stock(price=5000)
    cart = cart_with(piece)
    Variant.objects.filter(pk=piece.pk).update(price=5500)

    line = read_basket(cart).lines[0]

    assert (line.unit_price, line.price_when_added) == (Money(5500), Money(5000))
    assert _problems(cart) == [("PRICE_CHANGED", str(piece.pk))]


def test_piece_of_a_closed_shop_is_no_longer_sold():
    piece = variant_in_stock()
    cart = cart_with(piece)
    piece.product.shop.state = ShopState.PAUSED
    piece.product.shop.save()

    assert _problems(cart) == [("NO_LONGER_SOLD", str(piece.pk))]


def test_piece_in_another_currency_adds_nothing_and_is_explained():
    euros, francs = variant_in_stock(price=5000), variant_in_stock(price=9000, currency="CHF")
    cart = cart_with(euros, francs, voucher=VoucherFactory.create(amount=0, rate=5000))

    basket = read_basket(cart)

    assert (basket.goods_total, basket.discount_total) == (Money(5000), Money(2500))
    assert _problems(cart) == [("OTHER_CURRENCY", str(francs.pk))]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"ends_at": FRIDAY}, "VOUCHER_EXPIRED"),
        ({"starts_at": FRIDAY + timedelta(days=1)}, "VOUCHER_TOO_EARLY"),
        ({"max_uses": 3, "uses": 3}, "VOUCHER_USED"),
    ],
)
def test_voucher_that_does_not_count_takes_nothing_off(changes: dict[str, object], code: str):
    starts_at = FRIDAY - timedelta(days=9)
    voucher = VoucherFactory.create(**{"starts_at": starts_at, **changes})
    cart = cart_with(variant_in_stock(), voucher=voucher)

    with clock.frozen(FRIDAY):
        assert read_basket(cart).discount_total == Money(0)
        assert _problems(cart) == [(code, "code")]


@pytest.mark.parametrize("count", [1, 3])
def test_basket_takes_the_same_queries_however_many_shops(
    count: int, django_assert_num_queries: object
):
    cart = cart_with(*(variant_in_stock() for _ in range(count)))
    cart = Cart.objects.get(pk=cart.pk)
    assert CartLine.objects.filter(cart=cart).count() == count

    with django_assert_num_queries(2):  # type: ignore[operator]
        basket = read_basket(cart)
        assert (len(basket.groups), basket_problems(basket)) == (count, [])
