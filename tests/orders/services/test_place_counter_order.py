from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Order, OrderLine
from orders.selectors import orders_of, seller_orders_of
from orders.services.mark_paid import mark_paid
from orders.services.place_counter_order import CounterLine, place_counter_order
from orders.services.ship_seller_order import ship_seller_order
from orders.services.tell_people import confirm_to_buyer, tell_designers, untold
from orders.states import OrderChannel, OrderState, SellerOrderState
from shops.models import Reservation, StockLevel
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.counters import counter_line
from tests.factories.shops import member_of, variant_in_stock

pytestmark = pytest.mark.django_db


def placed(*lines: CounterLine) -> Order:
    until = clock.now() + timedelta(minutes=10)
    return place_counter_order(order_id=uuid4(), lines=lines, pay_until=until)


def test_each_shop_has_a_part_and_lines_keep_the_tickets_order() -> None:
    robe, ring = variant_in_stock(price=4000), variant_in_stock(price=2500)

    order = placed(counter_line(robe), counter_line(ring, quantity=2), counter_line(robe))

    assert (order.channel, order.state) == (OrderChannel.MARKET, OrderState.AWAITING_PAYMENT)
    assert [part.total for part in order.seller_orders.order_by("pk")] == [8000, 5000]
    lines = OrderLine.objects.filter(seller_order__order=order).order_by("pk")
    assert [(line.variant, line.quantity, line.total) for line in lines] == [
        (robe, 1, 4000),
        (ring, 2, 5000),
        (robe, 1, 4000),
    ]


def test_what_is_paid_another_way_is_a_discount_of_the_line() -> None:
    robe = variant_in_stock(price=4000)

    order = placed(counter_line(robe, part=1500), counter_line(robe, part=0))

    assert (order.goods_total, order.discount_total, order.total) == (8000, 6500, 1500)
    lines = OrderLine.objects.filter(seller_order__order=order).order_by("pk")
    assert [(line.discount, line.total) for line in lines] == [(2500, 1500), (4000, 0)]


def test_it_knows_nobody_and_holds_nothing() -> None:
    robe = variant_in_stock(price=4000)

    order = placed(counter_line(robe))

    assert (order.user, order.email, order.name, order.cart_id) == (None, "", "", None)
    assert not Reservation.objects.exists()


def test_paid_it_moves_no_stock_and_tells_nobody(tasks_at_once, mailoutbox) -> None:
    robe = variant_in_stock(price=4000)
    before = list(StockLevel.objects.values_list("on_hand", "held"))

    order = mark_paid(placed(counter_line(robe)), at=clock.now())

    assert order.seller_orders.get().state == SellerOrderState.TO_SHIP
    assert list(StockLevel.objects.values_list("on_hand", "held")) == before
    confirm_to_buyer(order.pk)
    tell_designers(order.pk)
    assert mailoutbox == []


def test_its_missing_mails_are_not_missed() -> None:
    an_hour_ago = clock.now() - timedelta(hours=1)
    mark_paid(placed(counter_line(variant_in_stock(price=4000))), at=an_hour_ago)

    missed = untold()

    assert (missed.orders, missed.orders_of_designers) == ([], [])


def test_it_is_on_no_list_of_orders_to_send_or_of_purchases() -> None:
    robe = variant_in_stock(price=4000)
    designer = member_of(robe.product.shop, UserFactory())
    order = mark_paid(placed(counter_line(robe)), at=clock.now())

    assert list(seller_orders_of(designer, robe.product.shop)) == []
    assert list(orders_of(StaffFactory())) == []
    with pytest.raises(RuleBroken) as refused:
        ship_seller_order(
            order.seller_orders.get(), actor=designer, carrier="Poste", tracking_number="6A1"
        )
    assert refused.value.code == "NOT_ALLOWED"


@pytest.mark.parametrize(
    "change",
    [
        {"quantity": 0},
        {"quantity": 1000},
        {"unit": -1},
        {"part": 4001},
        {"part": -1},
        {"label": ""},
        {"unit": 100_000_000, "part": 0},
    ],
)
def test_an_impossible_line_is_refused(change) -> None:
    line = replace(counter_line(variant_in_stock(price=4000)), **change)

    with pytest.raises(RuleBroken) as refused:
        placed(line)

    assert refused.value.code == "INVALID_LINES"
    assert not Order.objects.exists()


def test_nothing_at_all_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        placed()

    assert refused.value.code == "INVALID_LINES"


def test_two_currencies_are_refused() -> None:
    robe, ring = variant_in_stock(price=4000), variant_in_stock(price=2500)
    ring.product.shop.currency = "CHF"

    with pytest.raises(RuleBroken) as refused:
        placed(counter_line(robe), counter_line(ring))

    assert refused.value.code == "INVALID_LINES"


def test_a_guest_finds_no_page_of_it_without_its_secret(ask) -> None:
    order = placed(counter_line(variant_in_stock(price=4000)))

    found = ask(Client(), "query ($id: ID!) { order(id: $id) { id } }", id=str(order.pk))

    assert found["order"] is None
