"""Designers near a department."""

from __future__ import annotations

import pytest

from shops.nearby import shops_near
from shops.states import ShopState
from tests.factories.shops import ShopFactory

pytestmark = pytest.mark.django_db


def test_the_nearest_comes_first():
    ShopFactory(slug="far", city="Marseille")
    ShopFactory(slug="near", city="Lyon")
    ShopFactory(slug="here", city="La Courneuve", department="38")

    found = shops_near("38")

    assert [(row.shop.slug, row.distance) for row in found] == [
        ("here", 0),
        ("near", 93),
        ("far", 212),
    ]


def test_who_is_closed_abroad_or_nowhere_is_left_out():
    ShopFactory(city="Lyon", state=ShopState.PAUSED)
    ShopFactory(city="Paris", country="US")
    ShopFactory(city="Somewhere")

    assert shops_near("38") == []


def test_near_no_department_there_is_nobody():
    ShopFactory(city="Lyon")

    assert shops_near("00") == []
