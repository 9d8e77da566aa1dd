"""Checkout: what is frozen, what is refused, and that every sum adds up."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import (
    Cart,
    DeliveryOption,
    GiftWrap,
    Order,
    OrderEvent,
    OrderLine,
    SellerOrder,
    Voucher,
)
from orders.services.choose_gift import choose_gift
from orders.services.contact import Contact
from orders.services.place_order import place_order
from orders.states import OrderState, SellerOrderState
from shops.models import Reservation
from shops.states import ProductState, ReservationState
from tests.factories.accounts import UserFactory
from tests.factories.orders import (
    ANN,
    DeliveryOptionFactory,
    VoucherFactory,
    cart_with,
    placed_order,
)
from tests.factories.shops import ShopFactory, level_of, variant_in_stock

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def _refusal(**arguments: Any) -> tuple[str, str | None]:
    with pytest.raises(RuleBroken) as refused:
        placed_order(**arguments)
    return refused.value.code, refused.value.field


def test_order_freezes_prices_names_and_dates():
    dress = variant_in_stock(
        price=12_050,
        option_values=["M", "Blue"],
        sku="D-1",
        product__title="Dress",
        product__shop__name="Atelier A",
    )
    with clock.frozen(MONDAY):
        order = placed_order(cart_with((dress, 2)), language="en-GB")

    part = SellerOrder.objects.get(order=order)
    line = OrderLine.objects.get(seller_order=part)
    assert (order.goods_total, order.delivery_total, order.total) == (24_100, 0, 24_100)
    assert (part.number, part.delivery_name) == (f"{order.number}-1", "Tracked parcel")
    assert (str(part.promised_from), str(part.promised_by)) == ("2026-11-25", "2026-11-27")
    assert (line.product_title, line.variant_title, line.sku) == ("Dress", "M / Blue", "D-1")
    assert (line.unit_price, line.quantity, line.total) == (12_050, 2, 24_100)
    assert (order.language, order.state) == ("en", OrderState.AWAITING_PAYMENT)
    assert order.hold_until == MONDAY + timedelta(minutes=31)
    assert len(order.access_token) == 43
    assert order.number.startswith("M-")
    assert len(order.number) == 10


def test_pieces_are_held_until_the_payment_is_due():
    dress = variant_in_stock(3)

    order = placed_order(cart_with((dress, 2)))

    held = Reservation.objects.get(reference=f"order:{order.pk}")
    assert (held.quantity, held.state) == (2, ReservationState.HELD)
    assert held.expires_at == order.hold_until
    assert level_of(dress).available == 1


def test_placing_leaves_an_event():
    ann = UserFactory.create()

    order = placed_order(user=ann)

    events = OrderEvent.objects.filter(order=order).values_list("from_state", "to_state", "actor")
    assert list(events) == [("", OrderState.AWAITING_PAYMENT, ann.pk)]


@pytest.mark.scenario("S6")
def test_three_designers_a_voucher_and_delivery_sum_to_the_charge():
    voucher = VoucherFactory.create(amount=1000)
    shops = [ShopFactory.create() for _ in range(3)]
    for shop, price in zip(shops, (490, 390, 0), strict=True):
        DeliveryOptionFactory.create(shop=shop, price=price)
    pieces = [
        variant_in_stock(price=price, product__shop=shop)
        for shop, price in zip(shops, (3333, 3333, 3334), strict=True)
    ]

    order = placed_order(cart_with(*pieces, voucher=voucher))

    parts = list(SellerOrder.objects.filter(order=order).order_by("number"))
    assert [part.discount_total for part in parts] == [333, 333, 334]
    assert [part.delivery_total for part in parts] == [490, 390, 0]
    assert [part.total for part in parts] == [3490, 3390, 3000]
    assert (order.goods_total, order.discount_total) == (10_000, 1000)
    assert order.total == sum(part.total for part in parts) == 9880
    voucher.refresh_from_db()
    assert voucher.uses == 1


def test_the_same_id_again_gives_the_same_order_and_holds_once():
    dress = variant_in_stock(2)
    cart = cart_with(dress)
    order_id = uuid.uuid4()

    first = placed_order(cart, order_id=order_id)
    again = placed_order(cart, order_id=str(order_id), expected_total=1)

    assert first.pk == again.pk == order_id
    assert Order.objects.count() == 1
    assert level_of(dress).held == 1


def test_another_persons_order_id_is_not_found():
    order = placed_order(user=UserFactory.create())

    assert _refusal(cart=cart_with(variant_in_stock()), order_id=order.pk) == ("NOT_FOUND", None)
    assert _refusal(user=UserFactory.create(), order_id=order.pk) == ("NOT_FOUND", None)


def test_another_persons_basket_is_not_found():
    hers = cart_with(variant_in_stock(), user=UserFactory.create())

    assert _refusal(cart=hers, user=None) == ("NOT_FOUND", None)
    assert _refusal(cart=hers, user=UserFactory.create()) == ("NOT_FOUND", None)
    assert Order.objects.count() == 0


def test_empty_basket_is_refused():
    assert _refusal(cart=cart_with()) == ("EMPTY_BASKET", None)


def test_an_id_that_is_no_uuid_is_refused():
    assert _refusal(order_id="17") == ("INVALID_ID", "id")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", "ann"),
        ("email", "ann@example.test\nBcc: all@example.test"),
        ("name", " \t"),
        ("name", "x" * 151),
        ("street", ""),
        ("city", ""),
        ("postcode", "9310"),
        ("country", "US"),
        ("country", "France"),
    ],
)
def test_contact_that_cannot_be_right_is_refused(field: str, value: str):
    contact = replace(ANN, **{field: value})

    assert _refusal(contact=contact) == ("INVALID_CONTACT", field)
    assert Reservation.objects.count() == 0


def test_every_field_that_is_wrong_is_named_at_once():
    with pytest.raises(RuleBroken) as refused:
        placed_order(contact=Contact(email="", name="", street="", postcode="", city=""))

    fields = [problem.field for problem in refused.value.every]
    assert fields == ["email", "name", "street", "postcode", "city"]
    assert {problem.code for problem in refused.value.every} == {"INVALID_CONTACT"}


def test_what_is_confirmed_is_priced_for_where_it_goes():
    shop = ShopFactory.create()
    DeliveryOptionFactory.create(shop=shop, price=490)
    abroad = DeliveryOptionFactory.create(shop=shop, price=1290, countries=["BE"])
    cart = cart_with(variant_in_stock(product__shop=shop))
    brussels = replace(ANN, country="BE", postcode="1000", city="Brussels")

    assert _refusal(cart=cart, contact=brussels, expected_total=5490)[0] == "TOTAL_CHANGED"
    assert Cart.objects.get().country == ""

    order = placed_order(cart, contact=brussels, expected_total=6290)

    assert order.seller_orders.get().delivery_option == abroad
    assert Cart.objects.get().country == "BE"
    assert _refusal(cart=cart, contact=replace(ANN, country="IT", postcode="00100")) == (
        "NO_DELIVERY",
        str(shop.pk),
    )


def test_the_way_of_delivery_is_kept_in_every_language():
    shop = ShopFactory.create()
    DeliveryOptionFactory.create(shop=shop)

    order = placed_order(cart_with(variant_in_stock(product__shop=shop)), language="en")

    part = order.seller_orders.get()
    assert part.delivery_name == "Tracked parcel"
    with override("fr"):
        assert part.delivery_words == "Colis suivi"


def test_contact_is_trimmed():
    order = placed_order(contact=replace(ANN, email=" ann@example.test ", country="fr"))

    assert (order.email, order.country) == ("ann@example.test", "FR")


def test_a_total_she_did_not_see_is_refused():
    cart = cart_with(variant_in_stock())

    assert _refusal(cart=cart, expected_total=5000) == ("TOTAL_CHANGED", "expectedTotal")
    assert placed_order(cart, expected_total=5490).total == 5490


def test_pieces_that_cannot_be_bought_are_refused():
    gone, few, draft = variant_in_stock(0), variant_in_stock(1), variant_in_stock()
    draft.product.state = ProductState.DRAFT
    draft.product.save()

    assert _refusal(cart=cart_with(gone)) == ("SOLD_OUT", str(gone.pk))
    assert _refusal(cart=cart_with((few, 2))) == ("LESS_LEFT", str(few.pk))
    assert _refusal(cart=cart_with(draft)) == ("NO_LONGER_SOLD", str(draft.pk))


def test_two_currencies_in_one_basket_are_refused():
    francs = variant_in_stock(currency="CHF")

    assert _refusal(cart=cart_with(variant_in_stock(), francs)) == (
        "OTHER_CURRENCY",
        str(francs.pk),
    )


def test_a_shop_that_delivers_nowhere_is_refused():
    dress = variant_in_stock()
    cart = cart_with(dress)
    DeliveryOption.objects.update(is_active=False)

    assert _refusal(cart=cart) == ("NO_DELIVERY", str(dress.product.shop_id))


def test_a_voucher_that_was_used_up_meanwhile_is_refused_and_nothing_is_held():
    voucher = VoucherFactory.create(max_uses=1)
    placed_order(cart_with(variant_in_stock(), voucher=voucher))
    dress = variant_in_stock()

    assert _refusal(cart=cart_with(dress, voucher=voucher)) == ("VOUCHER_USED", "code")
    assert level_of(dress).held == 0


def test_a_voucher_may_pay_for_all_of_it():
    shop = ShopFactory.create()
    DeliveryOptionFactory.create(shop=shop, price=0)
    voucher = VoucherFactory.create(amount=0, rate=10_000)

    order = placed_order(cart_with(variant_in_stock(product__shop=shop), voucher=voucher))

    assert (order.goods_total, order.discount_total, order.total) == (5000, 5000, 0)


_lines = st.lists(st.tuples(st.integers(0, 99_999), st.integers(1, 99)), min_size=1, max_size=4)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    baskets=st.lists(_lines, min_size=1, max_size=3),
    amount=st.integers(1, 300_000),
    delivery=st.integers(0, 2000),
    wrapping=st.none() | st.integers(0, 1000),
)
def test_sums_add_up_for_any_basket(
    baskets: list[list[tuple[int, int]]], amount: int, delivery: int, wrapping: int | None
):
    pieces = []
    for lines in baskets:
        shop = ShopFactory.create()
        DeliveryOptionFactory.create(shop=shop, price=delivery)
        pieces += [
            (variant_in_stock(99, price=price, product__shop=shop), quantity)
            for price, quantity in lines
        ]

    cart = cart_with(*pieces, voucher=VoucherFactory.create(amount=amount))
    for shop in {variant.product.shop for variant, _ in pieces if wrapping is not None}:
        GiftWrap.objects.create(shop=shop, price=wrapping or 0)
        choose_gift(cart, shop, wrapped=True)

    order = placed_order(cart)

    parts = list(SellerOrder.objects.filter(order=order))
    frozen = list(OrderLine.objects.filter(seller_order__order=order))
    goods = sum(price * quantity for basket in baskets for price, quantity in basket)
    assert order.goods_total == goods
    assert order.discount_total == min(amount, goods) == sum(line.discount for line in frozen)
    assert all(0 <= line.discount <= line.unit_price * line.quantity for line in frozen)
    assert order.delivery_total == delivery * len(baskets)
    assert order.gift_total == (wrapping or 0) * len(baskets)
    assert order.total == sum(part.total for part in parts)
    for part in parts:
        of_part = [line.total for line in frozen if line.seller_order_id == part.pk]
        assert part.total == sum(of_part) + part.delivery_total + part.gift_total


@pytest.mark.scenario("S1")
@pytest.mark.django_db(transaction=True)
def test_twenty_checkouts_of_the_last_piece_hold_it_once():
    dress = variant_in_stock(1)
    carts = [cart_with(dress) for _ in range(20)]

    def check_out(cart: Any) -> str:
        try:
            return place_order(
                cart=cart, order_id=uuid.uuid4(), contact=ANN, user=None, language="fr"
            ).state
        except RuleBroken as refused:
            return refused.code
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as threads:
        outcomes = sorted(threads.map(check_out, carts))

    assert outcomes == ["SOLD_OUT"] * 19 + [OrderState.AWAITING_PAYMENT]
    assert Order.objects.count() == SellerOrder.objects.count() == 1
    assert SellerOrder.objects.get().state == SellerOrderState.AWAITING_PAYMENT
    assert Reservation.objects.filter(state=ReservationState.HELD).count() == 1
    assert level_of(dress).held == 1


@pytest.mark.django_db(transaction=True)
def test_a_voucher_for_one_is_counted_once_by_ten_checkouts_at_a_time():
    voucher = VoucherFactory.create(max_uses=1)
    carts = [cart_with(variant_in_stock(), voucher=voucher) for _ in range(10)]

    def check_out(cart: Any) -> str:
        try:
            return placed_order(cart).state
        except RuleBroken as refused:
            return refused.code
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as threads:
        outcomes = sorted(threads.map(check_out, carts))

    assert outcomes == ["VOUCHER_USED"] * 9 + [OrderState.AWAITING_PAYMENT]
    assert Voucher.objects.get().uses == 1
