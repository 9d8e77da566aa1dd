"""Commissions in words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.utils.translation import override

from payments.explanations.commission import commission_words, rule_words
from payments.models import Commission
from tests.factories.commission import cohort, rule_since
from tests.factories.payments import basket_of, paid
from tests.factories.shops import ProductFactory, ShopFactory, ThemeFactory, variant_in_stock

pytestmark = pytest.mark.django_db
#: Still the 2nd in UTC, the 3rd in Paris.
THIRD_OF_MARCH = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)


def told(language: str = "en") -> str:
    with override(language):
        return commission_words(Commission.objects.select_related("rule").get())


def test_a_commission_says_rule_version_author_date_and_vat():
    rule_since(THIRD_OF_MARCH, rate=1200, vat_rate=2000, version=3, set_by_name="Claire Moreau")
    paid(basket_of(variant_in_stock(price=5000)))

    assert told() == (
        "12% of €50.00 by rule “programme”, version 3, set by Claire Moreau, "
        "in force since 3 March 2026: €6.00. VAT of 20% is contained in it: €1.00."
    )


def test_the_founding_rule_has_no_author():
    paid(basket_of(variant_in_stock(price=5000)))

    assert told() == (
        "12% of €50.00 by rule “programme”, version 1, in force since 1 January 2020: €6.00."
    )


def test_a_raised_commission_says_by_how_much_and_why():
    rule_since(THIRD_OF_MARCH, rate=1250, vat_rate=2000)
    paid(basket_of(variant_in_stock(price=100)))

    assert told() == (
        "12.5% of €1.00 by rule “programme”, version 2, in force since 3 March 2026: €0.13. "
        "Raised by €0.24 to €0.37 to cover the card fee. VAT of 20% is contained in it: €0.06."
    )


def test_each_rule_says_what_it_is_for():
    product = ProductFactory(title="Pochon")
    theme = ThemeFactory(name={"fr": "Upcycling", "en": "Upcycled"})
    rules = [
        rule_since(THIRD_OF_MARCH, rate=800, **thing)
        for thing in (
            {"product": product},
            {"theme": theme},
            {"shop": ShopFactory()},
            {"cohort": cohort()},
            {},
        )
    ]

    with override("en"):
        said = [rule_words(rule).split(":")[0] for rule in rules]

    assert said == [
        "“Pochon”",
        "Pieces of the theme “Upcycled”",
        "All other pieces of your shop",
        "All other pieces of your cohort",
        "All other pieces",
    ]


def test_a_rule_says_rate_author_vat_and_its_end():
    rule = rule_since(
        THIRD_OF_MARCH,
        rate=800,
        vat_rate=2000,
        set_by_name="Claire Moreau",
        valid_until=datetime(2026, 6, 30, 12, tzinfo=UTC),
    )

    with override("en"):
        assert rule_words(rule) == (
            "All other pieces: 8% of the price after discount, by rule “programme”, version 2, "
            "set by Claire Moreau, in force since 3 March 2026. VAT of 20% is contained in it. "
            "It ends on 30 June 2026."
        )
