"""Weeks of making: promises move or are refused before anybody pays."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime

import pytest
from django.db import connections

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import MakingCapacity, MakingPlace, Order
from orders.selectors.basket import read_basket
from orders.selectors.basket_problems import basket_problems
from orders.services.expire_order import expire_order
from orders.services.set_making_capacity import set_making_capacity
from tests.factories.orders import cart_with, paid_order, part_of, placed_order
from tests.factories.shops import ProductFactory, ShopFactory, variant_in_stock
from tests.orders.people import STRANGERS, designer_of, person

#: A Monday.
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
MONDAY, NEXT, LATER = date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 7)
pytestmark = [pytest.mark.django_db, pytest.mark.scenario("S9")]


@pytest.fixture(autouse=True)
def on_a_monday():
    with clock.frozen(AT):
        yield


def made(shop=None, *, days: int = 3, **fields):
    product = ProductFactory(shop=shop or ShopFactory(), made_to_order=True, making_days=days)
    return variant_in_stock(product=product, on_hand=50, **fields)


def limit(variant, pieces: int, *, wait: int = 8, of_product: bool = False) -> None:
    product = variant.product if of_product else None
    set_making_capacity(
        variant.product.shop,
        product,
        pieces=pieces,
        longest_wait=wait,
        actor=designer_of(variant.product.shop),
    )


def weeks_of(order: Order) -> dict[date, int]:
    places = MakingPlace.objects.filter(line__seller_order__order=order)
    return {place.week: place.pieces for place in places}


def test_without_a_limit_the_promise_is_what_the_working_days_say():
    order = placed_order(cart_with((made(), 9)))

    part = part_of(order)
    assert (part.leave_by, part.promised_by) == (date(2026, 11, 26), date(2026, 12, 2))
    assert weeks_of(order) == {MONDAY: 9}


def test_a_full_week_moves_the_promise_to_the_friday_of_the_next():
    variant = made()
    limit(variant, 2)
    placed_order(cart_with((variant, 2)))

    order = placed_order(cart_with(variant))

    part = part_of(order)
    assert (part.leave_by, part.promised_by) == (date(2026, 12, 4), date(2026, 12, 10))
    assert weeks_of(order) == {NEXT: 1}


def test_many_pieces_spread_over_weeks():
    variant = made()
    limit(variant, 2)

    order = placed_order(cart_with((variant, 5)))

    assert weeks_of(order) == {MONDAY: 2, NEXT: 2, LATER: 1}
    assert part_of(order).leave_by == date(2026, 12, 11)


def test_two_pieces_of_one_basket_do_not_share_a_place():
    shop = ShopFactory()
    first, second = made(shop), made(shop)
    limit(first, 1)

    order = placed_order(cart_with(first, second))

    assert weeks_of(order) == {MONDAY: 1, NEXT: 1}


def test_the_shops_limit_and_the_products_hold_both():
    shop = ShopFactory()
    coat, scarf = made(shop), made(shop)
    limit(coat, 3)
    limit(coat, 1, of_product=True)

    order = placed_order(cart_with((coat, 2), (scarf, 2)))

    of_coat = MakingPlace.objects.filter(product=coat.product).values_list("week", "pieces")
    of_scarf = MakingPlace.objects.filter(product=scarf.product).values_list("week", "pieces")
    assert dict(of_coat) == {MONDAY: 1, NEXT: 1}
    assert dict(of_scarf) == {MONDAY: 2}
    assert part_of(order).leave_by == date(2026, 12, 4)


def test_beyond_the_longest_wait_the_order_is_refused_before_payment():
    variant = made()
    limit(variant, 1, wait=0)
    placed_order(cart_with(variant))
    cart = cart_with(variant)

    with pytest.raises(RuleBroken, match="MAKING_FULL") as refused:
        placed_order(cart)

    assert refused.value.field == str(variant.pk)
    assert [problem.code for problem in basket_problems(read_basket(cart))] == ["MAKING_FULL"]
    assert Order.objects.count() == 1


def test_an_order_that_was_not_paid_gives_its_week_back():
    variant = made()
    limit(variant, 1, wait=0)
    expire_order(placed_order(cart_with(variant)), reason="not paid")

    order = placed_order(cart_with(variant))

    assert weeks_of(order) == {MONDAY: 1}


def test_her_own_unpaid_checkout_does_not_stand_in_her_way():
    variant = made()
    limit(variant, 1, wait=0)
    cart = cart_with(variant)
    placed_order(cart)

    assert basket_problems(read_basket(cart)) == []


def test_a_day_that_moved_since_she_looked_is_said_before_she_pays():
    variant = made()
    limit(variant, 1)
    cart = cart_with(variant)
    delivery = read_basket(cart).groups[0].delivery
    assert delivery is not None
    seen = delivery.delivered_by
    paid_order(cart_with(variant))

    with pytest.raises(RuleBroken, match="LATER_NOW"):
        placed_order(cart, expected_by=seen)

    assert placed_order(cart, expected_by=date(2026, 12, 10)).hold_until


def test_what_lies_ready_knows_no_weeks():
    variant = variant_in_stock()
    limit(variant, 1, wait=0)

    order = placed_order(cart_with((variant, 3)))

    assert weeks_of(order) == {}


@pytest.mark.parametrize("who", STRANGERS)
def test_nobody_else_sets_a_limit(who: str):
    shop = ShopFactory()

    with pytest.raises(RuleBroken, match="NOT_ALLOWED"):
        set_making_capacity(shop, None, pieces=3, longest_wait=1, actor=person(who, shop))

    assert not MakingCapacity.objects.exists()


@pytest.mark.parametrize(
    ("pieces", "wait", "code"),
    [(0, 1, "CAPACITY"), (1000, 1, "CAPACITY"), (1, -1, "LONGEST_WAIT"), (1, 27, "LONGEST_WAIT")],
)
def test_a_limit_that_cannot_be_is_refused(pieces: int, wait: int, code: str):
    shop = ShopFactory()

    with pytest.raises(RuleBroken, match=code):
        set_making_capacity(shop, None, pieces=pieces, longest_wait=wait, actor=designer_of(shop))


def test_no_limit_takes_it_away():
    variant = made()
    limit(variant, 1)

    shop = variant.product.shop
    set_making_capacity(shop, None, pieces=None, longest_wait=8, actor=designer_of(shop))

    assert not MakingCapacity.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_six_checkouts_at_once_one_is_promised_the_last_place():
    variant = made()
    limit(variant, 1, wait=0)
    carts = [cart_with(variant) for _ in range(6)]
    outcomes: list[str] = []

    def order(cart) -> None:
        try:
            with clock.frozen(AT):
                placed_order(cart)
            outcomes.append("placed")
        except RuleBroken as broken:
            outcomes.append(broken.code)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=order, args=(cart,)) for cart in carts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == ["MAKING_FULL"] * 5 + ["placed"]
