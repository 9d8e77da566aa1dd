"""Commissions on the lines of an order: exact, within each line, and enough for the card."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matricia.kit.money import Money
from payments.commissions import LineCommission, commissions_on, vat_in
from payments.fees import least_commission

LINES = st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 10_000)), max_size=8)


def test_by_rate_when_that_is_enough():
    assert commissions_on([(5000, 1200), (4, 1250)], 134) == [
        LineCommission(600),
        LineCommission(1),
    ]


def test_a_rate_is_rounded_half_up():
    kept = commissions_on([(base, 1250) for base in (0, 1, 4, 5000)], 0)

    assert [one.amount for one in kept] == [0, 0, 1, 625]


@pytest.mark.parametrize(
    ("lines", "least", "expected"),
    [
        ([(300, 1200)], 41, [(41, 5)]),
        ([(300, 0), (100, 0)], 41, [(31, 31), (10, 10)]),
        ([(10, 1200), (90, 0), (0, 1200)], 41, [(5, 4), (36, 36), (0, 0)]),
        ([(20, 10_000), (100, 0)], 41, [(20, 0), (21, 21)]),
        ([(20, 9_000), (20, 0)], 41, [(20, 2), (20, 20)]),
        ([(0, 1200)], 41, [(0, 0)]),
        ([], 41, []),
    ],
    ids=[
        "raised",
        "spread by totals",
        "beside what the rate gave",
        "a full line gives no more",
        "all that there is",
        "nothing to take it from",
        "no lines",
    ],
)
def test_what_the_card_costs_is_found_on_the_lines(lines, least, expected):
    assert commissions_on(lines, least) == [LineCommission(*pair) for pair in expected]


@pytest.mark.scenario("M1")
@given(lines=LINES, delivery=st.integers(0, 5_000))
def test_commissions_cover_the_card_and_never_exceed_a_line(lines, delivery):
    goods = sum(total for total, _ in lines)
    least = least_commission(Money(goods + delivery)).amount

    kept = commissions_on(lines, least)

    by_rate = [Money(total).basis_points(rate).amount for total, rate in lines]
    assert sum(one.amount for one in kept) == max(sum(by_rate), min(goods, least))
    for (total, _), one, before in zip(lines, kept, by_rate, strict=True):
        assert before <= one.amount <= total
        assert one.floor == one.amount - before


@pytest.mark.parametrize(
    ("amount", "vat_rate", "vat"),
    [(600, 2000, 100), (601, 2000, 100), (603, 2000, 101), (600, 0, 0)],
)
def test_vat_is_contained_in_the_commission(amount, vat_rate, vat):
    assert vat_in(amount, vat_rate) == vat
