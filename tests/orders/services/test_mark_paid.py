"""The money arrives: once, several times at once, or too late."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.core import mail
from django.db import connection

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Cart, CartLine, Order, OrderEvent, SellerOrder
from orders.services.cancel_order import cancel_order
from orders.services.expire_order import expire_order
from orders.services.mark_paid import mark_paid
from orders.states import OrderState, SellerOrderState
from shops.models import StockMovement
from shops.services import stock
from tests.factories.orders import VoucherFactory, cart_with, part_of, placed_order
from tests.factories.shops import level_of, variant_in_stock

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def _moves(order: Order) -> list[tuple[str, str]]:
    events = OrderEvent.objects.filter(order=order, seller_order=None)
    return list(events.values_list("from_state", "to_state"))


def test_paid_order_sells_its_pieces_and_asks_for_parcels():
    dress = variant_in_stock(3)
    order = placed_order(cart_with((dress, 2)))

    paid = mark_paid(order, at=AT)

    assert (paid.state, paid.paid_at) == (OrderState.PAID, AT)
    assert part_of(order).state == SellerOrderState.TO_SHIP
    assert (level_of(dress).on_hand, level_of(dress).held) == (1, 0)
    assert _moves(order) == [("", "awaiting_payment"), ("awaiting_payment", "paid")]


def test_basket_keeps_what_was_put_in_since():
    bought, more, other = (variant_in_stock(9) for _ in range(3))
    voucher = VoucherFactory.create()
    cart = cart_with(bought, (more, 2), voucher=voucher)
    order = placed_order(cart)
    CartLine.objects.filter(cart=cart, variant=more).update(quantity=3)
    CartLine.objects.create(cart=cart, variant=other, quantity=1, price_when_added=5000)

    mark_paid(order, at=AT)

    left = CartLine.objects.filter(cart=cart).values_list("variant", "quantity")
    assert sorted(left) == sorted([(more.pk, 1), (other.pk, 1)])
    assert Cart.objects.get(pk=cart.pk).voucher is None


def test_paying_twice_changes_nothing():
    dress = variant_in_stock(3)
    order = placed_order(cart_with(dress))
    mark_paid(order, at=AT)

    again = mark_paid(order, at=clock.now())

    assert again.paid_at == AT
    assert level_of(dress).on_hand == 2
    assert len(_moves(order)) == 2


def test_late_payment_makes_the_order_while_there_are_pieces():
    dress = variant_in_stock(1)
    voucher = VoucherFactory.create()
    order = placed_order(cart_with(dress, voucher=voucher))
    expire_order(order, reason="time is up")

    paid = mark_paid(order, at=AT)

    assert paid.state == OrderState.PAID
    assert part_of(order).state == SellerOrderState.TO_SHIP
    assert (level_of(dress).on_hand, level_of(dress).held) == (0, 0)
    voucher.refresh_from_db()
    assert voucher.uses == 1


@pytest.mark.scenario("S2")
def test_late_payment_for_a_piece_that_is_gone_is_refused_and_changes_nothing():
    dress = variant_in_stock(1)
    order = placed_order(cart_with(dress))
    expire_order(order, reason="time is up")
    mark_paid(placed_order(cart_with(dress)), at=AT)

    with pytest.raises(RuleBroken) as refused:
        mark_paid(order, at=AT)

    order.refresh_from_db()
    assert (refused.value.code, refused.value.field) == ("SOLD_OUT", str(dress.pk))
    assert (order.state, order.paid_at) == (OrderState.EXPIRED, None)
    assert part_of(order).state == SellerOrderState.CANCELLED
    assert level_of(dress).on_hand == 0


def test_payment_finds_pieces_again_whose_hold_has_run_out():
    dress = variant_in_stock(1)
    order = placed_order(cart_with(dress))
    stock.release(order.stock_reference)

    mark_paid(order, at=AT)

    assert (level_of(dress).on_hand, level_of(dress).held) == (0, 0)


def test_payment_of_a_cancelled_order_is_refused():
    order = cancel_order(placed_order(), actor=None, reason="A mistake")

    with pytest.raises(RuleBroken) as refused:
        mark_paid(order, at=AT)

    assert refused.value.code == "ORDER_STATE"


@pytest.mark.scenario("S4")
@pytest.mark.django_db(transaction=True)
def test_paid_three_times_at_once_is_one_paid_order_and_one_movement(tasks_at_once: None):
    dress = variant_in_stock(5)
    order = placed_order(cart_with((dress, 2)))

    def pay(_: int) -> str:
        try:
            return mark_paid(order, at=AT).state
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as threads:
        outcomes = list(threads.map(pay, range(3)))

    assert outcomes == [OrderState.PAID] * 3
    assert _moves(order) == [("", "awaiting_payment"), ("awaiting_payment", "paid")]
    moves = StockMovement.objects.filter(reference=f"order:{order.pk}")
    assert list(moves.values_list("delta", flat=True)) == [-2]
    assert SellerOrder.objects.get().state == SellerOrderState.TO_SHIP
    assert [message.to for message in mail.outbox] == [["ann@example.test"]]
