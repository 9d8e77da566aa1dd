"""Staff set commissions: dated, versioned, never below what Stripe keeps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, transaction
from django.utils.translation import override

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from payments.models import CommissionRule, Payment
from payments.services.set_commission_rule import set_commission_rule
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.commission import cohort
from tests.factories.payments import basket_of, checked_out, rule_for
from tests.factories.shops import ProductFactory, ShopFactory, ThemeFactory, variant_in_stock
from tests.payments.at_once import at_once

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _third_of_march():
    with clock.frozen(NOW), override("en"):
        yield


@pytest.fixture
def staff():
    return StaffFactory(name="Claire Moreau")


def refusal(**given):
    with pytest.raises(RuleBroken) as refused:
        set_commission_rule(**{"rate": 1000, "vat_rate": 2000, **given})
    return refused.value


def fees_of(count: int, fee: int, *, days_ago: int = 1, amount: int = 5490) -> None:
    """`count` payments of 54,90 € that Stripe took `fee` cents of."""
    for _ in range(count):
        payment = checked_out(basket_of(variant_in_stock()))
        Payment.objects.filter(pk=payment.pk).update(
            state="paid", amount=amount, stripe_fee=fee, paid_at=NOW - timedelta(days=days_ago)
        )


def test_the_programmes_next_version_follows_the_founding_one(staff):
    rule = set_commission_rule(actor=staff, rate=1100, vat_rate=2000, note=" New  year ")

    assert (rule.name, rule.version, rule.rate, rule.vat_rate) == ("programme", 2, 1100, 2000)
    assert (rule.set_by, rule.set_by_name, rule.note) == (staff, "Claire Moreau", "New year")
    assert (rule.valid_from, rule.valid_until) == (NOW, None)
    assert rule_for(ShopFactory(), NOW - timedelta(seconds=1)).version == 1
    assert rule_for(ShopFactory(), NOW) == rule


def test_each_thing_has_versions_of_its_own(staff):
    product = ProductFactory(shop__slug="ann", slug="hat")
    things = [
        {"cohort": cohort("2026")},
        {"shop": product.shop},
        {"theme": ThemeFactory(slug="upcycling")},
        {"product": product},
        {"shop": ShopFactory(slug="bea")},
    ]
    for thing in things:
        for _ in range(2):
            set_commission_rule(actor=staff, rate=1000, vat_rate=0, **thing)

    assert [str(rule) for rule in CommissionRule.objects.order_by("pk")] == [
        *("cohort 2026 v1", "cohort 2026 v2"),
        *("shop ann v1", "shop ann v2"),
        *("theme upcycling v1", "theme upcycling v2"),
        *("product ann/hat v1", "product ann/hat v2"),
        *("shop bea v1", "shop bea v2"),
    ]


def test_a_name_stays_when_the_address_changes_and_is_not_given_twice(staff):
    shop = ShopFactory(slug="ann")
    set_commission_rule(actor=staff, rate=1000, vat_rate=0, shop=shop)
    shop.slug = "ann-paris"
    shop.save()
    other = ShopFactory(slug="ann")

    again = set_commission_rule(actor=staff, rate=1000, vat_rate=0, shop=shop)
    others = set_commission_rule(actor=staff, rate=1000, vat_rate=0, shop=other)

    assert [str(again), str(others)] == ["shop ann v2", f"shop #{other.pk} v1"]


def test_a_long_address_is_named_by_its_number(staff):
    shop = ShopFactory(slug="a" * 120)

    rule = set_commission_rule(actor=staff, rate=1000, vat_rate=0, shop=shop)

    assert rule.name == f"shop #{shop.pk}"


def test_a_rule_may_begin_later_and_end(staff):
    shop = ShopFactory()
    begin, end = NOW + timedelta(days=10), NOW + timedelta(days=20)

    set_commission_rule(
        actor=staff, rate=800, vat_rate=0, shop=shop, valid_from=begin, valid_until=end
    )

    assert [rule_for(shop, at).rate for at in (NOW, begin, end)] == [1200, 800, 1200]


@pytest.mark.parametrize("who", [UserFactory, AnonymousUser, lambda: StaffFactory(is_active=False)])
def test_others_set_no_commission(who):
    assert refusal(actor=who()).code == "NOT_ALLOWED"
    assert not CommissionRule.objects.exists()


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"rate": 10_001}, "INVALID_RATE", "rate"),
        ({"rate": -1}, "INVALID_RATE", "rate"),
        ({"vat_rate": 10_001}, "INVALID_RATE", "vatRate"),
        ({"valid_from": NOW - timedelta(seconds=1)}, "RULE_IN_PAST", "validFrom"),
        ({"valid_until": NOW}, "RULE_NEVER_HOLDS", "validUntil"),
        (
            {"valid_from": NOW + timedelta(days=2), "valid_until": NOW + timedelta(days=1)},
            "RULE_NEVER_HOLDS",
            "validUntil",
        ),
    ],
)
def test_impossible_rules_are_refused(staff, given, code, field):
    refused = refusal(actor=staff, **given)

    assert (refused.code, refused.field) == (code, field)
    assert not CommissionRule.objects.exists()


def test_a_rule_is_for_one_thing(staff):
    assert refusal(actor=staff, shop=ShopFactory(), theme=ThemeFactory()).code == "ONE_THING"


def test_a_rate_below_what_the_price_list_says_is_refused_while_few_were_paid(staff):
    fees_of(19, 1000)

    refused = refusal(actor=staff, rate=249)

    assert (refused.code, refused.field) == ("RATE_TOO_LOW", "rate")
    assert refused.message == (
        "A commission of 2.49% would not pay for the card: Stripe keeps 2% of what customers pay, "
        "and 0.5% are kept beside it. Set at least 2.5%."
    )
    assert set_commission_rule(actor=staff, rate=250, vat_rate=0).rate == 250


def test_a_rate_below_the_fees_of_the_last_ninety_days_is_refused(staff):
    fees_of(20, 169)
    fees_of(5, 5000, days_ago=91)
    fees_of(1, 0, amount=0)

    refused = refusal(actor=staff, rate=357)

    assert refused.message == (
        "A commission of 3.57% would not pay for the card: Stripe keeps 3.08% of what customers "
        "pay, and 0.5% are kept beside it. Set at least 3.58%."
    )
    assert set_commission_rule(actor=staff, rate=358, vat_rate=0).rate == 358


def test_a_rule_is_never_edited(staff):
    rule = set_commission_rule(actor=staff, rate=1000, vat_rate=0)

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        CommissionRule.objects.filter(pk=rule.pk).update(rate=1)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        rule.delete()


@pytest.mark.scenario("M9")
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("of", ["programme", "shop", "theme"])
def test_of_several_who_set_a_rule_at_once_each_gets_a_version(of):
    staff = StaffFactory()
    thing: dict[str, Any] = {
        "shop": {"shop": ShopFactory()},
        "theme": {"theme": ThemeFactory()},
    }.get(of, {})

    made = at_once(
        lambda rate: set_commission_rule(actor=staff, rate=rate, vat_rate=0, **thing),
        *(1000, 1001, 1002, 1003),
    )

    first = 2 if of == "programme" else 1
    assert sorted(rule.version for rule in made) == list(range(first, first + 4))
    assert {rule.rate for rule in made} == {1000, 1001, 1002, 1003}
