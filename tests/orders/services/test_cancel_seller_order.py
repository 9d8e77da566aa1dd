"""One shop's part is cancelled before it is shipped."""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from orders.models import OrderEvent, SellerOrder
from orders.services.cancel_seller_order import cancel_seller_order
from orders.services.ship_seller_order import ship_seller_order
from orders.states import OrderState, SellerOrderState
from shops.services import stock
from tests.factories.orders import cart_with, paid_order, part_of, placed_order
from tests.factories.shops import level_of, variant_in_stock
from tests.orders.people import STRANGERS, person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["this shop's member", "staff"])
def test_cancelling_puts_the_pieces_back(who: str):
    dress = variant_in_stock(3)
    part = part_of(paid_order(cart_with((dress, 2))))
    actor = person(who, part.shop)

    cancelled = cancel_seller_order(part, actor=actor, reason="Torn while packing")

    event = OrderEvent.objects.filter(seller_order=part).last()
    assert cancelled.state == SellerOrderState.CANCELLED
    assert level_of(dress).available == 3
    assert event is not None
    assert (event.to_state, event.actor, event.reason) == (
        SellerOrderState.CANCELLED,
        actor,
        "Torn while packing",
    )


def test_the_order_is_cancelled_with_its_last_part():
    order = paid_order(cart_with(variant_in_stock(), variant_in_stock()))
    first, second = SellerOrder.objects.filter(order=order).order_by("number")

    cancel_seller_order(first, actor=None, reason="Lost")
    order.refresh_from_db()
    assert order.state == OrderState.PAID

    cancel_seller_order(second, actor=None, reason="Lost")
    order.refresh_from_db()
    assert order.state == OrderState.CANCELLED


@pytest.mark.parametrize("who", STRANGERS)
def test_nobody_else_cancels(who: str):
    dress = variant_in_stock(1)
    part = part_of(paid_order(cart_with(dress)))

    with pytest.raises(RuleBroken) as refused:
        cancel_seller_order(part, actor=person(who, part.shop), reason="Mine")

    part.refresh_from_db()
    assert refused.value.code == "NOT_ALLOWED"
    assert (part.state, level_of(dress).on_hand) == (SellerOrderState.TO_SHIP, 0)


def test_cancelling_twice_is_refused_and_puts_back_once():
    dress = variant_in_stock(1)
    part = part_of(paid_order(cart_with(dress)))
    cancel_seller_order(part, actor=None, reason="Lost")

    with pytest.raises(RuleBroken) as refused:
        cancel_seller_order(part, actor=None, reason="Lost")

    assert refused.value.code == "ORDER_STATE"
    assert level_of(dress).on_hand == 1


def test_a_shipped_or_an_unpaid_part_is_not_cancelled():
    shipped = part_of(paid_order())
    ship_seller_order(shipped, actor=None, carrier="UPS", tracking_number="1Z999")
    unpaid = part_of(placed_order())

    for part, state in ((shipped, "shipped"), (unpaid, "awaiting_payment")):
        with pytest.raises(RuleBroken) as refused:
            cancel_seller_order(part, actor=None, reason="Lost")
        part.refresh_from_db()
        assert (refused.value.code, part.state) == ("ORDER_STATE", state)


@pytest.mark.parametrize("reason", ["", "  ", "x" * 201])
def test_a_reason_is_asked_for(reason: str):
    part = part_of(paid_order())

    with pytest.raises(RuleBroken) as refused:
        cancel_seller_order(part, actor=None, reason=reason)

    assert (refused.value.code, refused.value.field) == ("INVALID_REASON", "reason")


def test_pieces_that_came_back_before_do_not_come_back_twice():
    dress = variant_in_stock(3)
    part = part_of(paid_order(cart_with((dress, 2))))
    stock.put_back(part.order.stock_reference, {dress.pk: 1})

    cancel_seller_order(part, actor=None, reason="Lost")

    assert level_of(dress).on_hand == 3
