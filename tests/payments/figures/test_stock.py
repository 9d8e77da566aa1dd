"""payments/figures/stock.py"""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matricia.kit import clock
from payments.figures.stock import Worth, stock_figures_of, to_make, worth_of
from shops.models import Favourite, Location, StockLevel, Variant
from shops.services import stock
from tests.factories.accounts import UserFactory
from tests.factories.shops import LocationFactory, ShopFactory, variant_in_stock
from tests.payments.figures.selling import moment, sent_back, sold

pytestmark = pytest.mark.django_db
NOW = moment(31)


@pytest.fixture
def shop():
    shop = ShopFactory(slug="tamgout")
    LocationFactory(shop=shop, name="Atelier")
    return shop


def piece(shop, on_hand: int, **fields) -> Variant:
    published = fields.pop("published_at", moment(1, month=1))
    return variant_in_stock(on_hand, product__shop=shop, product__published_at=published, **fields)


def gone(variant: Variant) -> None:
    stock.set_on_hand(variant, variant.product.shop.locations.get(), 0)


def test_stock_is_worth_what_it_cost_or_its_price(shop):
    piece(shop, 3, price=5000, cost=1800)
    scarf = piece(shop, 2, price=2000)
    stall = Location.objects.create(shop=shop, name="Stall", kind="stall", sells_online=False)
    stock.set_on_hand(scarf, stall, 1)

    assert worth_of(shop) == [
        Worth("Atelier", 5, 3 * 1800 + 2 * 2000, 3 * 5000 + 2 * 2000, 2),
        Worth("Stall", 1, 2000, 2000, 1),
    ]
    whole = stock_figures_of(shop).in_all
    assert whole == Worth("", 6, 11400, 21000, 3)


def test_what_was_oversold_at_a_stall_is_worth_nothing(shop):
    scarf = piece(shop, 2, price=2000)
    StockLevel.objects.filter(variant=scarf).update(on_hand=-1, may_go_negative=True)

    assert worth_of(shop) == []


def test_a_size_that_is_gone_is_reckoned_by_the_days_it_was_there(shop):
    robe = piece(shop, 30, product__title="Robe")
    for day in (3, 8, 13, 18, 22):
        sold(moment(day, month=8), robe)
    gone(robe)

    with clock.frozen(NOW):
        [found] = to_make(shop)

    # Five in the twenty days from 3 August, where the window begins, to the 22nd: 7.5 in thirty.
    assert (found.left, found.sold, found.expected, found.to_make) == (0, 5, 8, 8)
    assert found.gone_since == date(2026, 8, 22)


def test_what_is_left_is_taken_off_what_is_expected(shop):
    robe = piece(shop, 30)
    for day in range(1, 19):
        sold(moment(day), robe)
    stock.set_on_hand(robe, shop.locations.get(), 4)

    with clock.frozen(NOW):
        [found] = to_make(shop)

    assert (found.left, found.expected, found.to_make, found.gone_since) == (4, 6, 2, None)


def test_two_pieces_on_the_first_day_are_no_rush(shop):
    robe = piece(shop, 2, published_at=moment(31, 6))
    sold(moment(31, 8), robe, quantity=2)

    with clock.frozen(NOW):
        [found] = to_make(shop)

    assert (found.sold, found.expected, found.to_make) == (2, 5, 5)


def test_what_came_back_off_sale_or_to_order_is_nothing_to_make(shop):
    back = piece(shop, 5)
    sent_back(moment(20), sold(moment(19), back), back)
    off = piece(shop, 5)
    sold(moment(19), off)
    off.product.state = "archived"
    off.product.save(update_fields=["state"])
    to_order = piece(shop, 5)
    sold(moment(19), to_order)
    to_order.product.made_to_order = True
    to_order.product.save(update_fields=["made_to_order"])
    for variant in (back, off, to_order):
        gone(variant)

    with clock.frozen(NOW):
        assert to_make(shop) == []


def test_customers_who_wish_for_it_are_counted_and_not_named(shop):
    robe = piece(shop, 1)
    sold(moment(30), robe)
    for user in UserFactory.create_batch(2):
        Favourite.objects.create(user=user, product=robe.product)

    with clock.frozen(NOW):
        [found] = to_make(shop)

    assert found.wished == 2


def test_three_pieces_take_as_many_statements_as_one(shop):
    def statements() -> int:
        with clock.frozen(NOW), CaptureQueriesContext(connection) as asked:
            stock_figures_of(shop)
        return len(asked)

    sold(moment(30), piece(shop, 1))
    one = statements()
    for _ in range(2):
        sold(moment(30), piece(shop, 1))

    assert statements() == one == 5
