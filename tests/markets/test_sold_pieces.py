"""markets/sold_pieces.py: what tills sold, in the figures of a shop"""

from __future__ import annotations

from datetime import timedelta

import pytest

from matricia.kit import clock
from payments.figures.reading import figures_of
from payments.figures.span import Span
from payments.figures.sums import Sold, sales_of
from tests.factories.markets import piece_at, stall_at
from tests.markets.tilling import SellingTill

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def till():
    return SellingTill()


def test_tickets_count_by_line_whoever_sold_with_her(till, stripe):
    lynda, sonia = stall_at(till.market), stall_at(till.market)
    robe, scarf = piece_at(lynda, price=4500), piece_at(sonia, price=2000)
    till.open()
    ticket = till.sell(robe, scarf)
    till.sell(robe)
    till.send()
    day = till.signer.now.astimezone(clock.PARIS).date()
    span = Span(day - timedelta(days=1), day + timedelta(days=1))

    sales = sales_of(lynda.shop, span)

    assert sales.days == {(day, "market"): Sold(goods=9000, pieces=2, purchases=2)}
    assert sales_of(sonia.shop, span).total == Sold(goods=2000, pieces=1, purchases=1)
    till.take_back(ticket)
    till.send()
    total = sales_of(lynda.shop, span).total
    assert total == Sold(goods=9000, given_back=4500, pieces=2, returned=1, purchases=2)
    [channel] = figures_of(lynda.shop, span).channels
    assert (channel.key, channel.sold.net) == ("market", 4500)
    assert sum(bar.market for bar in figures_of(lynda.shop, span).bars) == 4500
