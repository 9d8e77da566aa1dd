"""shops/services/keep_stock/: counts of a place"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import StockMovement, Stocktake, StocktakeLine, StocktakeScan
from shops.services import keep_stock, stock
from shops.services.keep_stock import Scan
from shops.stock_lists import counted_lines, not_counted
from tests.factories.accounts import UserFactory
from tests.factories.shops import level_of, member_of, variant_in_stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def count(atelier, ann):
    """A count of the atelier that has begun."""
    return keep_stock.start_stocktake(uuid4(), atelier, actor=ann)


def scan(count, ann, *codes):
    return keep_stock.count_scans(count, [Scan(uuid4(), code) for code in codes], actor=ann)


def sell(variant, quantity=1):
    reference = f"order:{uuid4()}"
    stock.hold(reference, {variant.pk: quantity}, until=clock.now() + timedelta(minutes=30))
    stock.take_held(reference)


def book(count, ann, *, rest_is_gone=False):
    return keep_stock.book_stocktake(count, rest_is_gone=rest_is_gone, actor=ann)


def corrections(count):
    rows = StockMovement.objects.filter(reference=count.reference).order_by("level__variant")
    return list(rows.values_list("level__variant", "delta", "reason"))


def refusals(count, ann, **how):
    with pytest.raises(RuleBroken) as refused:
        book(count, ann, **how)
    return [(problem.code, problem.field) for problem in refused.value.every]


def test_each_scan_counts_one_whatever_is_on_the_tag(robe, count, ann):
    unknown = scan(
        count, ann, robe.tag_code, f"https://shop.test/t/{robe.tag_code}?p=5000", "NOBODYS"
    )

    line = StocktakeLine.objects.get()
    assert (line.variant_id, line.counted, line.expected, line.difference) == (robe.pk, 2, 5, -3)
    assert unknown == ["NOBODYS"]


def test_a_scan_that_the_network_brings_twice_counts_once(robe, count, ann):
    one = Scan(uuid4(), robe.tag_code)

    keep_stock.count_scans(count, [one, one], actor=ann)
    keep_stock.count_scans(count, [one], actor=ann)

    assert StocktakeLine.objects.get().counted == 1


def test_booking_corrects_what_differs_and_nothing_else(robe, count, ann):
    coat = variant_in_stock(2, product=robe.product, option_values=["L"])
    scan(count, ann, *[robe.tag_code] * 4, *[coat.tag_code] * 2)

    book(count, ann)

    assert corrections(count) == [(robe.pk, -1, "correction")]
    assert (level_of(robe).on_hand, level_of(coat).on_hand) == (4, 2)
    count.refresh_from_db()
    assert (count.state, count.ended_by) == ("booked", ann)
    assert StocktakeScan.objects.count() == 0


def test_booking_again_changes_nothing(robe, count, ann):
    scan(count, ann, robe.tag_code)

    book(count, ann)
    book(count, ann)

    assert corrections(count) == [(robe.pk, -4, "correction")]
    assert level_of(robe).on_hand == 1


def test_what_was_sold_after_it_was_counted_is_no_difference(robe, count, ann):
    scan(count, ann, *[robe.tag_code] * 5)
    sell(robe, 2)

    [line] = counted_lines(count, only_differences=False)
    book(count, ann)

    assert line.since == -2
    assert corrections(count) == []
    assert level_of(robe).on_hand == 3


def test_what_was_sold_before_it_was_counted_is_no_difference(robe, count, ann):
    sell(robe, 2)
    scan(count, ann, *[robe.tag_code] * 3)

    book(count, ann)

    assert corrections(count) == []


def test_what_was_sold_between_two_scans_has_to_be_counted_again(robe, count, ann):
    scan(count, ann, *[robe.tag_code] * 3)
    sell(robe)
    scan(count, ann, robe.tag_code)

    before = refusals(count, ann)
    keep_stock.set_counted(count, robe, 4, actor=ann)
    book(count, ann)

    assert before == [("RECOUNT", str(robe.pk))]
    assert corrections(count) == []
    assert level_of(robe).on_hand == 4


def test_a_number_that_somebody_set_meanwhile_has_to_be_counted_again(robe, count, ann):
    scan(count, ann, *[robe.tag_code] * 4)
    stock.set_on_hand(robe, count.location, 4)

    assert refusals(count, ann) == [("RECOUNT", str(robe.pk))]


def test_what_was_sold_although_it_is_not_there_is_said_and_nothing_is_booked(robe, count, ann):
    coat = variant_in_stock(2, product=robe.product, option_values=["L"])
    keep_stock.set_counted(count, robe, 1, actor=ann)
    keep_stock.set_counted(count, coat, 1, actor=ann)
    sell(robe, 3)

    assert refusals(count, ann) == [("SOLD_NOT_THERE", str(robe.pk))]
    assert (level_of(robe).on_hand, level_of(coat).on_hand) == (2, 2)
    keep_stock.set_counted(count, robe, 0, actor=ann)
    book(count, ann)
    assert (level_of(robe).on_hand, level_of(coat).on_hand) == (0, 1)


def test_what_is_held_for_a_customer_who_is_paying_cannot_be_counted_away(robe, count, ann):
    stock.hold("order:1", {robe.pk: 2}, until=clock.now() + timedelta(minutes=30))
    scan(count, ann, robe.tag_code)

    assert refusals(count, ann) == [("STOCK_HELD", str(robe.pk))]


def test_the_rest_is_gone_only_when_she_says_so(robe, count, ann):
    coat = variant_in_stock(2, product=robe.product, option_values=["L"])
    scan(count, ann, *[coat.tag_code] * 2)

    assert list(not_counted(count).values_list("variant", flat=True)) == [robe.pk]
    book(count, ann, rest_is_gone=True)

    assert corrections(count) == [(robe.pk, -5, "correction")]
    assert (level_of(robe).on_hand, level_of(coat).on_hand) == (0, 2)
    assert set(count.lines.values_list("variant", "counted")) == {(robe.pk, 0), (coat.pk, 2)}


def test_a_piece_that_the_books_never_had_there_is_found(count, ann, robe):
    bag = variant_in_stock(0, product=robe.product, option_values=["bag"])
    bag.stock_levels.all().delete()
    scan(count, ann, bag.tag_code)

    book(count, ann)

    assert level_of(bag).on_hand == 1


def test_nothing_counted_cannot_be_booked(count, ann):
    assert refusals(count, ann) == [("NOTHING_COUNTED", None)]


def test_a_piece_can_be_taken_out_of_the_count(robe, count, ann):
    scan(count, ann, robe.tag_code)

    keep_stock.set_counted(count, robe, None, actor=ann)

    assert StocktakeLine.objects.count() == 0


def test_people_who_count_one_place_share_one_count(count, atelier, shop):
    bea = member_of(shop, UserFactory())

    assert keep_stock.start_stocktake(uuid4(), atelier, actor=bea) == count
    assert keep_stock.start_stocktake(count.pk, atelier, actor=bea) == count


def test_a_count_that_was_given_up_books_nothing_and_takes_no_more(robe, count, ann):
    scan(count, ann, robe.tag_code)

    keep_stock.give_up_stocktake(count, actor=ann)
    keep_stock.give_up_stocktake(count, actor=ann)

    assert level_of(robe).on_hand == 5
    with pytest.raises(RuleBroken) as refused:
        scan(count, ann, robe.tag_code)
    assert refused.value.code == "COUNT_ENDED"
    assert refusals(count, ann) == [("COUNT_ENDED", None)]


def test_who_does_not_run_the_shop_counts_nothing(robe, count):
    with pytest.raises(RuleBroken) as refused:
        scan(count, UserFactory(), robe.tag_code)

    assert refused.value.code == "NOT_ALLOWED"


@pytest.mark.django_db(transaction=True)
def test_a_count_booked_by_eight_while_eight_buy_corrects_once_and_oversells_nothing():
    robe = variant_in_stock(10)
    shop = robe.product.shop
    ann = member_of(shop, UserFactory())
    count = keep_stock.start_stocktake(uuid4(), shop.locations.get(), actor=ann)
    keep_stock.set_counted(count, robe, 9, actor=ann)

    def run(number: int) -> str:
        try:
            if number % 2:
                sell(robe)
            else:
                book(count, ann)
        except RuleBroken as refused:
            return refused.code
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(16) as threads:
        answers = list(threads.map(run, range(16)))

    assert answers == ["done"] * 16
    assert corrections(count) == [(robe.pk, -1, "correction")]
    assert level_of(robe).on_hand == 1
    assert Stocktake.objects.get().state == "booked"


@pytest.mark.django_db(transaction=True)
def test_scans_of_eight_phones_at_once_are_all_counted():
    robe = variant_in_stock(40)
    shop = robe.product.shop
    ann = member_of(shop, UserFactory())
    count = keep_stock.start_stocktake(uuid4(), shop.locations.get(), actor=ann)

    def run(_number: int) -> None:
        try:
            for _ in range(5):
                scan(count, ann, robe.tag_code)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(run, range(8)))

    line = StocktakeLine.objects.get()
    assert (line.counted, line.expected, line.is_unsure) == (40, 40, False)
