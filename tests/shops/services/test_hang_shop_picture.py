"""A designer's own logo and banner."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.files.storage import default_storage
from django.db import connection, transaction

from matricia.kit.errors import RuleBroken
from shops.images import Box
from shops.models import Shop, ShopLook
from shops.pictures import ShownPicture
from shops.services.hang_shop_picture import (
    crop_shop_picture,
    hang_shop_picture,
    photograph_of_shop,
    take_down_shop_picture,
)
from shops.services.make_avif import hand_out, make_look_avif
from shops.states import Right, ShopPictureKind
from tests.factories.accounts import UserFactory
from tests.factories.shops import ShopFactory, helper_in, member_of
from tests.shops.picture_files import picture_file

pytestmark = pytest.mark.django_db

LOGO, BANNER = ShopPictureKind.LOGO, ShopPictureKind.BANNER


@pytest.fixture
def shop():
    row = ShopFactory()
    row.owner = member_of(row, UserFactory())
    return row


def files_beside(name):
    return sorted(default_storage.listdir(name.rpartition("/")[0])[1])


def test_a_logo_is_shown_in_its_widths(shop):
    shown = hang_shop_picture(shop, LOGO, picture_file((700, 700)), actor=shop.owner)

    look = ShopLook.objects.get(shop=shop)
    assert (shown.width, shown.height, list(shown.widths)) == (700, 700, [320, 640, 700])
    assert (shown.id, shown.alt, shown.drawn) == (f"logo-{shop.pk}", "", False)
    assert ShownPicture.of_logo(look) == shown
    assert default_storage.exists(look.logo_master)


def test_a_banner_of_hers_takes_the_place_of_the_drawn_one(shop):
    Shop.objects.filter(pk=shop.pk).update(banner_key="drawn")

    hang_shop_picture(shop, BANNER, picture_file((1500, 500)), actor=shop.owner)

    shop.refresh_from_db()
    shown = ShownPicture.of_banner(shop)
    assert shown is not None
    assert (shown.width, shown.height, shown.drawn) == (1200, 400, False)


def test_it_is_cut_from_the_whole_photograph_again_and_again(shop):
    hang_shop_picture(shop, BANNER, picture_file((900, 900)), actor=shop.owner)
    for box in (Box(0, 0, 10_000, 2000), Box(0, 3333, 10_000, 3333)):
        shown = crop_shop_picture(shop, BANNER, box, actor=shop.owner)

    photograph = photograph_of_shop(shop, BANNER)
    assert (shown.width, shown.height) == (900, 300)
    assert photograph is not None
    assert (photograph.width, photograph.height) == (900, 900)
    assert photograph.crop == Box(0, 3333, 10_000, 3333)


def test_a_drawn_banner_is_not_cut(shop):
    with pytest.raises(RuleBroken) as refused:
        crop_shop_picture(shop, BANNER, Box(0, 0, 5000, 5000), actor=shop.owner)

    assert refused.value.code == "NO_PICTURE"
    assert photograph_of_shop(shop, BANNER) is None


@pytest.mark.parametrize("kind", [LOGO, BANNER])
def test_files_leave_with_what_is_taken_down(shop, kind, django_capture_on_commit_callbacks):
    shown = hang_shop_picture(shop, kind, picture_file((640, 640)), actor=shop.owner)
    master = getattr(ShopLook.objects.get(shop=shop), f"{kind}_master")

    with django_capture_on_commit_callbacks(execute=True):
        take_down_shop_picture(Shop.objects.get(pk=shop.pk), kind, actor=shop.owner)

    look = ShopLook.objects.select_related("shop").get(shop=shop)
    assert (ShownPicture.of_logo(look), ShownPicture.of_banner(look.shop)) == (None, None)
    assert default_storage.exists(shown.name) is False
    assert default_storage.exists(master) is False


def test_another_one_replaces_the_files_of_the_first(shop, django_capture_on_commit_callbacks):
    first = hang_shop_picture(shop, LOGO, picture_file((640, 640)), actor=shop.owner)
    master = ShopLook.objects.get(shop=shop).logo_master

    with django_capture_on_commit_callbacks(execute=True):
        second = hang_shop_picture(shop, LOGO, picture_file((320, 320)), actor=shop.owner)

    assert (default_storage.exists(first.name), default_storage.exists(master)) == (False, False)
    assert default_storage.exists(second.name)


def test_both_lie_there_as_avif_too(shop, tasks_at_once):
    logo = hang_shop_picture(shop, LOGO, picture_file((320, 320)), actor=shop.owner)
    banner = hang_shop_picture(shop, BANNER, picture_file((640, 200)), actor=shop.owner)
    look = ShopLook.objects.get(shop=shop)

    make_look_avif(look.pk)
    hand_out()

    look.refresh_from_db()
    assert look.has_avif is True
    assert files_beside(logo.name) == ["320.avif", "320.webp"]
    assert files_beside(banner.name) == ["320.avif", "320.webp", "640.avif", "640.webp"]


def test_a_file_that_is_no_picture_changes_nothing(shop):
    with pytest.raises(RuleBroken) as refused:
        hang_shop_picture(shop, LOGO, b"<svg/>", actor=shop.owner)

    assert refused.value.code == "PICTURE_FORMAT"
    assert not ShopLook.objects.filter(shop=shop).exists()


def test_a_helper_without_the_products_hangs_nothing(shop):
    with pytest.raises(RuleBroken) as refused:
        hang_shop_picture(shop, LOGO, picture_file((320, 320)), actor=helper_in(shop, Right.ORDERS))

    assert refused.value.code == "NOT_ALLOWED"


@pytest.mark.django_db(transaction=True)
def test_what_was_replaced_while_it_was_cut_is_not_brought_back(shop):
    hang_shop_picture(shop, LOGO, picture_file((700, 700)), actor=shop.owner)

    with ThreadPoolExecutor(1) as other_tab:
        with transaction.atomic():
            ShopLook.objects.select_for_update().get(shop=shop)
            cutting = other_tab.submit(_cut, shop)
            while not _somebody_waits():
                assert not cutting.done()
            hang_shop_picture(shop, LOGO, picture_file((500, 500)), actor=shop.owner)
        refusal = cutting.result(timeout=20)

    look = ShopLook.objects.get(shop=shop)
    assert refusal == "EDITED_MEANWHILE"
    assert (look.logo_width, look.logo_crop) == (500, [])
    assert default_storage.exists(look.logo_master)


def _cut(shop):
    try:
        crop_shop_picture(shop, LOGO, Box(0, 0, 5000, 5000), actor=shop.owner)
    except RuleBroken as refused:
        return refused.code
    finally:
        connection.close()
    return None


def _somebody_waits():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return cursor.fetchone()[0] > 0
