"""Amount rules."""

from __future__ import annotations

import pytest

from payments.loopback.resources.money import processing_fee, shown


@pytest.mark.parametrize(
    ("amount", "fee"),
    [(50, 26), (100, 27), (8400, 151), (33, 25), (34, 26), (99_999_999, 1_500_025)],
)
def test_fee_is_one_and_a_half_percent_plus_25_cents(amount: int, fee: int) -> None:
    assert processing_fee(amount) == fee


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [(5, "eur", "€0.05"), (8400, "usd", "$84.00"), (7, "chf", "CHF 0.07")],
)
def test_amount_in_messages(amount: int, currency: str, text: str) -> None:
    assert shown(amount, currency) == text
