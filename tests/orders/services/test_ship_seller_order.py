"""A designer sends her part."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import OrderEvent, Parcel
from orders.services.ship_seller_order import ship_seller_order
from orders.states import SellerOrderState
from tests.factories.orders import cart_with, paid_order, part_of, placed_order
from tests.factories.shops import variant_in_stock
from tests.orders.people import STRANGERS, designer_of, person

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["this shop's member", "staff"])
def test_shipping_notes_the_parcel(who: str):
    part = part_of(paid_order())
    actor = person(who, part.shop)

    with clock.frozen(AT):
        shipped = ship_seller_order(
            part, actor=actor, carrier=" Colissimo ", tracking_number="6a 123"
        )

    parcel = Parcel.objects.get(seller_order=part)
    event = OrderEvent.objects.filter(seller_order=part).last()
    assert (shipped.state, shipped.shipped_at) == (SellerOrderState.SHIPPED, AT)
    assert (parcel.carrier, parcel.tracking_number) == ("Colissimo", "6A 123")
    assert event is not None
    assert (event.from_state, event.to_state, event.actor) == ("to_ship", "shipped", actor)


@pytest.mark.parametrize("who", STRANGERS)
def test_nobody_else_ships(who: str):
    part = part_of(paid_order())

    with pytest.raises(RuleBroken) as refused:
        ship_seller_order(
            part, actor=person(who, part.shop), carrier="UPS", tracking_number="1Z999"
        )

    part.refresh_from_db()
    assert refused.value.code == "NOT_ALLOWED"
    assert (part.state, Parcel.objects.count()) == (SellerOrderState.TO_SHIP, 0)


def test_the_buyer_does_not_ship_her_own_order():
    order = paid_order(user=person("a customer", part_of(placed_order()).shop))
    part = part_of(order)

    with pytest.raises(RuleBroken) as refused:
        ship_seller_order(part, actor=order.user, carrier="UPS", tracking_number="1Z999")

    assert refused.value.code == "NOT_ALLOWED"


def test_the_same_parcel_twice_is_one():
    part = part_of(paid_order())
    actor = designer_of(part.shop)

    for number in ("1z999", "1Z999"):
        ship_seller_order(part, actor=actor, carrier="UPS", tracking_number=number)

    assert Parcel.objects.count() == 1
    assert OrderEvent.objects.filter(seller_order=part, to_state="shipped").count() == 1


def test_another_parcel_after_shipping_is_refused():
    part = part_of(paid_order())
    actor = designer_of(part.shop)
    ship_seller_order(part, actor=actor, carrier="UPS", tracking_number="1Z999")

    with pytest.raises(RuleBroken) as refused:
        ship_seller_order(part, actor=actor, carrier="UPS", tracking_number="1Z000")

    assert refused.value.code == "ORDER_STATE"
    assert Parcel.objects.count() == 1


def test_an_unpaid_order_is_not_shipped():
    part = part_of(placed_order(cart_with(variant_in_stock())))

    with pytest.raises(RuleBroken) as refused:
        ship_seller_order(part, actor=None, carrier="UPS", tracking_number="1Z999")

    assert refused.value.code == "ORDER_STATE"


@pytest.mark.parametrize(
    ("carrier", "number", "code"),
    [
        ("  ", "1Z999", "INVALID_CARRIER"),
        ("x" * 61, "1Z999", "INVALID_CARRIER"),
        ("UPS", "", "INVALID_TRACKING_NUMBER"),
        ("UPS", "<script>", "INVALID_TRACKING_NUMBER"),
        ("UPS", "1" * 81, "INVALID_TRACKING_NUMBER"),
    ],
)
def test_labels_that_cannot_be_right_are_refused(carrier: str, number: str, code: str):
    part = part_of(paid_order())

    with pytest.raises(RuleBroken) as refused:
        ship_seller_order(part, actor=None, carrier=carrier, tracking_number=number)

    assert refused.value.code == code
