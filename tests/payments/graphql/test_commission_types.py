"""Commissions as their designer reads them, and nobody else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.commission import cohort, rule_since
from tests.factories.payments import basket_of, paid
from tests.factories.shops import (
    ProductFactory,
    ShopFactory,
    ThemeFactory,
    member_of,
    variant_in_stock,
)

pytestmark = pytest.mark.django_db
SHARES = """query ($shop: ID!) { shares(shop: $shop) { nodes { commissions {
  rate vat { amount } floor { amount } amount { amount } rule version author explanation } } } }"""
RULES = """query ($shop: ID!) { commissionRules(shop: $shop) {
  name version rate vatRate validFrom validUntil author explanation } }"""
SINCE = datetime(2026, 3, 3, 12, tzinfo=UTC)


@pytest.fixture
def shop():
    return ShopFactory(cohort=cohort())


@pytest.fixture
def ann(client, shop):
    user = member_of(shop, UserFactory())
    client.force_login(user)
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return user


def test_each_line_explains_its_commission(client, ask, shop, ann):
    rule_since(SINCE, rate=1200, vat_rate=2000, set_by_name="Claire Moreau")
    paid(basket_of(variant_in_stock(price=5000, product__shop=shop)))

    [share] = ask(client, SHARES, shop=shop.pk)["shares"]["nodes"]

    assert share["commissions"] == [
        {
            "rate": 1200,
            "vat": {"amount": 100},
            "floor": {"amount": 0},
            "amount": {"amount": 600},
            "rule": "programme",
            "version": 2,
            "author": "Claire Moreau",
            "explanation": "12% of €50.00 by rule “programme”, version 2, set by Claire Moreau, "
            "in force since 3 March 2026: €6.00. VAT of 20% is contained in it: €1.00.",
        }
    ]


def test_she_reads_which_rules_hold_for_her_now(client, ask, shop, ann):
    theme = ThemeFactory(slug="upcycling", name={"en": "Upcycled"})
    product = ProductFactory(shop=shop, slug="hat", title="Hat")
    product.themes.add(theme)
    elsewhere = ProductFactory()
    elsewhere.themes.add(ThemeFactory())
    for thing in ({"product": elsewhere}, {"theme": elsewhere.themes.get()}, {}):
        rule_since(SINCE, rate=2000, **thing)
    rule_since(SINCE, rate=1000, cohort=shop.cohort, note="The first year.")
    rule_since(SINCE, rate=900, vat_rate=2000, theme=theme)
    rule_since(SINCE, rate=1500, product=product, set_by_name="Claire Moreau")

    rules = ask(client, RULES, shop=shop.pk)["commissionRules"]

    assert [(rule["name"], rule["rate"], rule["vatRate"]) for rule in rules] == [
        ("product hat", 1500, 0),
        ("theme upcycling", 900, 2000),
        ("cohort 2026", 1000, 0),
    ]
    assert [(rule["author"], rule["validUntil"]) for rule in rules[:2]] == [
        ("Claire Moreau", None),
        ("", None),
    ]
    assert rules[2]["explanation"] == (
        "All other pieces of your cohort: 10% of the price after discount, by rule "
        "“cohort 2026”, version 1, in force since 3 March 2026. The first year."
    )


@pytest.mark.parametrize("who", [None, UserFactory])
@pytest.mark.scenario("C5")
def test_others_read_no_rules(client, ask, shop, who):
    if who:
        client.force_login(who())

    assert ask(client, RULES, shop=shop.pk)["commissionRules"] is None


def test_staff_read_the_rules_of_every_shop(client, ask, shop):
    client.force_login(StaffFactory())

    rules = ask(client, RULES, shop=shop.pk)["commissionRules"]

    assert [(rule["name"], rule["version"]) for rule in rules] == [("programme", 1)]


def test_many_rules_are_read_by_as_many_queries_as_one(client, ask, shop, ann):
    ask(client, RULES, shop=shop.pk)
    counts = []
    for _ in range(2):
        product = ProductFactory(shop=shop)
        rule_since(SINCE, rate=1500, product=product)
        with CaptureQueriesContext(connection) as queries:
            ask(client, RULES, shop=shop.pk)
        counts.append(len(queries))

    assert counts[0] == counts[1]
