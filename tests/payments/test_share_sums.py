"""Sums of shares are those of all shares, whatever happens to them."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings

from matricia.kit.tallies import fold
from payments.models import Share, ShareSum
from payments.share_sums import share_count, shares_of_shop
from payments.states import ShareState
from shops.models import Shop
from tests.factories.accounts import StaffFactory
from tests.factories.shops import ShopFactory
from tests.payments.kept_sums import assert_sums_are_true
from tests.payments.statements import history
from tests.payments.statements.history import moment
from tests.payments.test_money_places import STEPS, step

pytestmark = pytest.mark.django_db
#: Every column but what a sale is, as it was before anything happened.
UNTOUCHED = dict.fromkeys(
    (
        *("refunded_gross", "refunded_amount", "lost_gross", "lost_amount", "frozen"),
        *("transferred", "taken_back", "netted", "indebted"),
    ),
    0,
)


def test_sums_are_true_after_whatever_happens_to_shares():
    shop, staff = ShopFactory(), StaffFactory()
    for price in (5000, 3000):
        history.sale(shop, moment(1), price=price)

    @settings(max_examples=40, deadline=None)
    @given(first=STEPS, second=STEPS)
    def hold(first: list[tuple[str, int]], second: list[tuple[str, int]]) -> None:
        Share.objects.update(state=ShareState.HELD, **UNTOUCHED)
        for share, steps in zip(Share.objects.order_by("pk"), (first, second), strict=True):
            for what, part in steps:
                step(share, what, part)
                share.save()
            assert_sums_are_true(shop, staff=staff)

    hold()


def test_a_settled_share_is_known_by_its_sums_alone():
    shop = ShopFactory()
    history.transfer(history.sale(shop, moment(1)), moment(2))
    waiting = history.sale(shop, moment(3), price=3000)

    found = shares_of_shop(shop)

    assert found.open == [waiting]
    settled = {name: cents for name, cents in found.settled.items() if cents}
    assert settled == {
        "shares": 2,
        "sold": 5490,
        "commission": 600,
        "commission_shares": 1,
        "sent": 4890,
        "transferred": 4890,
    }


def test_a_shop_without_sales_has_nothing():
    found = shares_of_shop(ShopFactory())

    assert found.open == []
    assert set(found.settled.values()) == {0}


def test_folding_changes_no_sum_and_leaves_one_row():
    shop, other = ShopFactory(), ShopFactory()
    for day in range(1, 4):
        history.transfer(history.sale(shop, moment(day)), moment(day, 12))
    history.sale(other, moment(1))
    before = shares_of_shop(shop).settled

    fold(ShareSum, "shop_id", least=2)

    assert shares_of_shop(shop).settled == before
    assert ShareSum.objects.filter(shop=shop).count() == 1
    assert share_count(other) == ShareSum.objects.filter(shop=other).count() == 1


def test_what_a_shop_sold_is_read_in_one_statement_however_much():
    def statements(shop: Shop) -> int:
        with CaptureQueriesContext(connection) as asked:
            shares_of_shop(shop)
        return len(asked)

    shop = ShopFactory()
    assert statements(shop) == 1
    history.sale(shop, moment(1))
    assert statements(shop) == 1
