"""Splitting money: exact, never negative, ending at zero."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matricia.kit.money import Money, split_amount
from payments.commissions import commissions_on
from payments.fees import least_commission
from payments.shares import Part, split_refund

CENTS = st.integers(0, 200_000)
LINES = st.lists(st.tuples(CENTS, st.integers(0, 10_000)), max_size=6)


def test_a_refund_by_amount_falls_on_all_by_what_they_can_give():
    given_back = split_refund(100, [Part(88, 12), Part(176, 24)])

    assert given_back == [Part(29, 4), Part(59, 8)]


@pytest.mark.parametrize("amount", [-1, 101])
def test_more_than_is_left_cannot_be_refunded(amount):
    with pytest.raises(ValueError, match="what is left"):
        split_refund(amount, [Part(88, 12)])


@pytest.mark.scenario("M1")
@given(
    baskets=st.lists(st.tuples(LINES, CENTS), min_size=1, max_size=5),
    voucher=CENTS,
    refunds=st.lists(st.integers(1, 60_000), max_size=12),
)
def test_shares_are_exact_never_negative_and_end_at_zero(baskets, voucher, refunds):
    totals = [total for lines, _ in baskets for total, _ in lines]
    discounts = iter(split_amount(min(voucher, sum(totals)), totals))
    parts = [
        ([(total - next(discounts), rate) for total, rate in lines], delivery)
        for lines, delivery in baskets
    ]
    charge = sum(sum(total for total, _ in lines) + delivery for lines, delivery in parts)
    kept = iter(
        commissions_on(
            [line for lines, _ in parts for line in lines], least_commission(Money(charge)).amount
        )
    )
    left = []
    for lines, delivery in parts:
        commission = sum(next(kept).amount for _ in lines)
        left.append(Part(sum(total for total, _ in lines) + delivery - commission, commission))
    assert sum(part.total for part in left) == charge
    assert all(part.amount >= 0 and part.commission >= 0 for part in left)

    for asked in [*refunds, charge]:
        amount = min(asked, sum(part.total for part in left))
        taken = split_refund(amount, left)
        assert sum(part.total for part in taken) == amount
        left = [
            Part(before.amount - part.amount, before.commission - part.commission)
            for before, part in zip(left, taken, strict=True)
        ]
        assert all(part.amount >= 0 and part.commission >= 0 for part in left)

    assert {part.total for part in left} == {0}
