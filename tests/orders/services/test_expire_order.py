"""An order that was not paid in time."""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from orders.models import CartLine, OrderEvent, Voucher
from orders.services.expire_order import expire_order
from orders.states import OrderState, SellerOrderState
from tests.factories.orders import VoucherFactory, cart_with, paid_order, part_of, placed_order
from tests.factories.shops import level_of, variant_in_stock

pytestmark = pytest.mark.django_db


def test_expired_order_frees_pieces_and_voucher_and_keeps_the_basket():
    dress = variant_in_stock(1)
    cart = cart_with(dress, voucher=VoucherFactory.create())
    order = placed_order(cart)

    expired = expire_order(order, reason="time is up")

    assert expired.state == OrderState.EXPIRED
    assert part_of(order).state == SellerOrderState.CANCELLED
    assert level_of(dress).available == 1
    assert Voucher.objects.get().uses == 0
    assert CartLine.objects.get(cart=cart).quantity == 1
    last = OrderEvent.objects.filter(order=order, seller_order=None).last()
    assert last is not None
    assert (last.to_state, last.reason, last.actor) == (OrderState.EXPIRED, "time is up", None)


def test_expiring_twice_gives_the_voucher_back_once():
    voucher = VoucherFactory.create(max_uses=2)
    cart = cart_with(variant_in_stock(), voucher=voucher)
    order = placed_order(cart)
    placed_order(cart_with(variant_in_stock(), voucher=voucher))

    expire_order(order, reason="time is up")
    expire_order(order, reason="time is up")

    assert Voucher.objects.get().uses == 1


def test_paid_order_does_not_expire():
    order = paid_order()

    with pytest.raises(RuleBroken) as refused:
        expire_order(order, reason="time is up")

    order.refresh_from_db()
    assert refused.value.code == "ORDER_STATE"
    assert order.state == OrderState.PAID


def test_the_same_basket_can_be_ordered_again():
    cart = cart_with(variant_in_stock(1), voucher=VoucherFactory.create())
    expire_order(placed_order(cart), reason="she came back")

    assert placed_order(cart).state == OrderState.AWAITING_PAYMENT
