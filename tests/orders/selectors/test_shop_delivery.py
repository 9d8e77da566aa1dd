"""What a parcel costs by its weight, where it is brought, and when it comes."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Cart, DeliveryOption, Dispatch, SellerOrder, ShopBreak
from orders.selectors import read_basket
from orders.selectors.basket_problems import basket_problems
from orders.selectors.product_page import deliveries_of
from orders.selectors.shop_delivery import shop_delivery
from orders.services.add_to_cart import add_to_cart
from orders.services.choose_delivery import choose_delivery
from shops.models import ProductFacts, Shop, Variant
from tests.factories.orders import DeliveryOptionFactory, cart_with, paid_order, placed_order
from tests.factories.shops import ShopFactory, variant_in_stock

pytestmark = pytest.mark.django_db

TUESDAY = datetime(2026, 11, 24, 10, tzinfo=UTC)
BANDS = [[500, 490], [1000, 690], [2000, 890]]


@pytest.fixture
def shop() -> Shop:
    shop: Shop = ShopFactory.create(name="Tamgout")
    DeliveryOptionFactory.create(shop=shop, bands=BANDS, position=5)
    return shop


def delivery_price(cart: Cart) -> int | None:
    [group] = read_basket(cart).groups
    return group.delivery.price.amount if group.delivery else None


def problems(cart: Cart) -> list[str]:
    return [problem.code for problem in basket_problems(read_basket(cart))]


def test_a_parcel_costs_what_its_weight_says(shop: Shop):
    light = variant_in_stock(product__shop=shop, weight_grams=400)
    of_facts = variant_in_stock(product__shop=shop)
    ProductFacts.objects.create(product=of_facts.product, weight_grams=901)

    assert delivery_price(cart_with(light)) == 490
    assert delivery_price(cart_with((light, 2))) == 690
    assert delivery_price(cart_with(of_facts)) == 890
    # Nobody says what the third one weighs: a piece's usual weight.
    unknown = variant_in_stock(product__shop=shop)
    assert delivery_price(cart_with((unknown, 3))) == 690
    Dispatch.objects.create(shop=shop, piece_grams=100, packing_grams=0)
    assert delivery_price(cart_with((unknown, 3))) == 490


def test_a_parcel_that_is_too_heavy_is_refused_with_a_sentence_before_payment(shop: Shop):
    boots = variant_in_stock(product__shop=shop, weight_grams=950)
    cart = cart_with((boots, 2))
    heavy = cart_with((boots, 3))

    assert (delivery_price(cart), delivery_price(heavy)) == (890, None)
    with translation.override("en"):
        [problem] = basket_problems(read_basket(heavy))
    assert (problem.code, problem.field) == ("TOO_HEAVY", str(shop.pk))
    assert problem.message.startswith("Tamgout sends no parcel as heavy as this.")
    with pytest.raises(RuleBroken):
        placed_order(heavy)
    DeliveryOptionFactory.create(shop=shop, price=1500, position=1)
    assert (delivery_price(heavy), problems(heavy)) == (1500, [])


def test_free_from_counts_whatever_it_weighs_and_the_weight_is_frozen(shop: Shop):
    DeliveryOption.objects.update(free_from=8000)
    coat = variant_in_stock(product__shop=shop, weight_grams=1500, price=8000)

    order = placed_order(cart_with(coat))

    part = SellerOrder.objects.get(order=order)
    assert (part.delivery_total, part.weight_grams) == (0, 1600)


def test_a_page_prices_the_heaviest_size(shop: Shop):
    small = variant_in_stock(product__shop=shop, weight_grams=300)
    Variant.objects.create(
        product=small.product, option_values=["L"], tag_code="L1", price=5000, weight_grams=800
    )

    assert [row.price.amount for row in deliveries_of(small.product, "FR")] == [690]


def test_what_is_brought_by_hand_is_chosen_and_only_near_her(shop: Shop):
    by_hand = DeliveryOptionFactory.create(
        shop=shop, kind="hand", price=0, position=0, postcodes=["93100", "750"]
    )
    cart = cart_with(variant_in_stock(product__shop=shop, weight_grams=100))
    assert delivery_price(cart) == 490

    choose_delivery(cart, by_hand)
    assert delivery_price(cart) == 0
    order = placed_order(cart)  # to 93100 Montreuil
    assert order.delivery_total == 0

    DeliveryOption.objects.filter(pk=by_hand.pk).update(postcodes=["69"])
    with pytest.raises(RuleBroken) as refused:
        placed_order(cart)
    assert (refused.value.code, refused.value.field) == ("HAND_AREA", "postcode")


def test_dates_move_while_she_is_away_and_a_market_does_not_wait(shop: Shop):
    market = DeliveryOptionFactory.create(
        shop=shop, kind="collect", position=90, price=0, from_day=date(2026, 11, 28),
        until_day=date(2026, 11, 29),
    )  # fmt: skip
    Dispatch.objects.create(shop=shop, processing_days=1)
    ShopBreak.objects.create(
        shop=shop, from_day="2026-11-23", until_day="2026-12-01", request_id=uuid.uuid4()
    )
    piece = variant_in_stock(product__shop=shop)

    with clock.frozen(TUESDAY):
        post, stall = deliveries_of(piece.product, "FR")
        part = paid_order(cart_with(piece)).seller_orders.get()

    assert (post.delivered_from, post.delivered_by) == (date(2026, 12, 7), date(2026, 12, 9))
    assert (stall.option, stall.delivered_from) == (market, date(2026, 11, 28))
    assert part.promised_by == date(2026, 12, 9)


def test_nothing_is_bought_of_a_paused_shop_and_a_basket_says_so(shop: Shop):
    piece = variant_in_stock(product__shop=shop)
    cart = cart_with(piece)
    ShopBreak.objects.create(
        shop=shop, from_day="2026-11-23", until_day="2026-12-01", is_paused=True,
        request_id=uuid.uuid4(),
    )  # fmt: skip

    with clock.frozen(TUESDAY):
        with pytest.raises(RuleBroken) as not_added:
            add_to_cart(Cart.objects.create(), piece)
        [problem] = basket_problems(read_basket(cart))
        with pytest.raises(RuleBroken) as not_placed:
            placed_order(cart)

    assert (not_added.value.code, not_added.value.field) == ("SHOP_PAUSED", "variant")
    assert (problem.code, problem.field) == ("SHOP_PAUSED", str(shop.pk))
    assert not_placed.value.code == "SHOP_PAUSED"
    with clock.frozen(datetime(2026, 12, 2, 10, tzinfo=UTC)):
        assert problems(cart) == []


def test_orders_to_send_before_a_break_ends_are_counted(shop: Shop):
    with clock.frozen(TUESDAY):
        paid_order(cart_with(variant_in_stock(product__shop=shop)))  # promised for the 30th
        days = {"shop": shop, "from_day": "2026-11-28"}
        ShopBreak.objects.create(**days, until_day="2026-11-29", request_id=uuid.uuid4())
        assert shop_delivery(shop).due_orders == 0
        ShopBreak.objects.update(until_day="2026-11-30")
        assert shop_delivery(shop).due_orders == 1
