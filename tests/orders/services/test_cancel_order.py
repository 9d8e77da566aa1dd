"""A whole order is given up."""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from orders.models import SellerOrder, Voucher
from orders.services.cancel_order import cancel_order
from orders.services.ship_seller_order import ship_seller_order
from orders.states import OrderState, SellerOrderState
from tests.factories.accounts import UserFactory
from tests.factories.orders import VoucherFactory, cart_with, paid_order, part_of, placed_order
from tests.factories.shops import level_of, variant_in_stock
from tests.orders.people import STRANGERS, person

pytestmark = pytest.mark.django_db


def test_the_buyer_gives_up_an_unpaid_order():
    ann, dress = UserFactory.create(), variant_in_stock(1)
    order = placed_order(cart_with(dress, user=ann, voucher=VoucherFactory.create()))

    cancelled = cancel_order(order, actor=ann, reason="Changed my mind")

    assert cancelled.state == OrderState.CANCELLED
    assert part_of(order).state == SellerOrderState.CANCELLED
    assert level_of(dress).available == 1
    assert Voucher.objects.get().uses == 0


def test_a_paid_order_is_cancelled_with_every_part():
    pieces = [variant_in_stock(1), variant_in_stock(1)]
    order = paid_order(cart_with(*pieces))

    cancelled = cancel_order(order, actor=None, reason="Sold at the market")

    states = SellerOrder.objects.filter(order=order).values_list("state", flat=True)
    assert cancelled.state == OrderState.CANCELLED
    assert list(states) == [SellerOrderState.CANCELLED] * 2
    assert [level_of(piece).on_hand for piece in pieces] == [1, 1]


def test_an_order_with_a_shipped_part_is_not_cancelled_at_all():
    order = paid_order(cart_with(variant_in_stock(), variant_in_stock()))
    second = SellerOrder.objects.get(number=f"{order.number}-2")
    ship_seller_order(second, actor=None, carrier="UPS", tracking_number="1Z999")

    with pytest.raises(RuleBroken) as refused:
        cancel_order(order, actor=None, reason="Too late")

    states = SellerOrder.objects.filter(order=order).order_by("number")
    assert refused.value.code == "ORDER_STATE"
    assert [part.state for part in states] == ["to_ship", "shipped"]


@pytest.mark.parametrize("who", [*STRANGERS, "this shop's member"])
def test_nobody_but_the_buyer_and_staff_cancels_the_whole(who: str):
    order = placed_order(user=UserFactory.create())

    with pytest.raises(RuleBroken) as refused:
        cancel_order(order, actor=person(who, part_of(order).shop), reason="Mine")

    order.refresh_from_db()
    assert refused.value.code == "NOT_ALLOWED"
    assert order.state == OrderState.AWAITING_PAYMENT
