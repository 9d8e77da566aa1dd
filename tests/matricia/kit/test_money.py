"""matricia/kit/money.py"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matricia.kit.money import Money

AMOUNTS = st.integers(-(10**9), 10**9)
WEIGHTS = st.lists(st.integers(0, 10**6), min_size=1, max_size=12).filter(any)


def test_a_third_of_ten_euros_goes_to_the_first():
    assert Money(1000).split([1, 1, 1]) == [Money(334), Money(333), Money(333)]


def test_a_weight_of_zero_gets_nothing():
    assert Money(101).split([1, 0, 1]) == [Money(51), Money(0), Money(50)]


@given(AMOUNTS, WEIGHTS)
def test_shares_add_up_to_the_whole(amount, weights):
    assert Money.total(Money(amount).split(weights)) == Money(amount)


@given(st.integers(0, 10**9), WEIGHTS)
def test_each_share_is_within_a_cent_of_its_exact_part(amount, weights):
    for share, weight in zip(Money(amount).split(weights), weights, strict=True):
        assert abs(share.amount * sum(weights) - amount * weight) < sum(weights)


@given(AMOUNTS, WEIGHTS)
def test_splitting_a_debt_mirrors_splitting_the_amount(amount, weights):
    assert Money(-amount).split(weights) == [-part for part in Money(amount).split(weights)]


@pytest.mark.parametrize("weights", [[], [0], [0, 0]])
def test_there_must_be_someone_to_give_to(weights):
    with pytest.raises(ValueError, match="no one"):
        Money(1).split(weights)


def test_negative_weights_are_refused():
    with pytest.raises(ValueError, match="negative"):
        Money(1).split([2, -1])


@pytest.mark.parametrize("amount", [1.0, "1", None, True])
def test_only_whole_minor_units_are_money(amount):
    with pytest.raises(TypeError):
        Money(amount)


def test_currencies_do_not_mix():
    with pytest.raises(ValueError, match="EUR and USD"):
        Money(1, "EUR") + Money(1, "USD")


@pytest.mark.parametrize(
    ("amount", "rate", "part"), [(10_000, 1200, 1200), (5, 1000, 1), (4, 1000, 0), (999, 0, 0)]
)
def test_basis_points_round_half_up(amount, rate, part):
    assert Money(amount).basis_points(rate) == Money(part)


@pytest.mark.parametrize("rate", [-1, 10_001])
def test_a_rate_outside_the_whole_is_refused(rate):
    with pytest.raises(ValueError, match="basis points"):
        Money(100).basis_points(rate)
