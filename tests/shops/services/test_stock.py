"""shops/services/stock/"""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Sum

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import Location, Reservation, StockLevel, StockMovement
from shops.services import stock
from shops.states import ReservationState
from tests.factories.shops import LocationFactory, level_of, variant_in_stock

pytestmark = pytest.mark.django_db


def soon():
    return clock.now() + timedelta(minutes=30)


def test_holding_takes_from_what_is_available_not_from_what_is_on_hand():
    variant = variant_in_stock(5)

    stock.hold("order:a", {variant.pk: 2}, until=soon())

    level = level_of(variant)
    assert (level.on_hand, level.held, level.available) == (5, 2, 3)
    assert stock.availability([variant.pk]) == {variant.pk: 3}


def test_holding_more_than_there_is_holds_nothing_and_says_what_is_left():
    plenty, scarce = variant_in_stock(5), variant_in_stock(1)

    with pytest.raises(RuleBroken) as refusal:
        stock.hold("order:a", {plenty.pk: 1, scarce.pk: 2}, until=soon())

    assert refusal.value.code == "SOLD_OUT"
    assert refusal.value.field == str(scarce.pk)
    assert "1" in refusal.value.message
    assert Reservation.objects.count() == 0
    assert level_of(plenty).held == 0


def test_a_hold_may_be_spread_over_two_locations():
    variant = variant_in_stock(2)
    second = LocationFactory(shop=variant.product.shop)
    stock.set_on_hand(variant, second, 2)

    stock.hold("order:a", {variant.pk: 3}, until=soon())

    assert stock.availability([variant.pk]) == {variant.pk: 1}
    assert sorted(Reservation.objects.values_list("quantity", flat=True)) == [1, 2]


def test_a_stall_does_not_sell_online():
    variant = variant_in_stock(0)
    stall = LocationFactory(shop=variant.product.shop, kind=Location.Kind.STALL, sells_online=False)
    stock.set_on_hand(variant, stall, 3)

    assert stock.availability([variant.pk]) == {variant.pk: 0}
    with pytest.raises(RuleBroken):
        stock.hold("order:a", {variant.pk: 1}, until=soon())


def test_taking_what_is_held_moves_stock_once_however_often_asked():
    variant = variant_in_stock(5)
    stock.hold("order:a", {variant.pk: 2}, until=soon())

    stock.take_held("order:a")
    stock.take_held("order:a")

    level = level_of(variant)
    assert (level.on_hand, level.held) == (3, 0)
    assert list(
        StockMovement.objects.filter(reference="order:a").values_list("delta", "reason")
    ) == [(-2, "sale")]


def test_releasing_frees_once_however_often_asked():
    variant = variant_in_stock(5)
    stock.hold("order:a", {variant.pk: 2}, until=soon())

    stock.release("order:a")
    stock.release("order:a")

    assert (level_of(variant).on_hand, level_of(variant).held) == (5, 0)


def test_what_was_released_cannot_be_taken():
    variant = variant_in_stock(5)
    stock.hold("order:a", {variant.pk: 2}, until=soon())
    stock.release("order:a")

    with pytest.raises(RuleBroken) as refusal:
        stock.take_held("order:a")

    assert refusal.value.code == "HOLD_EXPIRED"
    assert level_of(variant).on_hand == 5


def test_what_was_sold_is_not_released():
    variant = variant_in_stock(5)
    stock.hold("order:a", {variant.pk: 2}, until=soon())
    stock.take_held("order:a")

    stock.release("order:a")

    assert (level_of(variant).on_hand, level_of(variant).held) == (3, 0)


def test_sold_pieces_come_back_where_they_were_taken_but_not_twice():
    variant = variant_in_stock(5)
    stock.hold("order:a", {variant.pk: 2}, until=soon())
    stock.take_held("order:a")

    stock.put_back("order:a", {variant.pk: 2})

    assert level_of(variant).on_hand == 5
    with pytest.raises(ValueError, match="did not take"):
        stock.put_back("order:a", {variant.pk: 1})


def test_a_till_sells_what_nobody_noted_and_the_level_shows_it():
    variant = variant_in_stock(0)
    stall = LocationFactory(shop=variant.product.shop, kind=Location.Kind.STALL, sells_online=False)

    sold = stock.TillMove("till-sale:a", stall.pk, variant.pk, -1)
    back = stock.TillMove("till-sale:b", stall.pk, variant.pk, 1)

    assert stock.move_at_tills([sold]) == [(variant.pk, stall.pk)]
    assert StockLevel.objects.get(location=stall).on_hand == -1
    assert stock.move_at_tills([back]) == []
    assert StockLevel.objects.get(location=stall).on_hand == 0
    moves = StockMovement.objects.filter(level__location=stall).order_by("pk")
    assert list(moves.values_list("reference", "delta", "reason")) == [
        ("till-sale:a", -1, "sale"),
        ("till-sale:b", 1, "return"),
    ]


def test_the_database_itself_refuses_overselling_elsewhere():
    variant = variant_in_stock(1)

    with pytest.raises(DatabaseError), transaction.atomic():
        StockLevel.objects.filter(variant=variant).update(on_hand=-1)


def test_the_database_itself_refuses_to_rewrite_a_movement():
    variant_in_stock(1)

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        StockMovement.objects.update(delta=7)


def test_counting_below_what_is_held_is_refused():
    variant = variant_in_stock(5)
    stock.hold("order:a", {variant.pk: 2}, until=soon())
    level = level_of(variant)

    with pytest.raises(RuleBroken) as refusal:
        stock.set_on_hand(variant, level.location, 1)

    assert refusal.value.code == "STOCK_HELD"
    assert level_of(variant).on_hand == 5


@pytest.mark.scenario("S1")
@pytest.mark.django_db(transaction=True)
def test_of_twenty_holds_at_once_on_one_piece_exactly_one_succeeds():
    variant = variant_in_stock(1)
    other = variant_in_stock(50)

    def try_to_hold(number: int) -> str:
        try:
            stock.hold(f"order:{number}", {other.pk: 1, variant.pk: 1}, until=soon())
            stock.take_held(f"order:{number}")
        except RuleBroken as refusal:
            return refusal.code
        finally:
            connection.close()
        return "held"

    with ThreadPoolExecutor(20) as threads:
        outcomes = Counter(threads.map(try_to_hold, range(20)))

    assert outcomes == {"held": 1, "SOLD_OUT": 19}
    assert (level_of(variant).on_hand, level_of(variant).held) == (0, 0)
    assert level_of(other).on_hand == 49
    for level in StockLevel.objects.annotate(moved=Sum("movements__delta")):
        assert level.moved == level.on_hand
    assert Reservation.objects.filter(state=ReservationState.SOLD).count() == 2
