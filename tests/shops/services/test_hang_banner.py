"""Banners of shops."""

from __future__ import annotations

import pytest
from django.core.files.storage import default_storage

from shops.images import renditions_of
from shops.pictures import ShownPicture
from shops.services.hang_banner import hang_banner
from tests.factories.shops import ShopFactory
from tests.shops.picture_files import picture_file

pytestmark = pytest.mark.django_db


def test_a_banner_is_shown_in_its_widths():
    shop = hang_banner(ShopFactory(), renditions_of(picture_file((1500, 500))), drawn_from="zoe")

    shown = ShownPicture.of_banner(shop)

    assert shown is not None
    assert (shown.width, shown.height, shown.widths) == (1200, 400, [320, 640, 1200])
    assert (shown.drawn, shown.alt) == (True, "")
    assert default_storage.exists(shown.name)


def test_a_new_banner_takes_the_place_of_the_old(django_capture_on_commit_callbacks):
    shop = hang_banner(ShopFactory(), renditions_of(picture_file((900, 300))))
    old = str(shop.banner)

    with django_capture_on_commit_callbacks(execute=True):
        shop = hang_banner(shop, renditions_of(picture_file((600, 200))))

    assert shop.banner_width == 600
    assert not default_storage.exists(old)
    assert default_storage.exists(str(shop.banner))


def test_a_shop_without_banner_shows_none():
    assert ShownPicture.of_banner(ShopFactory()) is None
