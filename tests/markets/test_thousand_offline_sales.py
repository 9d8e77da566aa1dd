"""A till comes online after a day with a thousand sales (issue: less than 30 seconds)."""

from __future__ import annotations

import time

import pytest

from markets.models import Booking, TillSale
from markets.verification import verify_tills
from tests.factories.markets import piece_at, stall_at
from tests.factories.payments import cents_on
from tests.markets.tilling import SellingTill

SALES, AT_ONCE, SECONDS = 1000, 200, 30


@pytest.mark.alone
@pytest.mark.timeout(300)
@pytest.mark.django_db(transaction=True)
def test_a_thousand_offline_sales_of_twelve_designers_are_here_in_half_a_minute(ask):
    till = SellingTill()
    pieces = [
        piece_at(stall, on_hand=300, price=1000 + 10 * number)
        for number, stall in enumerate(stall_at(till.market) for _ in range(12))
    ]
    till.open()
    for number in range(SALES):
        till.sell(pieces[number % 12], pieces[(number + 5) % 12])
    started = time.perf_counter()

    for start in range(0, len(till.unsent), AT_ONCE):
        till.send_over_http(ask, till.unsent[start : start + AT_ONCE])

    took = time.perf_counter() - started
    assert TillSale.objects.count() == SALES
    assert not Booking.objects.filter(booked_at=None).exists()
    assert cents_on(till.till.drawer) == -10_000 - sum(
        sale.total for sale in TillSale.objects.only("total")
    )
    assert verify_tills() == []
    assert took < SECONDS
