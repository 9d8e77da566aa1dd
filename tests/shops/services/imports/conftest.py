"""A shop with its designer, speaking English."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from matricia.accounts.models import User
from shops.models import Shop
from tests.factories.accounts import UserFactory
from tests.factories.sellers import seller_of
from tests.factories.shops import LocationFactory, ShopFactory, member_of


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


@pytest.fixture
def shop() -> Shop:
    shop = ShopFactory(slug="zoe", name="Zoé")
    LocationFactory(shop=shop)
    seller_of(shop)
    return shop


@pytest.fixture
def zoe(shop) -> User:
    return member_of(shop, UserFactory())
