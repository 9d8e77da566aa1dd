"""markets/services/bookings/shifts.py, cash_moves.py and openings.py"""

from __future__ import annotations

import pytest

from markets.models import CashMove, Shift
from markets.verification import verify_tills
from payments.models import Alert
from tests.factories.markets import piece_at, stall_at
from tests.factories.payments import cents_on
from tests.markets.tilling import SellingTill

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def till():
    return SellingTill()


@pytest.mark.scenario("T8")
def test_a_shift_is_the_same_on_the_till_in_the_rows_and_in_the_books(till):
    pieces = stall_at(till.market)
    till.open(10_000)
    till.sell(piece_at(pieces, price=5000))
    given_back = till.sell(piece_at(pieces, price=2000))
    till.take_back(given_back)
    till.write("shift", "cash_out", {"amount": 5000, "reason": "à la banque"})
    till.close(expected=10_000, counted=9800, reason="rendu de monnaie")

    till.send()

    shift = Shift.objects.get()
    assert (shift.opening_float, shift.counted, shift.variance) == (10_000, 9800, -200)
    assert shift.variance_reason == "rendu de monnaie"
    assert [(m.kind, m.amount, m.reason) for m in CashMove.objects.all()] == [
        ("out", -5000, "à la banque")
    ]
    assert cents_on(till.till.drawer) == -9800
    assert cents_on("house:cash-box") == 10_000 - 5000
    assert cents_on("house:cash-differences") == -200
    assert not Alert.objects.exists()
    assert verify_tills() == []


def test_the_next_shift_starts_with_what_was_counted(till):
    till.open(10_000)
    till.close(expected=10_000, counted=9800, reason="?")
    till.open(9800)

    till.send()

    assert cents_on(till.till.drawer) == -9800
    assert verify_tills() == []


def test_an_opening_that_comes_before_the_end_of_the_shift_before_ends_the_same(till):
    till.open(10_000)
    till.close(expected=10_000, counted=9800, reason="?")
    till.open(9900)
    opened, closed, opened_again = till.unsent

    for record in (opened_again, opened, closed):
        till.unsent = [record]
        till.send()

    assert cents_on(till.till.drawer) == -9900
    assert cents_on("house:cash-differences") == -200
    assert cents_on("house:cash-box") == 10_100
    assert verify_tills() == []


def test_a_drawer_that_differs_is_told_until_the_missing_ticket_comes(till):
    robe = piece_at(stall_at(till.market), price=5000)
    till.open(10_000)
    till.sell(robe)
    till.close(expected=15_000, counted=15_000)
    opened, sold, closed = till.unsent
    till.unsent = [opened, closed]

    till.send()
    alert = Alert.objects.get(code="SHIFT_DIFFERS")
    assert alert.details["cents"] == 5000
    till.unsent = [sold]
    till.send()

    alert.refresh_from_db()
    assert alert.resolved_at is not None
    assert verify_tills() == []


def test_a_sale_whose_shift_is_unknown_makes_the_shift_without_its_opening(till):
    till.open(10_000)
    till.unsent = []
    till.sell(piece_at(stall_at(till.market), price=5000))

    till.send()

    shift = Shift.objects.get()
    assert (str(shift.pk), shift.opened_at, shift.cashier_name) == (
        till.signer.shift,
        None,
        "Brigitte",
    )


def test_a_hand_over_names_who_stands_there_now(till):
    till.open()
    there, here = {"id": "3", "name": "Brigitte"}, {"id": "", "name": "Anaïs"}
    till.write("shift", "handover", {"from": there, "to": here})

    till.send()

    assert Shift.objects.get().cashier_name == "Anaïs"
