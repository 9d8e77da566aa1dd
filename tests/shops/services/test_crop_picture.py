"""Cutting a picture, and uncutting it."""

from __future__ import annotations

import pytest
from django.core.files.storage import default_storage

from matricia.kit.errors import RuleBroken
from shops.images import Box, renditions_of
from shops.services.add_picture import add_picture, upload_picture
from shops.services.arrange_pictures import remove_picture
from shops.services.crop_picture import crop_picture
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, member_of
from tests.shops.picture_files import opened, picture_file

pytestmark = pytest.mark.django_db
RIGHT_HALF = Box(5000, 0, 5000, 10_000)


@pytest.fixture
def product():
    return ProductFactory()


@pytest.fixture
def ann(product):
    return member_of(product.shop, UserFactory())


def test_a_cut_shows_less_and_forgets_nothing(product, ann, django_capture_on_commit_callbacks):
    picture = upload_picture(product, picture_file((2000, 2500)), actor=ann)
    before = picture.file.name

    with django_capture_on_commit_callbacks(execute=True):
        cut = crop_picture(picture, RIGHT_HALF, actor=ann)

    assert (cut.width, cut.height, cut.crop) == (1000, 2500, [5000, 0, 5000, 10_000])
    assert cut.widths == [320, 640, 1000]
    assert cut.file.name != before  # browsers keep what they have had
    assert before is not None
    assert not default_storage.exists(before)
    with default_storage.open(cut.master) as file:
        assert opened(file.read()).size == (2000, 2500)


def test_without_a_box_all_of_it_is_shown_again(product, ann):
    picture = upload_picture(product, picture_file((2000, 2500)), actor=ann)
    cut = crop_picture(picture, RIGHT_HALF, actor=ann)

    whole = crop_picture(cut, None, actor=ann)

    assert (whole.width, whole.height, whole.crop) == (1200, 1500, [])
    assert whole.master == cut.master


def test_a_picture_that_was_fetched_is_cut_from_its_widest_and_kept(product, ann):
    picture = add_picture(product, renditions_of(picture_file((2000, 2500))))

    cut = crop_picture(picture, RIGHT_HALF, actor=ann)

    assert (cut.width, cut.height) == (600, 1500)
    assert crop_picture(cut, None, actor=ann).width == 1200


def test_the_same_box_again_changes_no_file(product, ann):
    picture = upload_picture(product, picture_file((2000, 2500)), actor=ann)
    cut = crop_picture(picture, RIGHT_HALF, actor=ann)

    assert crop_picture(cut, RIGHT_HALF, actor=ann).file.name == cut.file.name


def test_with_the_picture_its_whole_leaves(product, ann, django_capture_on_commit_callbacks):
    picture = upload_picture(product, picture_file((800, 1000)), actor=ann)

    with django_capture_on_commit_callbacks(execute=True):
        remove_picture(picture, actor=ann)

    assert not default_storage.exists(picture.master)


def test_others_and_drawings_are_refused(product, ann):
    picture = add_picture(product, renditions_of(picture_file((800, 1000))))
    eve = member_of(ShopFactory(), UserFactory())
    with pytest.raises(RuleBroken, match="NOT_ALLOWED"):
        crop_picture(picture, RIGHT_HALF, actor=eve)

    picture.drawn = True
    picture.save()
    with pytest.raises(RuleBroken, match="DRAWN"):
        crop_picture(picture, RIGHT_HALF, actor=ann)

    picture.refresh_from_db()
    assert picture.crop == []
