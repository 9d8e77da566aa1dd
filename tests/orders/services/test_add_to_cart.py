"""A piece goes into the basket, or is refused."""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from orders.models import Cart, CartLine, DeliveryOption
from orders.services.add_to_cart import add_to_cart
from orders.services.cart_limits import MOST_LINES
from orders.services.ensure_delivery_options import ensure_delivery_options
from shops.models import Variant
from shops.states import ProductState
from tests.factories.orders import DeliveryOptionFactory, cart_with
from tests.factories.shops import VariantFactory, variant_in_stock

pytestmark = pytest.mark.django_db


def _refusal(cart: Cart, variant: Variant, quantity: int = 1) -> tuple[str, str | None]:
    with pytest.raises(RuleBroken) as refused:
        add_to_cart(cart, variant, quantity)
    return refused.value.code, refused.value.field


def test_adding_again_adds_up_and_notes_the_price_seen():
    dress = variant_in_stock(5, price=5000)
    cart = cart_with()
    add_to_cart(cart, dress, 2)
    dress.price = 5500
    dress.save()

    add_to_cart(cart, dress)

    line = CartLine.objects.get(cart=cart)
    assert (line.quantity, line.price_when_added) == (3, 5500)


def test_what_cannot_be_had_is_refused():
    cart, gone, few = cart_with(), variant_in_stock(0), variant_in_stock(2)
    add_to_cart(cart, few, 2)

    assert _refusal(cart, gone) == ("SOLD_OUT", str(gone.pk))
    assert _refusal(cart, few) == ("LESS_LEFT", "quantity")
    assert CartLine.objects.get(cart=cart).quantity == 2


@pytest.mark.parametrize("quantity", [-1, 0, 100])
def test_a_quantity_lies_between_1_and_99(quantity: int):
    assert _refusal(cart_with(), variant_in_stock(200), quantity) == ("QUANTITY", "quantity")


def test_more_than_99_in_all_stays_99():
    cart, many = cart_with(), variant_in_stock(200)
    add_to_cart(cart, many, 98)

    assert add_to_cart(cart, many, 5).quantity == 99


def test_what_is_not_for_sale_is_refused():
    off = variant_in_stock(is_active=False)
    draft = variant_in_stock(product__state=ProductState.DRAFT)

    assert _refusal(cart_with(), off) == ("NO_LONGER_SOLD", "variant")
    assert _refusal(cart_with(), draft) == ("NO_LONGER_SOLD", "variant")


def test_an_empty_basket_takes_the_currency_of_its_first_piece():
    cart, francs, euros = cart_with(), variant_in_stock(currency="CHF"), variant_in_stock()
    add_to_cart(cart, francs)

    cart.refresh_from_db()
    assert cart.currency == "CHF"
    assert _refusal(cart, euros) == ("OTHER_CURRENCY", "variant")


def test_a_basket_has_an_end():
    cart = cart_with()
    shop = variant_in_stock().product.shop
    CartLine.objects.bulk_create(
        CartLine(
            cart=cart,
            variant=VariantFactory.create(product__shop=shop),
            quantity=1,
            price_when_added=1,
        )
        for _ in range(MOST_LINES)
    )

    assert _refusal(cart, variant_in_stock()) == ("BASKET_FULL", None)


def test_a_shop_without_delivery_gets_the_programmes_once():
    dress = variant_in_stock()
    cart = cart_with()

    add_to_cart(cart, dress)
    ensure_delivery_options(dress.product.shop)

    options = DeliveryOption.objects.filter(shop=dress.product.shop)
    assert [(option.kind, option.price, option.free_from) for option in options] == [
        ("post", 490, 8000),
        ("pickup_point", 390, 8000),
        ("post", 1290, None),
    ]
    assert [("FR" in option.countries, "BE" in option.countries) for option in options] == [
        (True, False),
        (True, False),
        (False, True),
    ]
    assert options[0].name == {"fr": "Colis suivi", "en": "Tracked parcel", "ar": "طرد متتبَّع"}


def test_a_shop_with_its_own_delivery_keeps_it():
    dress = variant_in_stock()
    hers = DeliveryOptionFactory.create(shop=dress.product.shop, is_active=False)

    add_to_cart(cart_with(), dress)

    assert list(DeliveryOption.objects.all()) == [hers]
