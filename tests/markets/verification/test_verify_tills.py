"""markets/verification/ and manage.py verify_tills"""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from markets.fiscal.events import Event
from markets.models import CashMove, TillSale, TillSaleLine
from markets.services.verify_tills import prove_tills
from markets.verification import verify_tills
from matricia.kit.money import Money
from payments.models import Alert
from payments.services.post_entry import Move, post_entry
from shops.models import StockMovement
from tests.factories.markets import piece_at, stall_at
from tests.markets.tilling import SellingTill, sale_of

pytestmark = pytest.mark.django_db(transaction=True)


class FinishedTill(SellingTill):
    """A shift with a sale, `sold`, and one that was given back, `back`."""

    sold: Event
    back: Event


@pytest.fixture
def till():
    till = FinishedTill()
    piece = piece_at(stall_at(till.market), price=4000)
    till.open()
    till.sold = till.sell(piece)
    till.back = till.take_back(till.sell(piece))
    till.write("shift", "cash_out", {"amount": 1000, "reason": "monnaie"})
    till.close(expected=13_000, counted=13_100, reason="?")
    till.send()
    return till


def found():
    return [str(fault) for fault in verify_tills()]


def test_a_day_that_is_in_order_says_so(till):
    out = StringIO()

    call_command("verify_tills", stdout=out)

    assert out.getvalue() == (
        f"till {till.till.name}: 3 tickets, 4000 cents\n"
        "Every ticket is booked once, no number is missing, drawers agree.\n"
    )
    assert prove_tills() == []


def test_a_ticket_that_was_changed_differs_from_the_journal_and_the_books(till):
    TillSaleLine.objects.filter(sale=till.sold.id).update(
        unit_price=3000, total=3000, by_hand=3000, commission=360
    )

    receipt = sale_of(till.sold).receipt
    assert found() == [
        f"ticket {receipt}: differs from its event in the journal",
        f"ticket {receipt}: is booked with other amounts",
    ]


def test_a_ticket_that_was_deleted_is_missed_everywhere(till):
    sale = sale_of(till.sold)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM markets_tender WHERE sale_id = %s", [sale.pk])
        cursor.execute("DELETE FROM markets_tillsaleline WHERE sale_id = %s", [sale.pk])
        cursor.execute("DELETE FROM markets_tillsale WHERE id = %s", [sale.pk])

    assert found() == [
        f"device {till.device.serial}: ticket 1 is kept and has no row",
        f"till-sale:{till.sold.id}: is in the books, and there is no such ticket",
        f"shift {till.signer.shift}: its till expected 4000 cents more",
        f"till {till.till.pk}: the books have 13100 cents in its drawer, its shifts 9100",
    ]


def test_stock_that_moved_otherwise_is_named(till):
    [moved] = StockMovement.objects.filter(reference=sale_of(till.sold).reference)
    StockMovement.objects.create(
        level=moved.level, delta=-1, reason="sale", reference=moved.reference
    )

    assert found() == [f"ticket {sale_of(till.sold).receipt}: moved other pieces"]


def test_a_drawer_with_another_balance_is_named_told_and_closed_by_itself(till):
    cents = Money(500, "EUR")
    post_entry("mistake:1", [Move(till.till.drawer, "house:cash-box", cents)])

    with pytest.raises(CommandError, match="1 faults"):
        call_command("verify_tills", stdout=StringIO(), stderr=StringIO())
    prove_tills()
    alert = Alert.objects.get(code="TILLS_DIFFER")
    assert alert.details["problem"] == (
        f"till {till.till.pk}: the books have 13600 cents in its drawer, its shifts 13100"
    )

    post_entry("mistake:1:back", [Move("house:cash-box", till.till.drawer, cents)])
    prove_tills()
    alert.refresh_from_db()
    assert alert.resolved_at is not None


def test_a_cash_move_that_was_changed_is_found_in_shift_and_drawer(till):
    CashMove.objects.update(amount=-2000)

    assert found() == [
        f"shift {till.signer.shift}: its till expected 1000 cents more",
        f"till {till.till.pk}: the books have 13100 cents in its drawer, its shifts 12100",
    ]
    assert TillSale.objects.count() == 3
