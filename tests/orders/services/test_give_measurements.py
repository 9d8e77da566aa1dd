"""What is bespoke, and what never is (C. conso. L221-28 3°)."""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from orders.models import Cart, CartLine, OrderLine
from orders.services.give_measurements import give_measurements
from orders.services.merge_carts import merge_carts
from shops.models import AskedMeasurements, Product, Variant
from shops.services.ask_measurements import ask_measurements
from tests.factories.accounts import UserFactory
from tests.factories.orders import cart_with, paid_order
from tests.factories.shops import member_of, variant_in_stock

pytestmark = pytest.mark.django_db

WAIST = {"Tour de taille": "72 cm"}


def made_to_measure() -> Variant:
    """The designer measures the waist."""
    variant = variant_in_stock(product__made_to_order=True)
    AskedMeasurements.objects.create(product=variant.product, names=["Tour de taille"])
    return variant


def line_of(cart: Cart) -> CartLine:
    return cart.lines.get()


def give(cart: Cart, values: dict[str, str], *, is_accepted: bool = True) -> CartLine:
    return give_measurements(cart, str(line_of(cart).pk), values, is_accepted=is_accepted)


def refusal(call) -> tuple[str, str | None]:
    with pytest.raises(RuleBroken) as broken:
        call()
    return broken.value.code, broken.value.field


def test_given_measurements_make_the_ordered_line_bespoke():
    cart = cart_with(made_to_measure())

    give(cart, {"Tour de taille": " 72  cm "})
    paid_order(cart)

    line = OrderLine.objects.get()
    assert (line.bespoke, line.measurements) == (True, WAIST)


def test_a_piece_made_to_order_in_a_listed_size_is_not_bespoke():
    paid_order(cart_with(made_to_measure()))

    line = OrderLine.objects.get()
    assert (line.made_to_order, line.bespoke, line.measurements) == (True, False, {})


def test_a_plain_variant_takes_no_measurements():
    cart = cart_with(variant_in_stock())

    assert refusal(lambda: give(cart, WAIST)) == ("NOT_BESPOKE", None)


def test_what_is_no_longer_made_to_order_is_frozen_as_plain():
    variant = made_to_measure()
    cart = cart_with(variant)
    give(cart, WAIST)
    Product.objects.filter(pk=variant.product_id).update(made_to_order=False)

    paid_order(cart)

    assert OrderLine.objects.get().bespoke is False


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"Tour de taille": "x" * 41}, ("MEASUREMENT", "Tour de taille")),
        ({"Taille": "72 cm"}, ("MEASUREMENT", "Tour de taille")),
        ({**WAIST, "Pied": "39"}, ("MEASUREMENT", None)),
    ],
)
def test_all_that_is_asked_is_given_and_nothing_else(values, problem):
    cart = cart_with(made_to_measure())

    assert refusal(lambda: give(cart, values)) == problem
    assert line_of(cart).measurements == {}


def test_she_must_say_that_she_knows():
    cart = cart_with(made_to_measure())

    assert refusal(lambda: give(cart, WAIST, is_accepted=False)) == ("NOT_ACCEPTED", "accepted")
    assert line_of(cart).measurements == {}


def test_empty_values_bring_the_listed_size_back():
    cart = cart_with(made_to_measure())
    give(cart, WAIST)

    give(cart, {"Tour de taille": ""}, is_accepted=False)

    assert line_of(cart).measurements == {}


def test_a_line_of_another_basket_is_not_found():
    hers, foreign = cart_with(made_to_measure()), cart_with(made_to_measure())

    with pytest.raises(CartLine.DoesNotExist):
        give_measurements(hers, str(line_of(foreign).pk), WAIST, is_accepted=True)


def test_a_guests_measurements_come_along_when_she_signs_in():
    variant, buyer = made_to_measure(), UserFactory()
    guest = cart_with(variant)
    give(guest, WAIST)
    cart_with(variant, user=buyer)

    assert line_of(merge_carts(guest, buyer)).measurements == WAIST


def test_a_designer_cannot_ask_measurements_for_a_plain_piece():
    product = variant_in_stock().product
    designer = member_of(product.shop, UserFactory())

    asked = refusal(lambda: ask_measurements(product, ["Tour de taille"], actor=designer))

    assert asked == ("NOT_MADE_TO_ORDER", "names")
    assert not AskedMeasurements.objects.exists()


def test_a_designer_asks_and_stops_asking():
    product = variant_in_stock(product__made_to_order=True).product
    designer = member_of(product.shop, UserFactory())

    ask_measurements(product, [" Tour de  taille", "Stature"], actor=designer)
    assert AskedMeasurements.objects.get().names == ["Tour de taille", "Stature"]
    ask_measurements(product, [], actor=designer)

    assert not AskedMeasurements.objects.exists()


def test_measurements_have_names_each_once_and_belong_to_the_shop():
    product = variant_in_stock(product__made_to_order=True).product
    designer, stranger = member_of(product.shop, UserFactory()), UserFactory()

    assert refusal(lambda: ask_measurements(product, [" "], actor=designer)) == ("TITLE", "names")
    assert refusal(lambda: ask_measurements(product, ["A", "A"], actor=designer)) == (
        "MEASUREMENTS",
        "names",
    )
    assert refusal(lambda: ask_measurements(product, ["A"], actor=stranger))[0] == "NOT_ALLOWED"
