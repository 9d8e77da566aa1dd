"""markets/selectors.py"""

from __future__ import annotations

import uuid

import pytest

from markets.selectors import CashTotal, cash_totals, till_items
from markets.services.sell_at_till import sell_at_till
from matricia.kit.money import Money
from shops.states import ProductState
from tests.factories.markets import (
    MarketFactory,
    TillFactory,
    open_shift_on,
    organiser_of,
    piece_at,
    stall_at,
)
from tests.factories.shops import ShopFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def market():
    return MarketFactory()


def found(market, query):
    return [item.variant for item in till_items(market, query)]


def test_a_tag_code_finds_its_piece_alone_however_it_is_typed(market):
    stall = stall_at(market)
    scanned = piece_at(stall, 3, tag_code="K7PQ2XYZ")
    piece_at(stall, sku="K7PQ2XYZ", product__title="K7PQ2XYZ")

    items = till_items(market, " k7pq2xyz ")

    assert [(item.variant, item.stall, item.on_hand) for item in items] == [(scanned, stall, 3)]


def test_a_sku_or_a_barcode_is_found_before_words(market):
    stall = stall_at(market)
    by_sku = piece_at(stall, sku="ROBE-1", product__title="A")
    by_barcode = piece_at(stall, barcode="3760001", product__title="B")
    piece_at(stall, product__title="Robe-1 3760001")

    assert found(market, "robe-1") == [by_sku]
    assert found(market, "3760001") == [by_barcode]


def test_all_words_must_be_in_title_shop_or_options_accents_aside(market):
    tricots = stall_at(market, ShopFactory(name="Ch'aska tricots"))
    scarf = piece_at(tricots, product__title="Écharpe Sajama", option_values=["Bleu"])
    red = piece_at(tricots, product__title="Écharpe Illimani", option_values=["Rouge"])
    piece_at(stall_at(market), product__title="Écharpe")

    assert found(market, "echarpe TRICOTS") == [red, scarf]
    assert found(market, "écharpe bleu chaska") == []
    assert found(market, "écharpe bleu ch'aska") == [scarf]


def test_an_empty_query_shows_the_first_pieces_by_title(market):
    stall = stall_at(market)
    second, first = piece_at(stall, product__title="B"), piece_at(stall, product__title="A")

    assert found(market, "  ") == [first, second]


def test_at_most_24_are_shown(market):
    stall = stall_at(market)
    for _ in range(25):
        piece_at(stall, product__title="Robe")

    assert len(found(market, "robe")) == 24


def test_what_cannot_be_sold_here_is_not_found(market):
    piece_at(stall_at(MarketFactory()), product__title="Robe")
    piece_at(stall_at(market), product__title="Robe", is_active=False)
    piece_at(stall_at(market), product__title="Robe", product__state=ProductState.ARCHIVED)

    assert found(market, "robe") == []


def test_wildcards_of_sql_are_letters_like_any_other(market):
    piece_at(stall_at(market), product__title="Robe")

    assert found(market, "%") == []
    assert found(market, "_obe") == []


def test_cash_totals_sum_sales_and_commission_per_till(market):
    cashier = organiser_of(market)
    dress = piece_at(stall_at(market), price=1_000)
    first, second = TillFactory(market=market), TillFactory(market=market)
    TillFactory(market=market)
    for till, quantity in [(first, 1), (first, 2), (second, 5)]:
        shift = till.shifts.first() or open_shift_on(till, cashier)
        sell_at_till(
            uuid.uuid4(), shift=shift, wanted={dress.pk: quantity}, tendered=9_000, actor=cashier
        )

    assert cash_totals() == [
        CashTotal(first.pk, 2, Money(3_000), Money(360)),
        CashTotal(second.pk, 1, Money(5_000), Money(600)),
    ]
