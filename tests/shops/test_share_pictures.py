"""The picture of a shared address."""

from __future__ import annotations

import pytest
from django.test import Client

from shops.images import renditions_of
from shops.models import Product, ProductPicture
from shops.services.add_picture import add_picture
from shops.services.hang_shop_picture import hang_shop_picture
from shops.share_pictures import on_paper
from shops.states import ProductState, ShopPictureKind, ShopState
from tests.factories.accounts import StaffFactory
from tests.factories.shops import ProductFactory, ShopFactory
from tests.shops.picture_files import opened, picture_file, pixel


@pytest.fixture
def product(db):
    row = ProductFactory()
    add_picture(row, renditions_of(picture_file((800, 1000))), alt="")
    return row


def asked(product):
    return Client().get(f"/share-pictures/products/{product.pk}.jpg")


def test_a_tall_picture_stands_whole_in_the_middle():
    shown = opened(on_paper(picture_file((800, 1000))))

    assert (shown.size, shown.format) == ((1200, 630), "JPEG")
    red, blue = pixel(shown, (400, 300)), pixel(shown, (800, 300))
    assert (red[0] > 240, red[2] < 15) == (True, True)
    assert (blue[2] > 240, blue[0] < 15) == (True, True)


def test_a_wide_picture_stands_whole_too():
    shown = opened(on_paper(picture_file((3000, 600))))

    assert shown.size == (1200, 630)
    assert pixel(shown, (5, 315))[0] > 240


def test_the_picture_is_kept_and_may_be_cached(product):
    first, again = asked(product), asked(product)

    assert first.content == again.content
    assert (first["Content-Type"], first["Cache-Control"]) == (
        "image/jpeg",
        "public, max-age=86400",
    )


def test_a_draft_shows_no_picture(product):
    Product.objects.update(state=ProductState.DRAFT)

    assert asked(product).status_code == 404


def test_a_piece_without_a_picture_has_none_to_share(product):
    ProductPicture.objects.all().delete()

    assert asked(product).status_code == 404


def hang(shop, kind, size):
    return hang_shop_picture(shop, kind, picture_file(size), actor=StaffFactory())


def asked_shop(shop):
    return Client().get(f"/share-pictures/shops/{shop.pk}.jpg")


@pytest.mark.django_db
def test_a_shop_is_its_banner_with_its_logo_on_a_white_sheet():
    shop = ShopFactory()
    hang(shop, ShopPictureKind.BANNER, (1200, 400))
    bare = opened(asked_shop(shop).content)
    hang(shop, ShopPictureKind.LOGO, (300, 300))

    shown = opened(asked_shop(shop).content)

    assert (bare.size, shown.size, shown.format) == ((1200, 630), (1200, 630), "JPEG")
    assert pixel(shown, (5, 315))[0] > 240  # the banner fills it
    assert min(pixel(shown, (450, 315))) > 240  # the sheet's margin
    assert pixel(shown, (500, 315))[0] > 240
    assert pixel(shown, (500, 315))[2] < 15  # the logo
    assert min(pixel(bare, (450, 315))) < 200


@pytest.mark.django_db
def test_a_new_logo_makes_a_new_picture():
    shop = ShopFactory()
    hang(shop, ShopPictureKind.LOGO, (300, 300))
    first = asked_shop(shop).content
    hang(shop, ShopPictureKind.LOGO, (300, 100))

    assert asked_shop(shop).content != first


@pytest.mark.django_db
def test_a_shop_that_is_not_open_or_hangs_nothing_has_none():
    closed = ShopFactory(state=ShopState.DRAFT)
    hang(closed, ShopPictureKind.LOGO, (300, 300))

    assert asked_shop(closed).status_code == 404
    assert asked_shop(ShopFactory()).status_code == 404
