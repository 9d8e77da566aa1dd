"""AVIF files beside the renditions."""

from __future__ import annotations

import pytest
from django.core.files.storage import default_storage

from shops.images import Box, renditions_of
from shops.models import ProductPicture
from shops.services.add_picture import add_picture
from shops.services.arrange_pictures import remove_picture
from shops.services.crop_picture import crop_picture
from shops.services.make_avif import hand_out, make_avif
from tests.factories.accounts import StaffFactory
from tests.factories.shops import ProductFactory
from tests.shops.picture_files import opened, picture_file

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture():
    return add_picture(ProductFactory(), renditions_of(picture_file((640, 800))))


def avifs(row):
    base = row.file.name.rpartition("/")[0]
    return [name for name in default_storage.listdir(base)[1] if name.endswith(".avif")]


def test_each_rendition_gets_one(picture):
    for _ in range(2):
        make_avif(picture.pk)

    picture.refresh_from_db()
    assert picture.has_avif is True
    assert sorted(avifs(picture)) == ["320.avif", "640.avif"]
    base = picture.file.name.rpartition("/")[0]
    with default_storage.open(f"{base}/320.avif") as file:
        assert (opened(file.read()).format, picture.widths) == ("AVIF", [320, 640])


def test_they_leave_with_the_picture(picture, django_capture_on_commit_callbacks):
    make_avif(picture.pk)

    with django_capture_on_commit_callbacks(execute=True):
        remove_picture(picture, actor=StaffFactory())

    assert avifs(picture) == []


def test_a_cut_picture_gets_them_anew(picture, django_capture_on_commit_callbacks):
    make_avif(picture.pk)

    with django_capture_on_commit_callbacks(execute=True):
        cut = crop_picture(picture, Box(0, 0, 5000, 5000), actor=StaffFactory())
    assert (cut.has_avif, avifs(cut), avifs(picture)) == (False, [], [])
    make_avif(cut.pk)

    assert avifs(cut) == ["320.avif"]


@pytest.mark.usefixtures("tasks_at_once")
def test_what_a_lost_message_left_undone_is_done(picture, django_capture_on_commit_callbacks):
    drawn = add_picture(ProductFactory(), renditions_of(picture_file((320, 400))))
    ProductPicture.objects.filter(pk=drawn.pk).update(drawn=True)

    with django_capture_on_commit_callbacks(execute=True):
        hand_out()

    assert dict(ProductPicture.objects.values_list("pk", "has_avif")) == {
        picture.pk: True,
        drawn.pk: False,
    }
