"""payments/figures/reading.py and span.py"""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.figures.reading import figures_of
from payments.figures.span import Against, Span, Step
from shops.services.count_view import count_view
from tests.factories.shops import ProductFactory, ShopFactory, ThemeFactory, variant_in_stock
from tests.payments.figures.selling import moment, sent_back, sold
from tests.payments.statements import history

pytestmark = pytest.mark.django_db

WEEK = Span(date(2026, 10, 5), date(2026, 10, 11))


@pytest.fixture
def shop():
    return ShopFactory(slug="tamgout")


@pytest.fixture
def robe(shop):
    product = ProductFactory(shop=shop, title="Robe", option_names=["size"])
    return variant_in_stock(30, product=product, option_values=["S"])


def test_each_day_is_a_bar_beside_the_same_day_of_the_week_before(shop, robe):
    sold(moment(6), robe)
    sold(moment(6, month=10, hour=12), robe)
    sold(moment(29, month=9), robe, quantity=3)

    figures = figures_of(shop, WEEK, Against.BEFORE)

    assert figures.compared == Span(date(2026, 9, 28), date(2026, 10, 4))
    assert [bar.web for bar in figures.bars] == [0, 10000, 0, 0, 0, 0, 0]
    assert [bar.before for bar in figures.bars] == [0, 15000, 0, 0, 0, 0, 0]
    assert figures.before is not None
    assert (figures.total.net, figures.before.net) == (10000, 15000)


def test_a_year_before_has_as_many_days(shop, robe):
    sold(moment(5, year=2025), robe)

    figures = figures_of(shop, WEEK, Against.YEAR_BEFORE)

    assert figures.compared == Span(date(2025, 10, 5), date(2025, 10, 11))
    assert figures.bars[0].before == 5000


def test_without_a_comparison_there_is_nothing_before(shop, robe):
    figures = figures_of(shop, WEEK)

    assert (figures.before, figures.compared, figures.bars[0].before) == (None, None, None)


def test_a_piece_with_two_themes_counts_in_both(shop, robe):
    slow = ThemeFactory(slug="slow", name={"fr": "Lente"})
    reused = ThemeFactory(slug="reused", name={"fr": "Réemploi"})
    robe.product.themes.set([slow, reused])
    plain = variant_in_stock(5, price=2000, product__shop=shop)
    sold(moment(6), robe, plain)

    themes = figures_of(shop, WEEK).themes

    assert [(one.name, one.sold.goods) for one in themes] == [
        ("Lente", 5000),
        ("Réemploi", 5000),
        ("", 2000),
    ]


def test_views_stand_beside_what_was_sold_on_the_web(shop, robe):
    with clock.frozen(moment(6)):
        for _ in range(4):
            count_view(robe.product_id)
    sent_back(moment(7), sold(moment(6), robe, quantity=2), robe)

    figures = figures_of(shop, WEEK)

    [piece] = figures.pieces
    assert (piece.views, piece.web_pieces, figures.views, figures.web_purchases) == (4, 1, 4, 1)
    assert [bar.views for bar in figures.bars] == [0, 4, 0, 0, 0, 0, 0]


def test_payouts_are_summed_by_month(shop):
    history.payout(shop, 4000, moment(10), "paid", "po_1")
    history.payout(shop, 500, moment(20), "paid", "po_2")
    history.payout(shop, 900, moment(2, month=11), "failed", "po_3")
    span = Span(date(2026, 10, 5), date(2026, 11, 30))

    payouts = figures_of(shop, span).payouts

    assert payouts == [
        (Span(date(2026, 10, 5), date(2026, 10, 31)), 4500),
        (Span(date(2026, 11, 1), date(2026, 11, 30)), 0),
    ]


@pytest.mark.parametrize(
    ("days", "step", "bars"), [(62, Step.DAY, 62), (63, Step.WEEK, 9), (365, Step.MONTH, 12)]
)
def test_longer_periods_have_longer_bars(days, step, bars):
    span = Span(date(2026, 1, 1), date.fromordinal(date(2026, 1, 1).toordinal() + days - 1))

    assert (span.step, len(span.steps())) == (step, bars)
    assert span.steps()[0].since == span.since
    assert span.steps()[-1].until == span.until
    assert sum(part.days for part in span.steps()) == days


def test_a_period_goes_forward_and_ends():
    with pytest.raises(RuleBroken) as backward:
        Span.asked(date(2026, 10, 2), date(2026, 10, 1))
    with pytest.raises(RuleBroken) as endless:
        Span.asked(date(2020, 1, 1), date(2026, 1, 1))

    assert (backward.value.code, endless.value.code) == ("PERIOD", "PERIOD")


def test_the_leap_day_is_compared_with_the_day_before_it():
    assert Span(date(2028, 2, 29), date(2028, 2, 29)).compared(Against.YEAR_BEFORE) == Span(
        date(2027, 2, 28), date(2027, 2, 28)
    )


def test_ten_orders_take_as_many_statements_as_one(shop, robe):
    def statements() -> int:
        with CaptureQueriesContext(connection) as asked:
            figures_of(shop, WEEK, Against.BEFORE)
        return len(asked)

    sold(moment(6), robe)
    one = statements()
    for hour in range(9):
        sold(moment(7, hour), robe, variant_in_stock(product__shop=shop))

    assert statements() == one == 6
