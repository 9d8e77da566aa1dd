"""A shop with an atelier, a stall, and somebody who runs it."""

from __future__ import annotations

import pytest

from shops.models import Location
from tests.factories.accounts import UserFactory
from tests.factories.shops import member_of, variant_in_stock


@pytest.fixture
def robe():
    return variant_in_stock(5)


@pytest.fixture
def shop(robe):
    return robe.product.shop


@pytest.fixture
def atelier(shop):
    return shop.locations.get(kind=Location.Kind.ATELIER)


@pytest.fixture
def stall(shop):
    return Location.objects.create(
        shop=shop, name="Stall", kind=Location.Kind.STALL, sells_online=False
    )


@pytest.fixture
def ann(shop):
    return member_of(shop, UserFactory())
