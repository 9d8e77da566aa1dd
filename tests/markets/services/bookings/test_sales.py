"""markets/services/bookings/sales.py"""

from __future__ import annotations

from datetime import timedelta

import pytest

from markets.models import Booking, Tender, TillSaleLine
from payments.models import Alert
from payments.verification import verify_books
from shops.models import StockMovement
from tests.factories.commission import rule_since
from tests.factories.markets import piece_at, stall_at
from tests.factories.payments import cents_on
from tests.markets.tilling import SellingTill, in_cash, on_hand, sale_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def till():
    return SellingTill()


def test_a_sale_of_two_designers_is_a_ticket_with_lines_tenders_stock_and_books(till, stripe):
    lynda, sonia = stall_at(till.market), stall_at(till.market)
    robe, scarf = piece_at(lynda, price=4500), piece_at(sonia, price=2000)
    till.open()
    event = till.sell(robe, scarf, tenders=[in_cash(6500, given=7000)])

    till.send()

    sale = sale_of(event)
    assert (sale.receipt, sale.total, sale.cashier_name) == (
        f"{till.device.serial}-00001",
        6500,
        "Brigitte",
    )
    assert str(sale.shift_id) == till.signer.shift
    lines = TillSaleLine.objects.filter(sale=sale).values_list(
        "stall", "variant", "total", "by_hand", "commission_rate", "commission"
    )
    assert list(lines) == [
        (lynda.pk, robe.pk, 4500, 4500, 1200, 540),
        (sonia.pk, scarf.pk, 2000, 2000, 1200, 240),
    ]
    tenders = Tender.objects.filter(sale=sale).values_list("kind", "amount", "given", "change")
    assert list(tenders) == [("cash", 6500, 7000, 500)]
    assert (on_hand(lynda, robe), on_hand(sonia, scarf)) == (4, 4)
    assert cents_on(f"shop:{lynda.shop_id}:market") == 3960
    assert cents_on(f"shop:{sonia.shop_id}:market") == 1760
    assert cents_on("house:market-commission") == 780
    assert cents_on(till.till.drawer) == -16_500
    assert not Booking.objects.filter(booked_at=None).exists()
    assert not Alert.objects.exists()
    assert verify_books().findings == []


def test_what_was_paid_on_another_terminal_does_not_lie_in_the_drawer(till):
    stall = stall_at(till.market)
    robe = piece_at(stall, price=5000)
    slip = {"kind": "own_terminal", "amount": 3000, "given": 0, "change": 0, "payment": ""}
    till.sell(robe, tenders=[in_cash(2000), {**slip, "reference": "A-77"}])

    till.send()

    assert cents_on(till.till.drawer) == -2000
    assert cents_on(till.till.terminal) == -3000
    assert cents_on(f"shop:{stall.shop_id}:market") == 4400


def test_the_commission_is_that_of_the_moment_of_the_sale(till):
    stall = stall_at(till.market)
    robe = piece_at(stall, price=10_000)
    till.sell(robe)
    rule_since(till.signer.now + timedelta(milliseconds=500), rate=2000, vat_rate=2000)
    till.sell(robe)

    till.send()

    lines = TillSaleLine.objects.order_by("sale__number")
    assert list(lines.values_list("commission_rate", "commission", "commission_vat")) == [
        (1200, 1200, 0),
        (2000, 2000, 333),
    ]


def test_a_sale_of_what_nobody_knows_is_booked_and_told(till):
    stall = stall_at(till.market)
    line = till.line(piece_at(stall, price=3000), variant="99999999")
    event = till.sell_lines([line])

    till.send()

    row = TillSaleLine.objects.get(sale=event.id)
    assert (row.variant_id, row.total, row.commission) == (None, 3000, 360)
    assert not StockMovement.objects.filter(reference=f"till-sale:{event.id}").exists()
    assert Alert.objects.get().code == "VARIANT_UNKNOWN"
    assert Alert.objects.get().details["market"] == till.market.pk


def test_a_shop_without_a_stall_gets_one_and_an_alert(till):
    other = SellingTill()
    robe = piece_at(stall_at(other.market), price=3000)
    event = till.sell(robe)

    till.send()

    stall = TillSaleLine.objects.get(sale=event.id).stall
    assert (stall.market, stall.shop, stall.state) == (till.market, robe.product.shop, "invited")
    codes = set(Alert.objects.values_list("code", flat=True))
    assert codes == {"STALL_UNKNOWN", "MANDATE_MISSING"}


def test_another_price_more_cash_than_allowed_and_a_closed_market_are_booked_and_told(till):
    robe = piece_at(stall_at(till.market), price=3000)
    dear = till.sell_lines([till.line(robe, unit=100_001)])
    till.market.state = "planned"
    till.market.save()

    till.send()

    assert sale_of(dear).total == 100_001
    codes = set(Alert.objects.values_list("code", flat=True))
    assert codes == {"PRICE_DIFFERS", "CASH_ABOVE_LIMIT", "MARKET_NOT_OPEN"}


def test_somebody_from_abroad_whose_paper_was_seen_may_pay_more_in_cash(till):
    robe = piece_at(stall_at(till.market), price=100_001)
    till.sell(robe, resident=False, proof="passeport suisse")

    till.send()

    assert not Alert.objects.exists()


def test_a_training_sale_enters_nothing(till):
    stall = stall_at(till.market)
    robe = piece_at(stall, price=3000)
    till.sell(robe)
    data = till.signer.of(till.unsent.pop()).data
    till.unsent.append(till.signer.ticket("sale", data, "training"))

    till.send()

    assert on_hand(stall, robe) == 5
    assert not TillSaleLine.objects.exists()
    assert cents_on(till.till.drawer) == 0
