"""shops/services/keep_stock/: adjustments, moves between places, places, thresholds"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.db.models import Sum

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.at_markets import WhenAtMarket, ask_with
from shops.models import Location, StockLevel, StockMovement
from shops.services import keep_stock, stock
from shops.states import AdjustReason
from tests.factories.accounts import UserFactory
from tests.factories.shops import LocationFactory, member_of, variant_in_stock
from tests.shops.services.keep_stock.books import notes, on_hand

pytestmark = pytest.mark.django_db


@pytest.fixture
def market_today(stall):
    """The stall's market is on."""
    from markets.stalls_by_day import stalls_by_day

    ask_with(lambda: {WhenAtMarket.TODAY: [stall.pk]})
    yield
    ask_with(stalls_by_day)


def test_what_was_made_comes_and_what_was_damaged_leaves_each_with_its_reason(robe, atelier, ann):
    made, damaged = uuid4(), uuid4()

    keep_stock.adjust_stock(made, robe, atelier, reason=AdjustReason.MADE, quantity=3, actor=ann)
    keep_stock.adjust_stock(
        damaged,
        robe,
        atelier,
        reason=AdjustReason.DAMAGED,
        quantity=1,
        words=" a  stain\n",
        actor=ann,
    )

    assert on_hand(robe) == {atelier.pk: 7}
    assert notes(f"change:{made}") == [(atelier.pk, 3, "made", "")]
    assert notes(f"change:{damaged}") == [(atelier.pk, -1, "damaged", "a stain")]
    assert StockMovement.objects.get(reference=f"change:{damaged}").by == ann


def test_a_change_that_is_sent_twice_is_booked_once(robe, atelier, ann):
    change = uuid4()

    for _ in range(2):
        keep_stock.adjust_stock(
            change, robe, atelier, reason=AdjustReason.LOST, quantity=2, actor=ann
        )

    assert on_hand(robe) == {atelier.pk: 3}


def test_a_count_says_how_many_there_are(robe, atelier, ann):
    change = uuid4()

    keep_stock.adjust_stock(
        change, robe, atelier, reason=AdjustReason.COUNTED, quantity=4, actor=ann
    )

    assert on_hand(robe) == {atelier.pk: 4}
    assert notes(f"change:{change}") == [(atelier.pk, -1, "correction", "")]


def test_what_is_held_for_a_customer_cannot_be_taken_away(robe, atelier, ann):
    stock.hold("order:1", {robe.pk: 4}, until=clock.now() + timedelta(minutes=30))

    with pytest.raises(RuleBroken) as refused:
        keep_stock.adjust_stock(
            uuid4(), robe, atelier, reason=AdjustReason.GIVEN, quantity=2, actor=ann
        )

    assert (refused.value.code, refused.value.field) == ("TOO_FEW", str(robe.pk))
    assert on_hand(robe) == {atelier.pk: 5}


def test_more_than_there_is_cannot_leave_not_even_from_a_stall(robe, stall, ann):
    stock.set_on_hand(robe, stall, 1)

    with pytest.raises(RuleBroken) as refused:
        keep_stock.adjust_stock(
            uuid4(), robe, stall, reason=AdjustReason.LOST, quantity=2, actor=ann
        )

    assert refused.value.code == "TOO_FEW"
    assert on_hand(robe)[stall.pk] == 1


@pytest.mark.parametrize("quantity", [0, -1, 100_001])
def test_a_quantity_is_a_number_of_pieces(robe, atelier, ann, quantity):
    with pytest.raises(RuleBroken) as refused:
        keep_stock.adjust_stock(
            uuid4(), robe, atelier, reason=AdjustReason.MADE, quantity=quantity, actor=ann
        )

    assert refused.value.code == "INVALID_QUANTITY"


def test_pieces_go_to_another_place_and_both_are_noted(robe, atelier, stall, ann):
    change = uuid4()

    for _ in range(2):
        keep_stock.move_pieces(
            change,
            robe.product.shop,
            source=atelier,
            target=stall,
            lines={robe.pk: 3},
            words="Fri",
            actor=ann,
        )

    assert on_hand(robe) == {atelier.pk: 2, stall.pk: 3}
    rows = StockMovement.objects.filter(reference=f"change:{change}").order_by("delta")
    assert list(rows.values_list("level__location", "delta", "reason", "note")) == [
        (atelier.pk, -3, "transfer", "Fri"),
        (stall.pk, 3, "transfer", "Fri"),
    ]


def test_a_move_of_two_pieces_of_which_one_is_not_there_moves_none(robe, atelier, stall, ann):
    coat = variant_in_stock(1, product=robe.product, option_values=["L"])

    with pytest.raises(RuleBroken) as refused:
        keep_stock.move_pieces(
            uuid4(),
            robe.product.shop,
            source=atelier,
            target=stall,
            lines={robe.pk: 1, coat.pk: 2},
            actor=ann,
        )

    assert (refused.value.code, refused.value.field) == ("TOO_FEW", str(coat.pk))
    assert on_hand(robe) == {atelier.pk: 5}
    assert on_hand(coat) == {atelier.pk: 1}


@pytest.mark.usefixtures("market_today")
def test_nothing_moves_while_the_stalls_market_is_on(robe, atelier, stall, ann):
    refusals = []
    for move in (
        lambda: keep_stock.move_pieces(
            uuid4(), robe.product.shop, source=atelier, target=stall, lines={robe.pk: 1}, actor=ann
        ),
        lambda: keep_stock.adjust_stock(
            uuid4(), robe, stall, reason=AdjustReason.MADE, quantity=1, actor=ann
        ),
        lambda: keep_stock.start_stocktake(uuid4(), stall, actor=ann),
    ):
        with pytest.raises(RuleBroken) as refused:
            move()
        refusals.append(refused.value.code)

    assert refusals == ["MARKET_ON"] * 3
    assert on_hand(robe) == {atelier.pk: 5}


def test_another_shops_places_and_pieces_are_out_of_reach(robe, shop, atelier, ann):
    stranger = variant_in_stock(5)
    elsewhere = stranger.product.shop.locations.get()
    second = LocationFactory(shop=shop)

    with pytest.raises(RuleBroken) as refused:
        keep_stock.move_pieces(
            uuid4(), shop, source=atelier, target=elsewhere, lines={robe.pk: 1}, actor=ann
        )
    with pytest.raises(ObjectDoesNotExist):
        keep_stock.move_pieces(
            uuid4(), shop, source=atelier, target=second, lines={stranger.pk: 1}, actor=ann
        )
    with pytest.raises(RuleBroken) as not_hers:
        keep_stock.adjust_stock(
            uuid4(), stranger, elsewhere, reason=AdjustReason.MADE, quantity=1, actor=ann
        )

    assert (refused.value.code, not_hers.value.code) == ("LOCATION", "NOT_ALLOWED")


def test_a_place_is_added_once_and_sells_online_or_not(shop, ann):
    first = keep_stock.add_place(shop, name=" Dépôt  Lyon ", sells_online=False, actor=ann)
    again = keep_stock.add_place(shop, name="Dépôt Lyon", sells_online=False, actor=ann)

    assert first == again
    assert (first.name, first.kind, first.sells_online) == ("Dépôt Lyon", "other", False)


@pytest.mark.parametrize("low_at", [-1, 10_001])
def test_a_threshold_is_a_number_of_pieces(robe, shop, ann, low_at):
    for watch in (
        lambda: keep_stock.watch_stock(shop, low_at=low_at, actor=ann),
        lambda: keep_stock.watch_variant(robe, low_at=low_at, actor=ann),
    ):
        with pytest.raises(RuleBroken) as refused:
            watch()
        assert (refused.value.code, refused.value.field) == ("LOW_AT", "lowAt")


@pytest.mark.django_db(transaction=True)
def test_sales_losses_moves_and_what_was_made_at_once_lose_no_piece():
    robe = variant_in_stock(10)
    shop = robe.product.shop
    atelier, second = shop.locations.get(), LocationFactory(shop=shop)
    ann = member_of(shop, UserFactory())
    twice = uuid4()

    def run(number: int) -> str:
        try:
            if number % 4 == 0:
                stock.hold(f"order:{number}", {robe.pk: 2}, until=clock.now() + timedelta(hours=1))
                stock.take_held(f"order:{number}")
            elif number % 4 == 1:
                keep_stock.move_pieces(
                    uuid4(), shop, source=atelier, target=second, lines={robe.pk: 2}, actor=ann
                )
            elif number % 4 == 2:
                keep_stock.adjust_stock(
                    uuid4(), robe, atelier, reason=AdjustReason.LOST, quantity=2, actor=ann
                )
            else:
                keep_stock.adjust_stock(
                    twice, robe, second, reason=AdjustReason.MADE, quantity=1, actor=ann
                )
        except RuleBroken as refused:
            return refused.code
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(16) as threads:
        answers = list(threads.map(run, range(16)))

    assert set(answers) <= {"done", "TOO_FEW", "SOLD_OUT"}
    left = StockLevel.objects.filter(variant=robe).aggregate(all=Sum("on_hand"))["all"]
    gone = 2 * sum(
        answer == "done" for number, answer in enumerate(answers) if number % 4 in (0, 2)
    )
    assert left == 10 + 1 - gone
    for level in StockLevel.objects.annotate(moved=Sum("movements__delta")):
        assert level.moved == level.on_hand
        assert level.on_hand >= 0
    assert Location.objects.count() == 2
