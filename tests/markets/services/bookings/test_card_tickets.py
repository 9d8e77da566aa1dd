"""Tickets paid by card: what Stripe holds and what lies in the drawer, together."""

from __future__ import annotations

import uuid

import pytest

from markets.models import TenderRequest, TillSaleLine
from markets.services.ask_tender import Asked, AskedLine, ask_tender
from markets.services.set_up_reader import ensure_reader
from markets.tenders import TenderWay
from markets.verification import verify_tills
from orders.models import SellerOrder
from payments.models import Alert, Refund, Share
from payments.verification import verify_books
from tests.factories.markets import piece_at, stall_at
from tests.factories.payments import cents_on, onboarded
from tests.markets.tilling import SellingTill, by_card, in_cash, sale_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def till(town):
    till = SellingTill()
    till.till = ensure_reader(till.till)
    return till


@pytest.fixture
def stalls(till, town):
    stalls = [stall_at(till.market), stall_at(till.market)]
    for stall in stalls:
        onboarded(stall.shop, town.stripe)
    return stalls


def paid_by_card(town, till, *parts):
    """A request for (piece, cents of its price) that a customer paid; answers its id."""
    lines = [
        AskedLine(str(p.product.shop_id), str(p.pk), p.product.title, p.price, 1, cents)
        for p, cents in parts
    ]
    asked = Asked(uuid.uuid4(), TenderWay.CARD, sum(cents for _, cents in parts), lines)
    ask_tender(till.device, asked)

    def is_asking():
        action = town.stripe.objects("terminal.reader")[0]["action"]
        return bool(action) and action["status"] == "in_progress"

    town.until(is_asking, "the reader")
    town.stripe.tap(till.till.reader_id)
    town.settle()
    return str(asked.id)


def test_a_card_pays_one_piece_and_a_part_of_the_other_and_cash_the_rest(town, till, stalls):
    robe, scarf = piece_at(stalls[0], price=4000), piece_at(stalls[1], price=2000)
    request = paid_by_card(town, till, (robe, 4000), (scarf, 500))
    sale = till.sell(robe, scarf, tenders=[by_card(4500, request), in_cash(1500)])

    till.send()
    town.settle()

    lines = TillSaleLine.objects.filter(sale=sale.id)
    assert list(lines.values_list("total", "by_hand", "commission")) == [
        (4000, 0, 0),
        (2000, 1500, 180),
    ]
    order = TenderRequest.objects.get().order
    assert sale_of(sale).tenders.get(kind="card").order == order
    assert set(SellerOrder.objects.values_list("state", flat=True)) == {"shipped"}
    assert cents_on(till.till.drawer) == -1500
    assert cents_on(f"shop:{stalls[1].shop_id}:market") == 1320
    assert cents_on(f"shop:{stalls[0].shop_id}:market") == 0
    assert verify_tills() == []
    assert verify_books().findings == []
    assert not Alert.objects.exists()


def test_a_void_gives_the_card_its_part_back_and_the_drawer_the_other(town, till, stalls):
    robe, scarf = piece_at(stalls[0], price=4000), piece_at(stalls[1], price=2000)
    request = paid_by_card(town, till, (robe, 4000), (scarf, 500))
    sale = till.sell(robe, scarf, tenders=[by_card(4500, request), in_cash(1500)])
    till.take_back(sale, "void")

    till.send()
    town.settle()

    refund = Refund.objects.get()
    assert (refund.amount, refund.state) == (4500, "succeeded")
    gave = Share.objects.order_by("gross").values_list("gross", "refunded_gross")
    assert list(gave) == [(500, 500), (4000, 4000)]
    assert cents_on(till.till.drawer) == 0
    assert cents_on(f"shop:{stalls[1].shop_id}:market") == 0
    assert cents_on("house:market-commission") == 0
    assert verify_tills() == []
    assert verify_books().findings == []


def test_a_refund_of_one_piece_takes_it_from_its_designer_alone(town, till, stalls):
    robe, scarf = piece_at(stalls[0], price=4000), piece_at(stalls[1], price=2000)
    request = paid_by_card(town, till, (robe, 4000), (scarf, 2000))
    sale = till.sell(robe, scarf, tenders=[by_card(6000, request)])
    till.take_back(sale, "refund", lines=[1])

    till.send()
    town.settle()

    assert Refund.objects.get().amount == 2000
    gave = Share.objects.order_by("gross").values_list("gross", "refunded_gross")
    assert list(gave) == [(2000, 2000), (4000, 0)]
    assert verify_books().findings == []


def test_two_refunds_of_a_card_and_cash_take_from_each_designer_what_the_till_reckoned(
    town, till, stalls
):
    """The first case of tests/markets/card_parts.json."""
    robe, coat = (piece_at(stalls[0], price=4000) for _ in range(2))
    scarf = piece_at(stalls[1], price=4000)
    request = paid_by_card(town, till, (robe, 2000), (coat, 2000), (scarf, 2000))
    sale = till.sell(robe, coat, scarf, tenders=[by_card(6000, request), in_cash(6000)])
    first = till.take_back(sale, lines=[0, 2], tenders=[by_card(-4000, request), in_cash(-4000)])
    second = till.take_back(sale, lines=[1], tenders=[by_card(-2000, request), in_cash(-2000)])

    till.send()
    town.settle()

    gave = Share.objects.order_by("gross").values_list("gross", "refunded_gross")
    assert list(gave) == [(2000, 2000), (4000, 4000)]
    by_hand = TillSaleLine.objects.filter(sale__in=[first.id, second.id]).order_by("sale__number")
    assert list(by_hand.values_list("by_hand", "commission")) == [(-2000, -240)] * 3
    assert cents_on(till.till.drawer) == 0
    assert cents_on("house:market-commission") == 0
    assert not Alert.objects.exists()
    assert verify_tills() == []
    assert verify_books().findings == []


def test_a_card_refund_that_comes_before_its_sale_takes_from_who_has_it(town, till, stalls):
    robe, scarf = piece_at(stalls[0], price=4000), piece_at(stalls[1], price=4000)
    request = paid_by_card(town, till, (robe, 1000), (scarf, 4000))
    sale = till.sell(robe, scarf, tenders=[by_card(5000, request), in_cash(3000)])
    till.take_back(sale, tenders=[by_card(-5000, request), in_cash(-3000)], lines=[0, 1])
    first, second = till.unsent
    till.unsent = [second]

    till.send()
    town.settle()

    gave = Share.objects.order_by("gross").values_list("gross", "refunded_gross")
    assert list(gave) == [(1000, 1000), (4000, 4000)]
    till.unsent = [first]
    till.send()
    town.settle()
    assert cents_on(f"shop:{stalls[0].shop_id}:market") == 0
    assert cents_on("house:market-commission") == 0
    assert verify_books().findings == []


def test_a_card_payment_that_we_know_nothing_of_is_told_and_booked_as_such(till, stalls):
    robe = piece_at(stalls[0], price=4000)
    sale = till.sell(robe, tenders=[by_card(4000, str(uuid.uuid4()))])

    till.send()

    line = TillSaleLine.objects.get(sale=sale.id)
    assert (line.total, line.by_hand, line.commission) == (4000, 0, 0)
    alert = Alert.objects.get()
    assert (alert.code, alert.is_red, alert.details["cents"]) == ("TENDER_UNKNOWN", True, 4000)


def test_a_card_refund_of_more_than_was_paid_stands_and_is_told(town, till, stalls):
    robe = piece_at(stalls[0], price=4000)
    request = paid_by_card(town, till, (robe, 4000))
    sale = till.sell(robe, tenders=[by_card(4000, request)])
    till.take_back(sale)
    again = till.take_back(sale)

    till.send()
    town.settle()

    assert sale_of(again).total == -4000
    assert Refund.objects.count() == 1
    codes = set(Alert.objects.values_list("code", flat=True))
    assert codes == {"TAKEN_BACK_TWICE", "CARD_REFUND_FAILED"}
