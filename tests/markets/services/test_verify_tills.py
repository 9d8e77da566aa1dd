"""markets/services/verify_tills.py and `manage.py verify_tills`"""

from __future__ import annotations

import io
import uuid

import pytest
from django.core.management import CommandError, call_command

from markets.models import TillSale, TillSaleLine
from markets.services.sell_at_till import sell_at_till
from markets.services.verify_tills import TillFault, verify_tills
from matricia.kit.money import Money
from payments.services.post_entry import Move, post_entry
from shops.services import stock
from tests.factories.markets import (
    MarketFactory,
    TillFactory,
    open_shift_on,
    organiser_of,
    piece_at,
    stall_at,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def sales():
    """Two sales of 10,00 € at one till."""
    market = MarketFactory()
    cashier = organiser_of(market)
    shift = open_shift_on(TillFactory(market=market), cashier)
    piece = piece_at(stall_at(market), price=1_000)
    return [
        sell_at_till(uuid.uuid4(), shift=shift, wanted={piece.pk: 1}, tendered=1_000, actor=cashier)
        for _ in range(2)
    ]


def test_sales_as_they_are_made_have_no_fault(sales):
    out = io.StringIO()

    call_command("verify_tills", stdout=out)

    assert verify_tills() == []
    assert (
        f"till {sales[0].till_id}: 2 sales, 2000 cents, of which commission 240" in out.getvalue()
    )


def test_a_commission_changed_behind_our_back_is_named(sales):
    TillSaleLine.objects.filter(sale=sales[0]).update(commission=119)

    assert verify_tills() == [TillFault(sales[0].reference, "the books say something else")]


def test_a_total_that_its_lines_do_not_give_is_named(sales):
    TillSale.objects.filter(pk=sales[1].pk).update(total=999, change=1)

    assert verify_tills() == [TillFault(sales[1].reference, "its lines do not add up to its total")]


def test_stock_that_moved_twice_is_named(sales):
    line = sales[0].lines.get()
    stock.sell_at_till(
        sales[0].reference, location_id=line.stall.location_id, quantities={line.variant_id: 1}
    )

    assert verify_tills() == [TillFault(sales[0].reference, "the stock moved by another quantity")]


def test_a_missing_number_is_named(sales):
    TillSale.objects.filter(pk=sales[1].pk).update(number=3)

    assert verify_tills() == [
        TillFault(f"till:{sales[0].till_id}", "its receipt numbers have a gap")
    ]


def test_an_entry_without_its_sale_is_named_and_the_command_fails():
    reference = f"till-sale:{uuid.uuid4()}"
    post_entry(reference, [Move("till:1:drawer", "shop:1:market", Money(100))])
    err = io.StringIO()

    with pytest.raises(CommandError, match="1 fault"):
        call_command("verify_tills", stderr=err, stdout=io.StringIO())

    assert f"{reference}: it is in the books, and there is no such sale" in err.getvalue()
