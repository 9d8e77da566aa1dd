"""Prices as people write them."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from shops.importing.prices import cents_from


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("12.50", 1250),
        ("12,50", 1250),
        ("12.5", 1250),
        ("12", 1200),
        ("0.00", 0),
        ("0,07", 7),
        ("1 234,50", 123450),
        ("1\u00a0234,50", 123450),
        ("1\u202f234,50 €", 123450),
        ("1.234,50", 123450),
        ("1,234.50", 123450),
        ("EUR 8,10", 810),
        ("100000.00", 10_000_000),
        ("19.99", 1999),
        ("1138.01", 113801),
        ("١٢,٥٠", 1250),
    ],
)
def test_a_price_becomes_cents(text, cents):
    assert cents_from(text) == cents


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it has no price"),
        ("-5.00", "the price “-5.00” is negative"),
        ("1,234", "the price “1,234” can be read in two ways; write it with two decimals"),
        ("12.505", "the price “12.505” can be read in two ways; write it with two decimals"),
        ("$12.00", "the price “$12.00” is not in euros; write the number in euros alone"),
        ("12 USD", "the price “12 USD” is not in euros; write the number in euros alone"),
        ("abc", "the price “abc” is not in euros; write the number in euros alone"),
        ("1e3", "the price “1e3” is not a price"),
        ("12.5055", "the price “12.5055” is not a price"),
        ("100000.01", "the price “100000.01” is over 100,000 €"),
    ],
)
def test_what_is_no_price_is_refused_with_its_reason(text, reason):
    with pytest.raises(ValueError) as caught:  # noqa: PT011 (the text is what is tested)
        cents_from(text)

    assert str(caught.value) == reason
