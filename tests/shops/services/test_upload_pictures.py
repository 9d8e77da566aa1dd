"""Pictures come in parts."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import PicturePart, PictureUpload, ProductPicture
from shops.services import upload_pictures as service
from shops.services.upload_pictures import (
    PART,
    begin_upload,
    finish_upload,
    forget_old_uploads,
    keep_part,
    missing_parts,
)
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, member_of
from tests.shops.picture_files import noisy_file

pytestmark = pytest.mark.django_db
ID = uuid.UUID(int=7)


@pytest.fixture
def product():
    return ProductFactory()


@pytest.fixture
def ann(product):
    return member_of(product.shop, UserFactory())


@pytest.fixture(scope="module")
def content():
    """Of three parts."""
    return noisy_file(2 * PART + 1000)


def send(upload, content, actor, *, until=None):
    for part in missing_parts(upload)[:until]:
        keep_part(upload, part.offset, content[part.offset :][: part.size], actor=actor)


def refusal(call, *given, **named):
    with pytest.raises(RuleBroken) as caught:
        call(*given, **named)
    return caught.value.code


def test_the_parts_of_a_file_are_asked_for(product, ann):
    upload = begin_upload(ID, product, 2 * PART + 1000, actor=ann)

    path = f"/uploads/picture-parts/{ID}"
    assert missing_parts(upload) == [
        (0, PART, f"{path}/0"),
        (PART, PART, f"{path}/{PART}"),
        (2 * PART, 1000, f"{path}/{2 * PART}"),
    ]


def test_after_a_cut_only_what_is_missing_is_asked_for_and_the_picture_is_whole(
    product, ann, content
):
    send(begin_upload(ID, product, len(content), actor=ann), content, ann, until=2)

    again = begin_upload(ID, product, len(content), actor=ann)

    assert [part.offset for part in missing_parts(again)] == [2 * PART]
    assert refusal(finish_upload, again, actor=ann) == "PARTS_MISSING"
    send(again, content, ann)
    picture = finish_upload(again, actor=ann)
    assert (picture.product, picture.width, picture.crop) == (product, 1200, [])
    assert picture.master.startswith("masters/")
    assert PicturePart.objects.count() == 0


def test_a_part_that_comes_twice_is_kept_once(product, ann, content):
    upload = begin_upload(ID, product, len(content), actor=ann)

    for _ in range(2):
        keep_part(upload, 0, content[:PART], actor=ann)

    assert upload.parts.count() == 1


def test_finishing_twice_makes_one_picture(product, ann, content):
    upload = begin_upload(ID, product, len(content), actor=ann)
    send(upload, content, ann)

    pictures = {finish_upload(upload, actor=ann).pk for _ in range(2)}

    assert list(ProductPicture.objects.values_list("pk", flat=True)) == list(pictures)
    assert missing_parts(begin_upload(ID, product, len(content), actor=ann)) == []


@pytest.mark.django_db(transaction=True)
def test_of_two_finishing_at_once_one_makes_the_picture(product, ann, content):
    upload = begin_upload(ID, product, len(content), actor=ann)
    send(upload, content, ann)

    def finish(_number):
        try:
            return finish_upload(PictureUpload.objects.get(pk=ID), actor=ann).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        pictures = set(threads.map(finish, range(2)))

    assert list(ProductPicture.objects.values_list("pk", flat=True)) == list(pictures)


def test_a_picture_that_was_removed_may_come_again(product, ann, content):
    upload = begin_upload(ID, product, len(content), actor=ann)
    send(upload, content, ann)
    finish_upload(upload, actor=ann).delete()

    again = begin_upload(ID, product, len(content), actor=ann)
    assert len(missing_parts(again)) == 3
    send(again, content, ann)

    assert finish_upload(again, actor=ann).product == product


def test_what_is_no_picture_is_refused_at_the_end_and_changes_nothing(product, ann):
    upload = begin_upload(ID, product, 12, actor=ann)
    keep_part(upload, 0, b"MZ renamed.!", actor=ann)

    assert refusal(finish_upload, upload, actor=ann) == "PICTURE_FORMAT"
    assert ProductPicture.objects.count() == 0


@pytest.mark.parametrize(
    ("size", "code"), [(0, "PICTURE_FORMAT"), (-1, "PICTURE_FORMAT"), (2**26, "PICTURE_SIZE")]
)
def test_a_size_that_no_picture_has_is_refused_before_anything_is_sent(product, ann, size, code):
    assert refusal(begin_upload, ID, product, size, actor=ann) == code
    assert PictureUpload.objects.count() == 0


@pytest.mark.parametrize(("offset", "length"), [(0, 999), (1, 1000), (1000, 1)])
def test_bytes_that_are_no_part_of_the_file_are_refused(product, ann, offset, length):
    upload = begin_upload(ID, product, 1000, actor=ann)

    assert refusal(keep_part, upload, offset, b"x" * length, actor=ann) == "PART"


def test_an_id_belongs_to_one_file_of_one_product(product, ann):
    begin_upload(ID, product, 1000, actor=ann)

    with pytest.raises(ObjectDoesNotExist):
        begin_upload(ID, product, 1001, actor=ann)
    with pytest.raises(ObjectDoesNotExist):
        begin_upload(ID, ProductFactory(shop=product.shop), 1000, actor=ann)


def test_another_designer_sends_nothing(product, ann):
    eve = member_of(ShopFactory(), UserFactory())
    upload = begin_upload(ID, product, 3, actor=ann)

    assert refusal(begin_upload, uuid.uuid4(), product, 3, actor=eve) == "NOT_ALLOWED"
    assert refusal(keep_part, upload, 0, b"abc", actor=eve) == "NOT_ALLOWED"
    assert refusal(finish_upload, upload, actor=eve) == "NOT_ALLOWED"


def test_a_full_product_and_too_many_on_their_way_are_refused(product, ann):
    PictureUpload.objects.bulk_create(
        PictureUpload(product=product, size=1) for _ in range(service.MOST_UNFINISHED)
    )
    assert refusal(begin_upload, ID, product, 3, actor=ann) == "TOO_MANY_UPLOADS"

    ProductPicture.objects.bulk_create(ProductPicture(product=product) for _ in range(20))
    assert refusal(begin_upload, ID, product, 3, actor=ann) == "TOO_MANY_PICTURES"


def test_what_never_came_is_forgotten_after_a_day(product, ann):
    old = begin_upload(ID, product, 3, actor=ann)
    keep_part(old, 0, b"abc", actor=ann)
    new = begin_upload(uuid.uuid4(), product, 3, actor=ann)
    PictureUpload.objects.filter(pk=old.pk).update(began_at=clock.now() - timedelta(hours=25))

    forget_old_uploads()

    assert list(PictureUpload.objects.all()) == [new]
    assert PicturePart.objects.count() == 0
