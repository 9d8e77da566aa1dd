"""Splitting money: exact, never negative, ending at zero."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matricia.kit.money import split_amount
from payments.shares import Part, Split, commission_of, split_of, split_refund

CENTS = st.integers(0, 200_000)
LINES = st.lists(st.tuples(CENTS, st.integers(0, 10_000)), max_size=6)


def test_commission_is_rounded_half_up():
    assert [commission_of(base, 1250) for base in (0, 1, 4, 5000)] == [0, 0, 1, 625]


def test_delivery_is_hers_without_commission():
    assert split_of([(5000, 1200), (0, 1200)], 490) == Split(gross=5490, commission=600)


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
    shares = [split_of(lines, delivery) for lines, delivery in parts]
    assert sum(share.amount + share.commission for share in shares) == charge
    assert all(share.amount >= 0 and share.commission >= 0 for share in shares)

    left = [Part(share.amount, share.commission) for share in shares]
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
