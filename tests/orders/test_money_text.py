"""An amount as people read it."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from matricia.kit.money import Money
from orders.money_text import money_text


@pytest.mark.parametrize(
    ("language", "money", "expected"),
    [
        ("fr", Money(8400), "84,00\u00a0€"),
        ("en", Money(8405), "€84.05"),
        ("fr", Money(-5), "-0,05\u00a0€"),
        ("fr", Money(100, "CHF"), "1,00\u00a0CHF"),
    ],
)
def test_amount_is_written_as_the_reader_writes_it(language: str, money: Money, expected: str):
    with override(language):
        assert money_text(money) == expected
