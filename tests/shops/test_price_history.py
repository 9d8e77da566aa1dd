"""PRX-1: what may be crossed out is the lowest price of the 30 days before the first cut."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest

from shops.models import PriceChange
from shops.price_history import (
    asked_prices,
    percent_off,
    reference_of,
    reference_price,
    reference_prices,
)
from shops.states import ProductState
from tests.factories.shops import ProductFactory, VariantFactory

START = datetime(2026, 6, 1, 9, tzinfo=UTC)
HISTORIES = 300
DAYS = 30
PRICES = (60, 80, 90, 100, 120)


def on(day: float) -> datetime:
    return START + timedelta(days=day)


ALWAYS = (on(0), on(400))


def variant_with(*changes):
    """A variant on sale since day 0, with prices (cents) by the day from which they hold."""
    product = ProductFactory(published_at=on(0), created_at=on(0))
    variant = VariantFactory(product=product, price=changes[-1][1])
    for day, price in changes:
        PriceChange.objects.create(variant=variant, price=price, at=on(day))
    return variant


@pytest.mark.parametrize(
    ("changes", "day", "reference"),
    [
        ([(0, 10000)], 40, None),
        ([(0, 10000), (40, 8000)], 41, 10000),
        ([(0, 10000), (40, 8000)], 40, 10000),
        ([(0, 10000), (40, 8000)], 39, None),
        ([(0, 10000), (40, 8000)], 69.9, 10000),
        ([(0, 10000), (40, 8000)], 70, None),
        ([(0, 10000), (29, 8000)], 30, None),
        ([(0, 10000), (35, 9000), (45, 12000), (50, 9500)], 51, None),
        ([(0, 10000), (5, 9000), (40, 8000)], 41, 9000),
        ([(0, 10000), (40, 8000), (75, 7000)], 76, 8000),
    ],
    ids=[
        "one price",
        "a cut",
        "at the moment of the cut",
        "before the cut",
        "within 30 days of it",
        "asked for 30 days",
        "on sale for less than 30 days",
        "a cut to above the lowest",
        "two cuts far apart",
        "a second cut after 35 days",
    ],
)
@pytest.mark.django_db
def test_the_crossed_out_price_is_the_lowest_of_the_30_days_before(changes, day, reference):
    assert reference_price(variant_with(*changes), on(day)) == reference


@pytest.mark.scenario("C6")
@pytest.mark.django_db
def test_a_price_raised_and_then_cut_is_no_reduction():
    variant = variant_with((0, 10000), (40, 15000), (45, 11000))

    assert reference_price(variant, on(46)) is None


@pytest.mark.scenario("C6")
@pytest.mark.django_db
def test_three_progressive_cuts_keep_the_first_reference():
    variant = variant_with((0, 10000), (40, 9000), (50, 8000), (60, 7000))

    assert [reference_price(variant, on(day)) for day in (45, 55, 65)] == [10000] * 3


@pytest.mark.django_db
def test_a_price_that_nobody_could_pay_is_no_reference():
    variant = variant_with((0, 20000), (40.5, 10000))
    events = variant.product.events
    events.create(from_state=ProductState.DRAFT, to_state=ProductState.ACTIVE, at=on(40))

    assert reference_price(variant, on(41)) is None


@pytest.mark.django_db
def test_a_price_raised_in_a_drawer_and_cut_soon_after_is_no_reduction():
    variant = variant_with((0, 20000), (40, 30000), (90, 20000))
    events = variant.product.events
    events.create(from_state=ProductState.ACTIVE, to_state=ProductState.DRAFT, at=on(39))
    events.create(from_state=ProductState.DRAFT, to_state=ProductState.ACTIVE, at=on(89.9))

    assert reference_price(variant, on(91)) is None


@pytest.mark.django_db
def test_of_two_prices_at_one_moment_only_the_last_was_asked():
    variant = variant_with((0, 10000), (40, 5000), (40, 8000))

    assert reference_price(variant, on(41)) == 10000


@pytest.mark.django_db
def test_many_variants_take_as_many_statements_as_one(django_assert_num_queries):
    variants = [variant_with((0, 10000), (40, 8000)) for _ in range(3)]

    with django_assert_num_queries(4):
        found = reference_prices([row.pk for row in variants], on(41))

    assert found == {row.pk: 10000 for row in variants}


@pytest.mark.parametrize(
    ("price", "reference", "percent"), [(8000, 10000, 20), (6700, 10000, 33), (9999, 10000, 0)]
)
def test_the_percentage_is_computed_from_the_reference_and_rounded_down(price, reference, percent):
    assert percent_off(price, reference) == percent


def by_the_day(prices):
    """The same law read off a calendar: `prices` of each day until today."""
    changed = [day for day in range(1, len(prices)) if prices[day] != prices[day - 1]]
    if not changed or len(prices) - 1 - changed[-1] >= DAYS:
        return None
    begun = None
    for day in reversed(changed):
        if prices[day] > prices[day - 1] or (begun is not None and begun - day >= DAYS):
            break
        begun = day
    if begun is None or begun < DAYS:
        return None
    lowest = min(prices[begun - DAYS : begun])
    return lowest if lowest > prices[-1] else None


@pytest.mark.parametrize("seed", range(HISTORIES))
def test_any_history_is_judged_as_a_calendar_would(seed):
    chance = random.Random(seed)
    moves = {0: 100, **{chance.randrange(1, 120): chance.choice(PRICES) for _ in range(seed % 8)}}
    today = max(moves) + chance.randint(0, 35)
    prices = [moves[max(day for day in moves if day <= now)] for now in range(today + 1)]
    asked = asked_prices({on(day): price for day, price in moves.items()}, [ALWAYS], on(today))

    assert reference_of(asked, on(today)) == by_the_day(prices)
