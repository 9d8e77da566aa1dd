"""Gifts in a basket: offered, chosen, changed meanwhile, and never dropped without a word."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from matricia.kit.money import Money
from orders.models import Cart, CartDelivery, CartGift, DeliveryOption, GiftWrap
from orders.selectors.basket import read_basket
from orders.selectors.basket_problems import basket_problems
from orders.services.choose_country import choose_country
from orders.services.choose_delivery import choose_delivery
from orders.services.choose_gift import choose_gift
from orders.services.mark_paid import mark_paid
from orders.services.merge_carts import merge_carts
from orders.services.restrict_contact import restrict_contact
from orders.services.set_gift_wrap import set_gift_wrap
from shops.models import Shop, ShopMember
from tests.factories.accounts import UserFactory
from tests.factories.orders import DeliveryOptionFactory, cart_with, paid_order, placed_order
from tests.factories.shops import ShopFactory, variant_in_stock

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop() -> Shop:
    shop: Shop = ShopFactory.create(name="Tamgout")
    DeliveryOptionFactory.create(shop=shop)
    GiftWrap.objects.create(shop=shop, price=350)
    return shop


@pytest.fixture
def cart(shop: Shop) -> Cart:
    return cart_with(variant_in_stock(9, product__shop=shop))


def member_of(shop: Shop) -> User:
    return ShopMember.objects.create(shop=shop, user=UserFactory.create(), is_owner=True).user


def problems_of(cart: Cart) -> list[tuple[str, str]]:
    with override("en"):
        cart = Cart.objects.get(pk=cart.pk)
        return [(row.code, row.message) for row in basket_problems(read_basket(cart))]


def test_a_gift_adds_its_price_and_keeps_its_words(cart: Cart, shop: Shop):
    choose_gift(cart, shop, wrapped=True, message=" Happy\r\nbirthday\x00 \n\n\n\n Léa ")

    basket = read_basket(cart)
    assert (basket.gift_total, basket.total) == (Money(350), Money(5840))
    assert basket.groups[0].gift_message == "Happy\nbirthday  \n\n Léa"
    assert problems_of(cart) == []


def test_a_message_that_is_too_long_is_refused(cart: Cart, shop: Shop):
    choose_gift(cart, shop, wrapped=True, message="é" * 300)

    with pytest.raises(RuleBroken) as refused:
        choose_gift(cart, shop, wrapped=True, message="é" * 301)

    assert (refused.value.code, refused.value.field) == ("TOO_LONG", "message")
    assert len(CartGift.objects.get().message) == 300


def test_what_a_shop_does_not_offer_is_refused(cart: Cart):
    with pytest.raises(RuleBroken) as refused:
        choose_gift(cart, ShopFactory.create(), wrapped=True)

    assert refused.value.code == "GIFT_NOT_OFFERED"


def test_a_gift_that_is_no_longer_offered_is_pointed_out_and_not_paid_for(cart: Cart, shop: Shop):
    choose_gift(cart, shop, wrapped=True, message="For you")
    GiftWrap.objects.update(price=500)
    dearer = problems_of(cart)
    GiftWrap.objects.all().delete()

    assert dearer == [
        (
            "GIFT_PRICE_CHANGED",
            "Tamgout now asks €5.00 for gift wrap; it was €3.50 when you chose it.",
        )
    ]
    assert [code for code, _ in problems_of(cart)] == ["GIFT_GONE"]
    order = placed_order(cart, expected_total=5490)
    assert (order.seller_orders.get().is_gift, order.gift_total) == (False, 0)


def test_a_way_of_delivery_that_is_gone_is_pointed_out(cart: Cart, shop: Shop):
    letter = DeliveryOptionFactory.create(
        shop=shop, name={"fr": "Lettre", "en": "Letter"}, position=1, price=200
    )
    CartDelivery.objects.create(cart=cart, shop=shop, option=letter)
    DeliveryOption.objects.filter(pk=letter.pk).update(is_active=False)

    assert problems_of(cart) == [
        (
            "DELIVERY_CHANGED",
            "Tamgout no longer offers “Letter” for this. Now chosen: “Tracked parcel”.",
        )
    ]
    assert placed_order(cart).total == 5490


def test_a_country_nobody_sends_to_is_said_before_checkout(cart: Cart, shop: Shop):
    choose_country(cart, "be")
    assert [code for code, _ in problems_of(cart)] == ["NO_DELIVERY"]
    atelier = DeliveryOptionFactory.create(shop=shop, kind="collect", position=1, price=0)
    [(code, message)] = problems_of(cart)
    assert (code, message[:29]) == ("NO_DELIVERY", "Tamgout does not send there. ")
    choose_delivery(cart, atelier)
    assert problems_of(cart) == []
    cart.deliveries.all().delete()

    with pytest.raises(RuleBroken) as refused:
        choose_country(cart, "US")

    assert refused.value.code == "COUNTRY"
    DeliveryOption.objects.filter(kind="post").update(countries=["BE", "FR"])
    assert problems_of(cart) == []


def test_what_was_wrapped_does_not_stay_in_the_basket(cart: Cart, shop: Shop):
    choose_gift(cart, shop, wrapped=True, message="For you")

    order = paid_order(cart)

    assert not CartGift.objects.exists()
    part = order.seller_orders.get()
    assert (part.is_gift, part.gift_message, part.gift_total) == (True, "For you", 350)


def test_a_guests_gift_and_country_come_along_when_she_signs_in(cart: Cart, shop: Shop):
    choose_gift(cart, shop, wrapped=True, message="For you")
    choose_country(cart, "LU")

    hers = merge_carts(cart, UserFactory.create())

    assert hers.gifts.get().message == "For you"
    assert Cart.objects.get(pk=hers.pk).country == "LU"


def test_an_erasure_takes_the_message(cart: Cart, shop: Shop):
    choose_gift(cart, shop, wrapped=True, message="For Léa")
    order = mark_paid(placed_order(cart), at=cart.updated_at)

    restrict_contact(order)

    assert order.seller_orders.get().gift_message == ""


def test_only_who_runs_the_shop_sets_its_gift_wrap(shop: Shop):
    with pytest.raises(RuleBroken) as refused:
        set_gift_wrap(shop, 0, actor=UserFactory.create())
    assert refused.value.code == "NOT_ALLOWED"
    assert GiftWrap.objects.get().price == 350

    lynda = member_of(shop)
    with pytest.raises(RuleBroken) as refused:
        set_gift_wrap(shop, 5001, actor=lynda)
    assert (refused.value.code, refused.value.field) == ("GIFT_PRICE", "price")
    set_gift_wrap(shop, None, actor=lynda)
    assert not GiftWrap.objects.exists()
