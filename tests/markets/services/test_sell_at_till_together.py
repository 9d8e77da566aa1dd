"""markets/services/sell_at_till.py, by several people at the same moment"""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from markets.models import TillSale
from markets.services.close_shift import close_shift
from markets.services.sell_at_till import sell_at_till
from markets.services.verify_tills import verify_tills
from matricia.kit.errors import RuleBroken
from payments.models import Entry
from shops.models import StockLevel
from tests.factories.markets import (
    MarketFactory,
    TillFactory,
    open_shift_on,
    organiser_of,
    piece_at,
    stall_at,
)

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(calls):
    """The answers of all calls, each made in a thread with a connection of its own."""

    def run(call):
        try:
            return call()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as threads:
        return list(threads.map(run, calls))


@pytest.fixture
def market():
    return MarketFactory()


@pytest.fixture
def cashier(market):
    return organiser_of(market)


def selling(shift, wanted, tendered, cashier, sale_id=None):
    def call():
        return sell_at_till(
            sale_id or uuid.uuid4(), shift=shift, wanted=wanted, tendered=tendered, actor=cashier
        )

    return call


def closing(shift, cashier):
    """Nothing was counted, so nothing may have been sold."""

    def call():
        return close_shift(shift, counted=0, variance_reason="", actor=cashier)

    return call


def outcome_of(call):
    def named():
        try:
            call()
        except RuleBroken as broken:
            return broken.code
        return "done"

    return named


@pytest.mark.scenario("T2")
def test_a_sale_resent_by_eight_threads_is_one_sale(market, cashier):
    stall = stall_at(market)
    dress = piece_at(stall, 5, price=5_000)
    shift = open_shift_on(TillFactory(market=market), cashier)
    sale_id = uuid.uuid4()

    sales = at_once([selling(shift, {dress.pk: 1}, 6_000, cashier, sale_id)] * 8)

    assert {(sale.pk, sale.number, sale.change) for sale in sales} == {(sale_id, 1, 1_000)}
    assert TillSale.objects.count() == 1
    assert Entry.objects.filter(reference__startswith="till-sale:").count() == 1
    assert StockLevel.objects.get(variant=dress).on_hand == 4
    assert verify_tills() == []


def test_two_tills_sell_the_last_piece_and_both_sales_stand(market, cashier):
    stall = stall_at(market)
    last = piece_at(stall, 1, price=5_000)
    shifts = [open_shift_on(TillFactory(market=market), cashier) for _ in range(2)]

    sales = at_once([selling(shift, {last.pk: 1}, 5_000, cashier) for shift in shifts])

    assert [sale.number for sale in sales] == [1, 1]
    assert StockLevel.objects.get(variant=last).on_hand == -1
    assert verify_tills() == []


def test_a_sale_is_in_the_closing_or_refused_never_beside_it(market, cashier):
    dress = piece_at(stall_at(market), 20, price=1_000)
    outcomes = set()

    for _ in range(6):
        shift = open_shift_on(TillFactory(market=market), cashier, opening_float=0)
        sell = selling(shift, {dress.pk: 1}, 1_000, cashier)
        answers = at_once([outcome_of(sell), outcome_of(closing(shift, cashier))])
        outcomes.add(tuple(answers))

    assert outcomes <= {("done", "VARIANCE_REASON"), ("SHIFT_CLOSED", "done")}


def test_receipts_of_two_busy_tills_have_no_gap(market, cashier):
    pieces = [piece_at(stall_at(market), 20, price=1_000) for _ in range(3)]
    shifts = [open_shift_on(TillFactory(market=market), cashier) for _ in range(2)]
    # Each basket takes the same stalls' pieces in another order: nobody waits for anybody forever.
    orders = [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]]
    baskets = [{pieces[i].pk: 1 for i in order} for order in orders]

    at_once([selling(shift, basket, 3_000, cashier) for basket in baskets for shift in shifts])

    for shift in shifts:
        numbers = TillSale.objects.filter(shift=shift).order_by("number")
        assert list(numbers.values_list("number", flat=True)) == [1, 2, 3, 4]
    assert set(StockLevel.objects.values_list("on_hand", flat=True)) == {12}
    assert verify_tills() == []
