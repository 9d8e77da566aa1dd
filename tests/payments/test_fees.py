"""What Stripe is expected to keep, and the least commission over it."""

from __future__ import annotations

import pytest

from matricia.kit.money import Money
from payments.fees import expected_fee, expected_fee_rate, least_commission, rate_of


@pytest.mark.parametrize(
    ("charge", "fee", "least"), [(0, 0, 0), (1, 25, 25), (790, 37, 41), (5490, 107, 134)]
)
def test_a_charge_has_to_bring_in_its_fee_and_the_margin(charge, fee, least):
    assert expected_fee(Money(charge)) == Money(fee)
    assert least_commission(Money(charge)) == Money(least)


def test_a_rate_is_rounded_up_so_that_it_covers():
    assert rate_of(1, 3) == 3334
    assert expected_fee_rate() == 200
