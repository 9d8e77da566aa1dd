"""markets/services/bookings/closings.py and closing_check.py"""

from __future__ import annotations

import pytest

from markets.fiscal.totals import Totals
from markets.models import Closing
from payments.models import Alert
from tests.factories.markets import piece_at, stall_at
from tests.markets.tilling import SellingTill

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def till():
    return SellingTill()


def day_of(*sales, totals=None):
    """A device's closing of these tickets."""
    numbers = [sale.number for sale in sales]
    sums = totals or Totals.of(Totals.of_ticket(sale.kind, sale.data) for sale in sales)
    return {
        "key": "2026-12-07",
        "tickets": {"first": numbers[0], "last": numbers[-1], "count": len(numbers)},
        "heads": {"ticket": {"number": numbers[-1], "hash": sales[-1].hash}},
        "totals": sums.as_data(),
        "perpetual": sums.as_data(),
        "provisional": [],
    }


def test_a_day_is_kept_and_its_totals_are_those_of_its_tickets(till):
    robe = piece_at(stall_at(till.market), price=4000)
    sale = till.sell(robe)
    back = till.take_back(sale)
    day = till.write("total", "day", day_of(sale, back))

    till.send()

    closing = Closing.objects.get()
    assert (str(closing.event_id), closing.kind, closing.key) == (day.id, "day", "2026-12-07")
    assert (closing.device, closing.market) == (till.device, till.market)
    assert closing.totals["sales"] == 4000
    assert closing.totals["refunds"] == -4000
    assert not Alert.objects.exists()


def test_totals_that_are_not_those_of_the_tickets_are_told(till):
    robe = piece_at(stall_at(till.market), price=4000)
    sale = till.sell(robe)
    wrong = Totals.of_ticket("sale", sale.data) + Totals.of_ticket("sale", sale.data)
    till.write("total", "day", day_of(sale, totals=wrong))

    till.send()

    alert = Alert.objects.get()
    assert (alert.code, alert.is_red, alert.details["key"]) == (
        "CLOSING_DIFFERS",
        True,
        "2026-12-07",
    )


def test_nothing_is_said_while_a_ticket_is_still_to_come(till):
    robe = piece_at(stall_at(till.market), price=4000)
    first, second = till.sell(robe), till.sell(robe)
    till.write("total", "day", day_of(first, second))
    del till.unsent[0]

    till.send()

    assert Closing.objects.count() == 1
    assert not Alert.objects.exists()


def test_a_late_ticket_that_fills_the_last_gap_of_a_false_closing_is_told(till):
    robe = piece_at(stall_at(till.market), price=4000)
    first, second = till.sell(robe), till.sell(robe)
    till.write("total", "day", day_of(first, second, totals=Totals.of_ticket("sale", first.data)))
    gone = till.unsent.pop(1)

    till.send()
    assert not Alert.objects.exists()
    till.unsent = [gone]
    till.send()

    assert [alert.code for alert in Alert.objects.all()] == ["CLOSING_DIFFERS"]


def test_a_late_ticket_that_fills_the_last_gap_of_a_true_closing_is_quiet(till):
    robe = piece_at(stall_at(till.market), price=4000)
    first, second = till.sell(robe), till.sell(robe)
    till.write("total", "day", day_of(first, second))
    gone = till.unsent.pop(0)

    till.send()
    till.unsent = [gone]
    till.send()

    assert not Alert.objects.exists()
