"""What a product's page says of delivery and of the sizes that others took."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.test import Client

from matricia.kit import clock
from orders.services.announce_withdrawal import Declarant, announce_withdrawal
from shops.models import Product
from shops.states import ProductState
from tests.factories.orders import (
    ANN,
    DeliveryOptionFactory,
    cart_with,
    paid_order,
    part_of,
    placed_order,
)
from tests.factories.shops import ProductFactory, variant_in_stock

pytestmark = pytest.mark.django_db
FRIDAY = datetime(2026, 11, 27, 9, tzinfo=UTC)
ASK = """query($product: ID!) { sizesTaken(product: $product) { size buyers }
    deliveriesOf(product: $product) { name price { amount } freeFrom { amount } deliveredFrom
    deliveredBy } }"""


@pytest.fixture
def dress():
    product = ProductFactory(option_names=["size", "color"], price_from=5000)
    for values in (["S", "Blue"], ["M", "Blue"], ["M", "Red"]):
        variant_in_stock(20, product=product, option_values=values)
    return product


def bought(product, *values, email, order=paid_order):
    variant = product.variants.get(option_values=list(values))
    return order(cart_with(variant), contact=replace(ANN, email=email))


def sizes(ask, product):
    answer = ask(Client(), ASK, product=product.pk)["sizesTaken"]
    return [(row["size"], row["buyers"]) for row in answer]


def test_sizes_are_counted_by_person_whatever_the_colour(ask, dress):
    for email in ("a@x.test", "b@x.test"):
        bought(dress, "S", "Blue", email=email)
    for email in ("c@x.test", "d@x.test", "e@x.test"):
        bought(dress, "M", "Blue", email=email)
    bought(dress, "M", "Red", email="C@x.test")

    assert sizes(ask, dress) == [("M", 3), ("S", 2)]


def test_below_five_buyers_nothing_is_said(ask, dress):
    for email in ("a@x.test", "b@x.test", "c@x.test", "d@x.test"):
        bought(dress, "M", "Blue", email=email)
    bought(dress, "M", "Red", email="a@x.test")
    bought(dress, "M", "Red", email="e@x.test", order=placed_order)

    assert sizes(ask, dress) == []


def test_who_renounced_her_piece_did_not_keep_its_size(ask, dress):
    for email in ("a@x.test", "b@x.test", "c@x.test"):
        bought(dress, "S", "Blue", email=email)
    orders = [bought(dress, "M", "Blue", email=email) for email in ("d@x.test", "e@x.test")]
    bought(dress, "M", "Blue", email="f@x.test")
    part = part_of(orders[0])

    announce_withdrawal(
        uuid4(),
        part,
        {part.lines.get(): 1},
        Declarant("D", "d@x.test", "en"),
        last_day=None,
        was_sent=True,
        takes_delivery=True,
        actor=None,
    )

    assert sizes(ask, dress) == [("S", 3), ("M", 2)]


def test_a_size_that_one_person_took_is_left_out(ask, dress):
    bought(dress, "S", "Blue", email="a@x.test")
    for email in ("b@x.test", "c@x.test", "d@x.test", "e@x.test"):
        bought(dress, "M", "Blue", email=email)

    assert sizes(ask, dress) == [("M", 4)]


def test_delivery_is_said_with_price_and_working_days(ask, dress):
    DeliveryOptionFactory(shop=dress.shop, price=490, free_from=8000, min_days=2, max_days=4)
    DeliveryOptionFactory(shop=dress.shop, price=390, free_from=5000, is_active=True, position=1)

    with clock.frozen(FRIDAY):
        parcel, free = ask(Client(), ASK, product=dress.pk)["deliveriesOf"]

    assert parcel == {
        "name": "Colis suivi",
        "price": {"amount": 490},
        "freeFrom": {"amount": 8000},
        "deliveredFrom": "2026-12-01",
        "deliveredBy": "2026-12-03",
    }
    assert free["price"] == {"amount": 0}


def test_what_is_made_to_order_is_promised_for_when_it_is_made(ask, dress):
    DeliveryOptionFactory(shop=dress.shop, min_days=2, max_days=4)
    Product.objects.update(made_to_order=True, making_days=10)

    with clock.frozen(FRIDAY):
        (parcel,) = ask(Client(), ASK, product=dress.pk)["deliveriesOf"]
        order = placed_order(cart_with(dress.variants.first()))
    part = order.seller_orders.get()

    assert (parcel["deliveredFrom"], parcel["deliveredBy"]) == ("2026-12-15", "2026-12-17")
    assert (part.promised_from, part.promised_by) == (date(2026, 12, 15), date(2026, 12, 17))


def test_what_lies_ready_is_sent_at_once_whatever_making_would_take(ask, dress):
    DeliveryOptionFactory(shop=dress.shop, min_days=2, max_days=4)
    Product.objects.update(making_days=10)

    with clock.frozen(FRIDAY):
        (parcel,) = ask(Client(), ASK, product=dress.pk)["deliveriesOf"]

    assert parcel["deliveredFrom"] == "2026-12-01"


def test_what_is_not_made_in_time_for_a_market_is_not_collected_there(ask, dress):
    DeliveryOptionFactory(shop=dress.shop, name={"fr": "Colis"})
    last_day = date(2026, 12, 5)
    DeliveryOptionFactory(
        shop=dress.shop, name={"fr": "Marché"}, kind="collect", until_day=last_day, position=1
    )

    with clock.frozen(FRIDAY):
        ready = ask(Client(), ASK, product=dress.pk)["deliveriesOf"]
        Product.objects.update(made_to_order=True, making_days=10)
        made = ask(Client(), ASK, product=dress.pk)["deliveriesOf"]

    assert [row["name"] for row in ready] == ["Colis", "Marché"]
    assert [row["name"] for row in made] == ["Colis"]


def test_of_a_draft_nothing_is_said(ask, dress):
    DeliveryOptionFactory(shop=dress.shop)
    Product.objects.update(state=ProductState.DRAFT)

    answer = ask(Client(), ASK, product=dress.pk)

    assert answer == {"sizesTaken": [], "deliveriesOf": []}
