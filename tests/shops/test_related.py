"""Which pieces are shown beside a piece."""

from __future__ import annotations

import pytest

from shops.related import related_to
from shops.states import ProductState
from tests.factories.shops import ProductFactory, ShopFactory, ThemeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def theme():
    return ThemeFactory()


@pytest.fixture
def piece(theme):
    return piece_of(ShopFactory(), theme, product_type="Robe")


def piece_of(shop, theme, **fields):
    row = ProductFactory(shop=shop, **fields)
    row.themes.add(theme)
    return row


def test_the_same_kind_comes_before_the_same_theme_and_her_own_not_at_all(piece, theme):
    piece_of(piece.shop, theme, product_type="Robe")
    bag = piece_of(ShopFactory(), theme, product_type="Sac")
    dress = ProductFactory(product_type="Robe")
    ProductFactory(product_type="Bijou")
    piece_of(ShopFactory(), theme, product_type="Robe", state=ProductState.DRAFT)

    assert related_to(piece) == [dress, bag]


def test_every_hand_is_shown_before_one_is_shown_twice(piece, theme):
    other, third = ShopFactory(), ShopFactory()
    old, new = (piece_of(other, theme, product_type="Robe") for _ in range(2))
    bag = piece_of(third, theme)

    assert related_to(piece) == [new, bag, old]


def test_four_are_enough(piece, theme):
    for _ in range(6):
        piece_of(ShopFactory(), theme)

    assert len(related_to(piece)) == 4
