"""payments/figures/sums.py and what it adds up"""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from orders.models import OrderLine
from payments.figures.span import Span
from payments.figures.sums import Piece, Sold, days_of, sales_of, variants_of
from payments.models import Share
from shops.models import Variant
from tests.factories.payments import basket_of, checked_out
from tests.factories.shops import ProductFactory, ShopFactory, variant_in_stock
from tests.payments.figures.selling import amount_back, moment, sent_back, sold

pytestmark = pytest.mark.django_db

OCTOBER = Span(date(2026, 10, 1), date(2026, 10, 31))


@pytest.fixture
def shop():
    return ShopFactory(slug="tamgout")


@pytest.fixture
def sizes(shop) -> list[Variant]:
    """A robe for 50,00 € in S and M."""
    robe = ProductFactory(shop=shop, title="Robe", option_names=["color", "size"])
    return [variant_in_stock(20, product=robe, option_values=["Bleu", size]) for size in ("S", "M")]


def test_what_was_sold_is_told_by_day_piece_and_size(shop, sizes):
    small, medium = sizes
    scarf = variant_in_stock(5, price=2000, product__shop=shop, product__title="Scarf")
    sold(moment(5), small, scarf)
    sold(moment(6), medium, quantity=2)

    sales = sales_of(shop, OCTOBER)

    assert sales.days == {
        (date(2026, 10, 5), "web"): Sold(goods=7000, pieces=2, beside=490, purchases=1),
        (date(2026, 10, 6), "web"): Sold(goods=10000, pieces=2, beside=490, purchases=1),
    }
    robe = Piece(small.product_id, "Robe")
    assert sales.pieces == {
        (robe, "web"): Sold(goods=15000, pieces=3),
        (Piece(scarf.product_id, "Scarf"), "web"): Sold(goods=2000, pieces=1),
    }
    assert sales.sizes["S"] == Sold(goods=5000, pieces=1)
    assert sales.sizes["M"] == Sold(goods=10000, pieces=2)
    assert sales.sizes[None].goods == 2000


def test_what_comes_back_counts_on_its_own_day(shop, sizes):
    small, _medium = sizes
    share = sold(moment(5), small, quantity=2)
    sent_back(moment(9), share, small)
    amount_back(moment(10), share, 300)

    sales = sales_of(shop, OCTOBER)

    assert sales.days == {
        (date(2026, 10, 5), "web"): Sold(goods=10000, pieces=2, beside=490, purchases=1),
        (date(2026, 10, 9), "web"): Sold(given_back=5000, returned=1),
        (date(2026, 10, 10), "web"): Sold(given_back=300),
    }
    assert (sales.total.net, sales.total.kept) == (4700, 1)
    assert sales.pieces[Piece(None, ""), "web"] == Sold(given_back=300)
    assert sales.sizes["S"] == Sold(goods=10000, given_back=5000, pieces=2, returned=1)


def test_sums_are_those_of_the_shares(shop, sizes):
    small, medium = sizes
    share = sold(moment(5), small, medium, quantity=2)
    sent_back(moment(9), share, small, 2)
    sent_back(moment(11), share, medium, 2, delivery=True)
    other = sold(moment(12), medium)
    amount_back(moment(12, 12), other, 1234)

    whole = sales_of(shop, OCTOBER).total

    rows = Share.objects.filter(shop=shop).values_list("gross", "refunded_gross")
    assert whole.net + whole.beside == sum(gross - refunded for gross, refunded in rows) == 4256


def test_a_day_is_a_day_in_paris(shop, sizes):
    sold(moment(30, 22, month=9), sizes[0])
    sold(moment(30, 21, month=9), sizes[0])
    sold(moment(31, 23), sizes[0])

    assert list(days_of(shop, OCTOBER)) == [date(2026, 10, 1)]


def test_only_the_shops_own_is_counted(shop, sizes):
    sold(moment(5), variant_in_stock(3))

    assert sales_of(shop, OCTOBER).total == Sold()


def test_an_unpaid_order_is_no_sale(shop, sizes):
    checked_out(basket_of(sizes[0]))

    assert sales_of(shop, Span(date(2026, 1, 1), date(2027, 12, 31))).days == {}


def test_a_piece_that_is_gone_keeps_the_name_it_was_sold_by(shop, sizes):
    sold(moment(5), sizes[0])
    OrderLine.objects.update(variant=None)

    assert list(sales_of(shop, OCTOBER).pieces) == [(Piece(None, "Robe"), "web")]


def test_a_variant_knows_the_day_it_was_sold_last(shop, sizes):
    small, _medium = sizes
    share = sold(moment(5), small, quantity=2)
    sold(moment(7), small)
    sent_back(moment(9), share, small)

    found = variants_of(shop, OCTOBER)

    assert list(found) == [small.pk]
    assert (found[small.pk].sold.kept, found[small.pk].last) == (2, date(2026, 10, 7))


def test_a_hundred_orders_take_one_statement_as_one_does(shop, sizes):
    sold(moment(1), sizes[0])
    with CaptureQueriesContext(connection) as one:
        sales_of(shop, OCTOBER)
    for day in range(2, 8):
        sold(moment(day), *sizes)
    with CaptureQueriesContext(connection) as more:
        sales_of(shop, OCTOBER)

    assert len(one) == len(more) == 1
