"""What is frozen when an order is paid: each line's commission, and the shares."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.core import serializers
from django.forms.models import model_to_dict
from django.utils.translation import override

from matricia.kit import clock
from orders.models import Voucher
from payments.explanations.commission import commission_words
from payments.models import Alert, Commission, Entry, ReleasePolicy, Share
from payments.services.record_payment import record_free
from payments.services.set_commission_rule import set_commission_rule
from payments.services.set_release_policy import set_release_policy
from shops.models import Product
from tests.factories.accounts import StaffFactory
from tests.factories.commission import cohort, rule_since
from tests.factories.payments import basket_of, checked_out, paid
from tests.factories.shops import ShopFactory, ThemeFactory, variant_in_stock

pytestmark = pytest.mark.django_db


def moves_of(payment):
    postings = Entry.objects.get(reference=f"payment:{payment.pk}").postings
    return dict(postings.values_list("destination__code", "amount"))


def test_the_commission_is_frozen_with_its_rule_its_author_and_its_vat():
    rule = rule_since(rate=1200, vat_rate=2000, set_by_name="Claire Moreau")

    payment = paid(basket_of(variant_in_stock(price=5000)))

    frozen = model_to_dict(Commission.objects.get(), exclude=["id", "at", "line"])
    assert frozen == {
        "rule": rule.pk,
        "rule_name": "programme",
        "rule_version": 2,
        "rule_author": "Claire Moreau",
        "base": 5000,
        "rate": 1200,
        "amount": 600,
        "vat_rate": 2000,
        "vat": 100,
        "floor": 0,
        "currency": "EUR",
    }
    share = Share.objects.get()
    assert (share.gross, share.commission, share.commission_vat, share.amount) == (
        5490,
        600,
        100,
        4890,
    )
    assert moves_of(payment) == {
        f"shop:{share.shop_id}:payable": 4890,
        "house:commission": 500,
        "house:commission-vat": 100,
    }


def test_each_line_has_its_own_rule():
    upcycled, plain = variant_in_stock(price=5000), variant_in_stock(price=3000)
    theme = ThemeFactory()
    upcycled.product.themes.add(theme)
    rule_since(theme=theme, rate=800)

    paid(basket_of(upcycled, plain))

    amounts = Commission.objects.order_by("line").values_list("rate", "amount")
    assert list(amounts) == [(800, 400), (1200, 360)]


def test_a_small_order_is_raised_to_what_the_card_costs():
    shop = ShopFactory()
    rule_since(shop=shop, rate=0)
    mine = [variant_in_stock(price=price, product__shop=shop) for price in (300, 100)]

    payment = paid(basket_of(*mine), fee=31)

    lines = Commission.objects.order_by("line").values_list("amount", "floor")
    assert payment.amount == 890
    assert list(lines) == [(32, 32), (10, 10)]
    assert Share.objects.get().amount == 848
    assert not Alert.objects.exists()


def test_what_costs_nothing_has_no_commission():
    voucher = Voucher.objects.create(code="ALL", rate=10_000)

    record_free(checked_out(basket_of(variant_in_stock(), voucher=voucher, delivery=0)))

    frozen = Commission.objects.get()
    assert (frozen.base, frozen.amount, frozen.floor, frozen.vat) == (0, 0, 0, 0)


def test_a_share_keeps_the_policy_of_the_day_it_was_paid():
    first = paid(basket_of(variant_in_stock()))
    set_release_policy(actor=StaffFactory(), trigger="days_after", days=14)

    second = paid(basket_of(variant_in_stock()))

    policies = [Share.objects.get(payment=payment).policy for payment in (first, second)]
    assert [(p.trigger, p.days) for p in policies] == [("hand_over", 0), ("days_after", 14)]
    assert ReleasePolicy.objects.count() == 2


@pytest.mark.scenario("M9")
def test_after_fifty_orders_new_rates_and_themes_change_no_commission_and_no_word_of_it():
    staff, theme, group = StaffFactory(name="Claire Moreau"), ThemeFactory(), cohort()
    variants = [
        variant_in_stock(30, price=700 + 450 * n, product__shop=ShopFactory()) for n in range(5)
    ]
    rule_since(shop=variants[0].product.shop, rate=0, vat_rate=2000)
    set_commission_rule(actor=staff, rate=1000, vat_rate=2000, theme=theme)
    variants[1].product.themes.add(theme)
    for n in range(50):
        paid(basket_of(variants[n % 5], variants[(n + 2) % 5]))

    before = frozen_and_told()
    for thing in ({}, {"theme": theme}, {"cohort": group}, {"product": variants[2].product}):
        set_commission_rule(actor=staff, rate=2500, vat_rate=1000, **thing)
    Product.objects.update(title="Renamed", product_type="Other")
    theme.products.set(Product.objects.exclude(pk=variants[1].product_id))
    staff.delete()

    assert len(before) == 100
    assert frozen_and_told() == before
    with clock.frozen(clock.now() + timedelta(days=400)):
        assert frozen_and_told() == before
    paid(basket_of(variants[3]))
    assert Commission.objects.latest("pk").rate == 2500


def frozen_and_told():
    rows = Commission.objects.select_related("rule", "line").order_by("pk")
    kept = json.loads(serializers.serialize("json", rows))
    with override("en"):
        return [(row["fields"], commission_words(c)) for row, c in zip(kept, rows, strict=True)]
