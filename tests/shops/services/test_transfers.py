"""shops/services/stock/transfers.py"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import Location, StockLevel, StockMovement
from shops.services import stock
from tests.factories.shops import LocationFactory, variant_in_stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def robe():
    return variant_in_stock(5)


@pytest.fixture
def atelier(robe):
    return robe.product.shop.locations.get()


@pytest.fixture
def stall(robe):
    return Location.objects.create(
        shop=robe.product.shop, name="Stall", kind=Location.Kind.STALL, sells_online=False
    )


def on_hand(variant):
    rows = StockLevel.objects.filter(variant=variant).order_by("location")
    return dict(rows.values_list("location", "on_hand"))


def notes(reference):
    rows = StockMovement.objects.filter(reference=reference).order_by("pk")
    return list(rows.values_list("level__location", "delta", "reason"))


def test_pieces_move_and_both_sides_are_noted(robe, atelier, stall):
    stock.transfer("bring:1", {robe.pk: 3}, sources=[atelier.pk], target=stall.pk)

    assert on_hand(robe) == {atelier.pk: 2, stall.pk: 3}
    assert sorted(notes("bring:1")) == sorted(
        [(atelier.pk, -3, "transfer"), (stall.pk, 3, "transfer")]
    )
    assert stock.availability([robe.pk]) == {robe.pk: 2}


def test_the_first_place_gives_before_the_second(robe, atelier, stall):
    second = LocationFactory(shop=robe.product.shop)
    stock.set_on_hand(robe, second, 4)

    stock.transfer("bring:1", {robe.pk: 7}, sources=[atelier.pk, second.pk], target=stall.pk)

    assert on_hand(robe) == {atelier.pk: 0, second.pk: 2, stall.pk: 7}


def test_what_is_held_for_a_customer_stays(robe, atelier, stall):
    stock.hold("order:1", {robe.pk: 4}, until=clock.now())

    with pytest.raises(RuleBroken) as refused:
        stock.transfer("bring:1", {robe.pk: 2}, sources=[atelier.pk], target=stall.pk)

    assert (refused.value.code, refused.value.field) == ("TOO_FEW", str(robe.pk))
    assert on_hand(robe)[atelier.pk] == 5
    assert notes("bring:1") == []


def test_what_nobody_finds_is_a_correction(robe, atelier, stall):
    stock.set_on_hand(robe, stall, 5)

    corrections = stock.transfer(
        "bring:2", {robe.pk: 4}, sources=[stall.pk], target=atelier.pk, expected={robe.pk: 5}
    )

    assert corrections == {robe.pk: -1}
    assert on_hand(robe) == {atelier.pk: 9, stall.pk: 0}
    assert (stall.pk, -1, "correction") in notes("bring:2")


def test_what_was_sold_since_it_was_expected_is_no_correction(robe, atelier, stall):
    stock.set_on_hand(robe, stall, 5)
    stock.move_at_tills([stock.TillMove("till-sale:1", stall.pk, robe.pk, -1)])

    corrections = stock.transfer(
        "bring:2", {robe.pk: 4}, sources=[stall.pk], target=atelier.pk, expected={robe.pk: 5}
    )

    assert corrections == {}
    assert on_hand(robe) == {atelier.pk: 9, stall.pk: 0}


def test_what_nobody_expected_is_a_correction_and_comes_home_too(robe, atelier, stall):
    stock.move_at_tills([stock.TillMove("till-sale:1", stall.pk, robe.pk, -1)])

    corrections = stock.transfer(
        "bring:2", {robe.pk: 2}, sources=[stall.pk], target=atelier.pk, expected={robe.pk: 0}
    )

    assert corrections == {robe.pk: 3}
    assert on_hand(robe) == {atelier.pk: 7, stall.pk: 0}


def test_what_comes_back_elsewhere_comes_back_once(robe, atelier, stall):
    stock.hold("order:1", {robe.pk: 2}, until=clock.now())
    stock.take_held("order:1")

    stock.put_back_at("order:1", {robe.pk: 1}, targets={robe.pk: stall.pk})

    assert on_hand(robe) == {atelier.pk: 3, stall.pk: 1}
    with pytest.raises(ValueError, match="did not take 2"):
        stock.put_back("order:1", {robe.pk: 2})
    stock.put_back("order:1", {robe.pk: 1})
    assert on_hand(robe) == {atelier.pk: 4, stall.pk: 1}


@pytest.mark.django_db(transaction=True)
def test_of_five_pieces_two_transfers_and_a_hold_at_once_get_no_more_than_five():
    robe = variant_in_stock(5)
    atelier = robe.product.shop.locations.get()
    stall = Location.objects.create(
        shop=robe.product.shop, name="Stall", kind=Location.Kind.STALL, sells_online=False
    )

    def run(number: int) -> str:
        try:
            if number == 2:
                stock.hold("order:1", {robe.pk: 3}, until=clock.now())
            else:
                stock.transfer(
                    f"bring:{number}", {robe.pk: 3}, sources=[atelier.pk], target=stall.pk
                )
        except RuleBroken as refused:
            return refused.code
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(3) as threads:
        answers = sorted(threads.map(run, range(3)))

    level = StockLevel.objects.get(variant=robe, location=atelier)
    assert answers.count("done") == 1
    assert level.on_hand - level.held == 2
