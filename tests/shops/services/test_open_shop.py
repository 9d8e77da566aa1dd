"""Opening a shop that was prepared."""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from shops.models import Product
from shops.services.open_shop import open_shop
from shops.states import ProductState, ShopState
from tests.factories.accounts import UserFactory
from tests.factories.sellers import seller_of
from tests.factories.shops import ProductFactory, ShopFactory, member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def shop():
    shop = ShopFactory(state=ShopState.DRAFT)
    ProductFactory(shop=shop, state=ProductState.ACTIVE)
    return shop


@pytest.fixture
def ann(shop):
    return member_of(shop, UserFactory())


def refusal(shop, actor):
    with pytest.raises(RuleBroken) as caught:
        open_shop(shop, actor=actor)
    shop.refresh_from_db()
    return caught.value.code, shop.state


def test_what_is_on_sale_is_seen_by_everybody(shop, ann):
    seller_of(shop)
    assert Product.objects.for_sale().count() == 0

    for _ in range(2):
        open_shop(shop, actor=ann)

    assert Product.objects.for_sale().count() == 1


def test_a_seller_nobody_knows_and_an_empty_shop_stay_closed(shop, ann):
    assert refusal(shop, ann) == ("SELLER_UNKNOWN", ShopState.DRAFT)

    seller_of(shop)
    Product.objects.update(state=ProductState.DRAFT)
    assert refusal(shop, ann) == ("EMPTY_SHOP", ShopState.DRAFT)


def test_what_staff_paused_she_does_not_open(shop, ann):
    seller_of(shop)
    shop.state = ShopState.PAUSED
    shop.save()

    assert refusal(shop, ann) == ("SHOP_STATE", ShopState.PAUSED)


def test_others_do_not_open_it(shop):
    seller_of(shop)
    eve = member_of(ShopFactory(), UserFactory())

    assert refusal(shop, eve) == ("NOT_ALLOWED", ShopState.DRAFT)
