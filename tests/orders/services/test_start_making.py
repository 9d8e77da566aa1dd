"""A designer starts what is made to order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import OrderEvent, OrderLine
from orders.services.ship_seller_order import ship_seller_order
from orders.services.start_making import start_making
from shops.models import Product
from tests.factories.orders import cart_with, paid_order, part_of, placed_order
from tests.factories.shops import ProductFactory, variant_in_stock
from tests.orders.people import STRANGERS, person

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def to_be_made():
    product = ProductFactory(made_to_order=True)
    return cart_with(variant_in_stock(product=product))


def test_what_is_made_to_order_is_frozen_when_it_is_ordered():
    order = placed_order(to_be_made())
    Product.objects.update(made_to_order=False)

    assert OrderLine.objects.get(seller_order__order=order).made_to_order


@pytest.mark.parametrize("who", ["this shop's member", "staff"])
def test_it_is_started_once(who: str):
    part = part_of(paid_order(to_be_made()))
    actor = person(who, part.shop)

    with clock.frozen(AT):
        start_making(part, actor=actor)
    with clock.frozen(AT + timedelta(days=1)):
        again = start_making(part, actor=actor)

    assert (again.making_since, again.state) == (AT, "to_ship")
    [event] = OrderEvent.objects.filter(seller_order=part, to_state="making")
    assert (event.from_state, event.actor) == ("to_ship", actor)


@pytest.mark.parametrize("who", STRANGERS)
def test_nobody_else_starts_it(who: str):
    part = part_of(paid_order(to_be_made()))

    with pytest.raises(RuleBroken, match="NOT_ALLOWED"):
        start_making(part, actor=person(who, part.shop))

    part.refresh_from_db()
    assert part.making_since is None


def test_what_lies_ready_is_not_started():
    with pytest.raises(RuleBroken, match="NOT_MADE_TO_ORDER"):
        start_making(part_of(paid_order()), actor=None)


def test_what_is_not_paid_or_is_sent_is_not_started():
    unpaid = part_of(placed_order(to_be_made()))
    sent = part_of(paid_order(to_be_made()))
    ship_seller_order(sent, actor=None, carrier="UPS", tracking_number="1Z999")

    for part in (unpaid, sent):
        with pytest.raises(RuleBroken, match="ORDER_STATE"):
            start_making(part, actor=None)
