"""Which commission rule holds for a line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matricia.kit import clock
from orders.models import OrderLine
from payments.models import CommissionRule
from payments.services.commission import rules_for
from tests.factories.commission import cohort, rule_since
from tests.factories.orders import cart_with, placed_order
from tests.factories.payments import rule_for
from tests.factories.shops import (
    ProductFactory,
    ShopFactory,
    ThemeFactory,
    variant_in_stock,
)

pytestmark = pytest.mark.django_db
JANUARY = datetime(2026, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)


def lines_of(*variants):
    """Lines of a fresh order, as `rules_for` wants them."""
    order = placed_order(cart_with(*variants))
    return list(
        OrderLine.objects.filter(seller_order__order=order)
        .select_related("seller_order__shop", "variant__product")
        .prefetch_related("variant__product__themes")
        .order_by("pk")
    )


def rate_of(line, at=None):
    return rules_for([line], at or clock.now())[line.pk].rate


def test_there_always_is_a_rule():
    rule = rule_for(ShopFactory(), clock.now())

    assert (str(rule), rule.rate, rule.vat_rate) == ("programme v1", 1200, 0)
    assert CommissionRule.objects.count() == 1


@pytest.mark.scenario("M9")
@pytest.mark.parametrize(
    ("kinds", "rate"),
    [
        ([], 1200),
        (["programme"], 1100),
        (["programme", "cohort"], 1000),
        (["programme", "cohort", "shop"], 900),
        (["programme", "cohort", "shop", "theme"], 1500),
        (["programme", "cohort", "shop", "theme", "product"], 2000),
        (["cohort", "theme"], 1500),
        (["shop", "product"], 2000),
    ],
)
def test_the_most_particular_rule_goes_first(kinds, rate):
    theme, shop = ThemeFactory(), ShopFactory(cohort=cohort())
    product = ProductFactory(shop=shop)
    product.themes.add(theme)
    (line,) = lines_of(variant_in_stock(product=product))
    rates = {"cohort": 1000, "shop": 900, "theme": 1500, "product": 2000}
    things = {"cohort": shop.cohort, "shop": shop, "theme": theme, "product": product}

    for kind in kinds:
        if kind == "programme":
            rule_since(rate=1100)
        else:
            rule_since(rate=rates[kind], **{kind: things[kind]})

    assert rate_of(line) == rate


def test_rules_of_other_things_are_not_hers():
    other = ProductFactory(shop=ShopFactory(cohort=cohort()))
    other.themes.add(ThemeFactory())
    for thing in ({"product": other}, {"theme": other.themes.get()}, {"shop": other.shop}):
        rule_since(rate=500, **thing)
    rule_since(rate=500, cohort=other.shop.cohort)

    (line,) = lines_of(variant_in_stock())

    assert rate_of(line) == 1200
    assert rule_for(line.seller_order.shop, clock.now()).rate == 1200


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [(900, 800, "theme b"), (800, 900, "theme a"), (800, 800, "theme a")],
)
def test_of_several_themes_the_lowest_counts_and_of_equals_the_first_by_name(first, second, name):
    product = ProductFactory()
    for slug, rate in (("a", first), ("b", second)):
        theme = ThemeFactory(slug=slug)
        product.themes.add(theme)
        rule_since(rate=rate, theme=theme)
    (line,) = lines_of(variant_in_stock(product=product))

    assert rules_for([line], clock.now())[line.pk].name == name


def test_a_rule_holds_from_its_beginning_until_just_before_its_end():
    shop = ShopFactory()
    rule_since(JANUARY, shop=shop, rate=900)
    rule_since(JANUARY + 10 * DAY, shop=shop, rate=500, version=2, valid_until=JANUARY + 20 * DAY)

    rates = {day: rule_for(shop, JANUARY + day * DAY).rate for day in (-1, 0, 9, 10, 19, 20)}

    assert rates == {-1: 1200, 0: 900, 9: 900, 10: 500, 19: 500, 20: 900}


def test_of_rules_that_begin_together_the_later_version_counts():
    shop = ShopFactory()
    for version, rate in ((1, 900), (2, 800)):
        rule_since(JANUARY, shop=shop, rate=rate, version=version)

    assert rule_for(shop, JANUARY).rate == 800


def test_a_line_whose_piece_is_gone_falls_under_its_shop():
    shop = ShopFactory()
    product = ProductFactory(shop=shop)
    rule_since(product=product, rate=2000)
    rule_since(shop=shop, rate=900)
    (line,) = lines_of(variant_in_stock(product=product))
    line.variant = None

    assert rate_of(line) == 900


@pytest.mark.parametrize("count", [1, 6])
def test_the_rules_of_an_order_are_one_query(count):
    lines = lines_of(*(variant_in_stock() for _ in range(count)))
    rule_since(rate=1000)

    with CaptureQueriesContext(connection) as queries:
        rules = rules_for(lines, clock.now())

    assert len(queries) == 1
    assert [rules[line.pk].rate for line in lines] == [1000] * count
