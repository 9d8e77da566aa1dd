"""A ticket that is booked while its market is being closed is settled once, before or after."""

from __future__ import annotations

import pytest
from django.db.models import Sum

from markets.models import Booking, Closing, Settlement, TillSale
from markets.services.close_market import close_market
from tests.markets.fair import Fair
from tests.payments.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_tickets_that_come_during_the_closing_are_settled_exactly_once() -> None:
    fair = Fair(designers=2, tills=3, fee=100)
    for till in fair.tills:
        till.open()
        till.sell((0, 1000), (1, 500))
        till.sync()
        for _ in range(3):
            till.sell((0, 300), (1, 200))

    def close(_none: None) -> None:
        reason = "the tablets have no network"
        close_market(fair.market, actor=fair.organiser, provisional_because=reason)

    at_once(lambda one: close(None) if one is None else one.sync(), None, *fair.tills)

    assert TillSale.objects.count() == 12
    assert not Booking.objects.filter(booked_at=None).exists()
    settled = Settlement.objects.aggregate(sum=Sum("gross"), tickets=Sum("tickets"))
    assert settled == {"sum": 9000, "tickets": 24}
    sealed = Closing.objects.filter(kind__in=["market", "correction"])
    assert sum(closing.totals["gross"] for closing in sealed) == 9000
    by_hand = Settlement.objects.aggregate(sum=Sum("by_hand"))["sum"]
    assert by_hand == 9000 - 3 * (120 + 60) - 9 * (36 + 24) - 200
