"""Which commission holds, and that it stays what it was when the line was paid."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from matricia.kit import clock
from payments.models import Commission, CommissionRule, Share
from payments.services.commission import rule_for
from tests.factories.payments import basket_of, paid
from tests.factories.shops import ShopFactory, variant_in_stock

pytestmark = pytest.mark.django_db
JANUARY = datetime(2026, 1, 1, tzinfo=UTC)


def test_there_always_is_a_rule():
    rule = rule_for(ShopFactory(), clock.now())

    assert (str(rule), rule.rate) == ("programme v1", 1200)
    assert CommissionRule.objects.count() == 1


def test_her_own_rule_goes_before_the_programmes_and_the_latest_valid_one_wins():
    shop, other = ShopFactory(), ShopFactory()
    for version, rate, valid_from in (
        (1, 1200, JANUARY),
        (2, 1100, JANUARY + timedelta(days=31)),
        (3, 500, JANUARY + timedelta(days=365)),
    ):
        CommissionRule.objects.create(
            name="programme", version=version, rate=rate, valid_from=valid_from
        )
    CommissionRule.objects.create(
        name="Ann", version=1, rate=900, shop=shop, valid_from=JANUARY + timedelta(days=31)
    )

    assert rule_for(shop, JANUARY + timedelta(days=1)).rate == 1200
    assert rule_for(shop, JANUARY + timedelta(days=40)).rate == 900
    assert rule_for(other, JANUARY + timedelta(days=40)).rate == 1100


def test_a_later_rule_changes_no_past_sale():
    payment = paid(basket_of(variant_in_stock(price=5000)))
    CommissionRule.objects.create(name="programme", version=2, rate=2000)

    later = paid(basket_of(variant_in_stock(price=5000)))

    assert Share.objects.get(payment=payment).commission == 600
    assert Share.objects.get(payment=later).commission == 1000
    lines = Commission.objects.order_by("pk").values_list("base", "rate", "amount", "rule__version")
    assert list(lines) == [(5000, 1200, 600, 1), (5000, 2000, 1000, 2)]
