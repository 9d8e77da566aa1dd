"""markets/services/bookings/corrections.py and originals.py"""

from __future__ import annotations

import dataclasses
from datetime import timedelta

import pytest

from markets.models import Settlement, TillSaleLine
from markets.services.close_market import close_market
from markets.verification.tickets import orphan_faults, ticket_faults
from payments.models import Alert, Entry
from tests.factories.commission import rule_since
from tests.factories.markets import organiser_of, piece_at, stall_at
from tests.factories.payments import cents_on
from tests.markets.tilling import SellingTill, in_cash, on_hand, sale_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def till():
    return SellingTill()


def test_a_void_takes_everything_back_at_the_rate_of_the_sale(till):
    stall = stall_at(till.market)
    robe = piece_at(stall, price=4555)
    sale = till.sell(robe)
    rule_since(till.signer.now + timedelta(milliseconds=500), rate=2000)
    void = till.take_back(sale, "void", reason="mauvaise pièce")

    till.send()

    row = sale_of(void)
    assert (row.kind, row.total, str(row.original_id), row.reason) == (
        "void",
        -4555,
        sale.id,
        "mauvaise pièce",
    )
    line = TillSaleLine.objects.get(sale=row)
    assert (line.quantity, line.by_hand, line.commission) == (-1, -4555, -547)
    assert on_hand(stall, robe) == 5
    assert cents_on(till.till.drawer) == 0
    assert cents_on(f"shop:{stall.shop_id}:market") == 0
    assert cents_on("house:market-commission") == 0
    assert not Alert.objects.exists()


def test_three_refunds_of_one_piece_each_give_back_the_commission_to_the_cent(till):
    stall = stall_at(till.market)
    sold = till.sell_lines([till.line(piece_at(stall, price=1055), quantity=3)])
    for _ in range(3):
        till.take_back(_one_of(sold))

    till.send()

    backs = TillSaleLine.objects.filter(quantity__lt=0).order_by("sale__number")
    assert list(backs.values_list("commission", flat=True)) == [-127, -127, -126]
    assert cents_on("house:market-commission") == 0
    assert cents_on(f"shop:{stall.shop_id}:market") == 0


def test_a_refund_that_comes_before_its_sale_is_booked_and_finds_it_later(till):
    stall = stall_at(till.market)
    robe = piece_at(stall, price=4000)
    sale = till.sell(robe)
    refund = till.take_back(sale)
    first, second = till.unsent
    till.unsent = [second]

    till.send()
    assert sale_of(refund).original is None
    alert = Alert.objects.get(code="ORIGINAL_MISSING")
    till.unsent = [first]
    till.send()

    assert str(sale_of(refund).original_id) == sale.id
    alert.refresh_from_db()
    assert alert.resolved_at is not None
    assert on_hand(stall, robe) == 5
    assert cents_on(till.till.drawer) == 0
    assert cents_on("house:market-commission") == 0


def test_a_refund_that_came_before_its_sale_takes_the_rate_that_was_frozen_with_it(till):
    stall = stall_at(till.market)
    rule_since(rate=1200, vat_rate=2000)
    sale = till.sell_lines([till.line(piece_at(stall, price=1055), quantity=2)])
    rule_since(till.signer.now + timedelta(milliseconds=500), rate=2000, version=3)
    refunds = [till.take_back(_one_of(sale)) for _ in range(2)]
    first, *rest = till.unsent
    till.unsent = rest

    till.send()
    backs = TillSaleLine.objects.filter(quantity__lt=0).order_by("sale__number")
    assert list(backs.values_list("commission_rate", "commission")) == [(2000, -211)] * 2
    till.unsent = [first]
    till.send()

    assert list(backs.values_list("commission_rate", "commission", "commission_vat")) == [
        (1200, -127, -21),
        (1200, -126, -21),
    ]
    assert cents_on("house:market-commission") == 0
    assert cents_on(f"shop:{stall.shop_id}:market") == 0
    entry = Entry.objects.get(reference=f"{sale_of(refunds[0]).reference}:rate")
    assert [posting.amount for posting in entry.postings.all()] == [84]
    assert list(ticket_faults()) == []
    assert list(orphan_faults()) == []


def test_a_sale_that_comes_after_its_refund_and_the_closing_corrects_what_was_settled(till):
    stall = stall_at(till.market)
    sale = till.sell(piece_at(stall, price=4000))
    rule_since(till.signer.now + timedelta(milliseconds=500), rate=2000)
    till.take_back(sale)
    first, *till.unsent = till.unsent
    till.send()
    close_market(
        till.market, actor=organiser_of(till.market), provisional_because="a tablet is lost"
    )

    till.unsent = [first]
    till.send()

    settled = Settlement.objects.filter(stall=stall).order_by("pk")
    assert [(one.gross, one.commission) for one in settled] == [
        (-4000, -800),
        (4000, 480),
        (0, 320),
    ]
    assert cents_on("house:market-commission") == 0
    assert sum(one.by_hand for one in settled) == cents_on(f"shop:{stall.shop_id}:market")


def test_pieces_taken_back_twice_are_booked_twice_and_told(till):
    sale = till.sell(piece_at(stall_at(till.market), price=4000))
    till.take_back(sale)
    till.take_back(sale)

    till.send()

    assert cents_on(till.till.drawer) == 4000
    alert = Alert.objects.get()
    assert (alert.code, alert.is_red, alert.details["original"]) == (
        "TAKEN_BACK_TWICE",
        True,
        f"{till.device.serial}-00001",
    )


def _one_of(sold):
    """The sale as if of one piece: what a refund of one piece is made of."""
    line = sold.data["lines"][0]
    one = {**line, "quantity": 1, "total": line["unit"]}
    data = {**sold.data, "lines": [one], "total": one["total"], "tenders": [in_cash(one["total"])]}
    return dataclasses.replace(sold, data=data)
