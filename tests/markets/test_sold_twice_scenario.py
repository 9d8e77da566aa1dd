"""T9: the same piece is sold at a stall and on the web."""

from __future__ import annotations

import pytest
from django.core import mail
from django.utils import translation

from markets.models import SoldTwice
from markets.services.undo_oversold import undo_all_oversold
from orders.models import SellerOrder
from orders.states import OrderState, SellerOrderState
from payments.models import Alert, Refund
from payments.services.ship_seller_order import ship_seller_order
from payments.verification import verify_books
from shops.models import StockLevel
from shops.services import stock
from tests.factories.accounts import UserFactory
from tests.factories.markets import stall_with_atelier
from tests.factories.payments import basket_of, checked_out, onboarded
from tests.factories.shops import VariantFactory, member_of
from tests.markets.tilling import SellingTill, on_hand, sale_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def till():
    return SellingTill()


@pytest.fixture
def stall(till, town):
    stall = stall_with_atelier(till.market)
    onboarded(stall.shop, town.stripe)
    member_of(stall.shop, UserFactory(email="lynda@example.test", language="fr", name="Lynda"))
    return stall


def at_atelier(stall, pieces: int = 1, price: int = 9000):
    """A piece that lies, as far as we know, at the atelier only."""
    piece = VariantFactory(product__shop=stall.shop, price=price)
    stock.set_on_hand(piece, stall.shop.locations.get(kind="atelier"), pieces)
    return piece


def bought_online(town, *pieces):
    payment = checked_out(basket_of(*pieces))
    town.pay(payment)
    town.settle()
    return town.again(payment)


def levels(piece):
    rows = StockLevel.objects.filter(variant=piece).order_by("location__kind")
    return dict(rows.values_list("location__kind", "on_hand"))


def to(address: str):
    return [sent for sent in mail.outbox if sent.to == [address]]


@pytest.mark.scenario("T9")
def test_sold_offline_at_two_and_online_five_minutes_later(town, till, stall):
    robe = at_atelier(stall)
    event = till.sell(robe)
    payment = bought_online(town, robe)
    mail.outbox.clear()

    till.send()
    town.settle()

    assert sale_of(event).total == 9000
    assert payment.order.seller_orders.get().state == SellerOrderState.CANCELLED
    payment.order.refresh_from_db()
    assert payment.order.state == OrderState.CANCELLED
    refund = Refund.objects.get()
    assert (refund.amount, refund.state, refund.asked_by) == (9490, "succeeded", None)
    assert levels(robe) == {"atelier": 0, "stall": 0}
    [customer] = to("ann@example.test")
    assert "the last one" in customer.body
    [designer] = to("lynda@example.test")
    with translation.override("fr"):
        assert payment.order.number in designer.subject
    assert SoldTwice.objects.get().is_whole_part
    assert not Alert.objects.filter(code="OVERSOLD").exists()
    assert verify_books().findings == []


@pytest.mark.scenario("T9")
def test_sold_at_the_stall_while_somebody_pays_for_it_online(town, till, stall):
    robe = at_atelier(stall)
    payment = checked_out(basket_of(robe))
    till.sell(robe)
    till.send()
    town.settle()
    assert levels(robe) == {"atelier": 1, "stall": -1}
    town.pay(payment)
    town.settle()

    undo_all_oversold()  # beat does this every minute
    town.settle()

    assert payment.order.seller_orders.get().state == SellerOrderState.CANCELLED
    assert Refund.objects.get().amount == 9490
    assert levels(robe) == {"atelier": 0, "stall": 0}
    assert verify_books().findings == []


@pytest.mark.scenario("T9")
def test_only_the_piece_is_given_back_when_the_parcel_has_another(town, till, stall):
    robe, scarf = at_atelier(stall), at_atelier(stall, price=3000)
    payment = bought_online(town, robe, scarf)
    till.sell(robe)

    till.send()
    town.settle()

    part = payment.order.seller_orders.get()
    assert part.state == SellerOrderState.TO_SHIP
    assert Refund.objects.get().amount == 9000
    assert levels(robe) == {"atelier": 0, "stall": 0}
    assert not SoldTwice.objects.get().is_whole_part

    till.sell(scarf)
    till.send()
    town.settle()

    part.refresh_from_db()
    assert part.state == SellerOrderState.CANCELLED
    assert sorted(Refund.objects.values_list("amount", flat=True)) == [3490, 9000]
    assert levels(scarf) == {"atelier": 0, "stall": 0}
    assert verify_books().findings == []


def test_a_piece_that_lies_free_at_the_atelier_was_brought_without_being_noted(town, till, stall):
    mug = at_atelier(stall, pieces=3)
    payment = bought_online(town, mug)
    till.sell(mug)

    till.send()
    town.settle()

    assert levels(mug) == {"atelier": 1, "stall": 0}
    assert payment.order.seller_orders.get().state == SellerOrderState.TO_SHIP
    assert not Refund.objects.exists()


def test_when_the_web_order_is_sent_already_people_are_told(town, till, stall):
    robe = at_atelier(stall)
    payment = bought_online(town, robe)
    part = SellerOrder.objects.get(order=payment.order)
    ship_seller_order(part, actor=None, carrier="La Poste", tracking_number="6A000001")
    till.sell(robe)

    till.send()
    town.settle()
    undo_all_oversold()

    assert not Refund.objects.exists()
    alert = Alert.objects.get(code="OVERSOLD")
    assert (alert.details["count"], alert.details["market"]) == (1, till.market.pk)
    assert on_hand(stall, robe) == -1

    stock.set_on_hand(robe, stall.location, 0)
    undo_all_oversold()
    alert.refresh_from_db()
    assert alert.resolved_at is not None
