"""The bytes of pictures, part by part."""

from __future__ import annotations

import uuid

import pytest
from django.test import Client

from shops.models import PicturePart, PictureUpload
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, member_of

pytestmark = pytest.mark.django_db
OURS = {"X-Matricia-Client": "tests"}


@pytest.fixture
def upload():
    return PictureUpload.objects.create(id=uuid.uuid4(), product=ProductFactory(), size=5)


def client_of(shop):
    client = Client(enforce_csrf_checks=True)
    client.force_login(member_of(shop, UserFactory()))
    return client


def put(client, upload, content, *, offset=0, headers=OURS):
    path = f"/uploads/picture-parts/{upload.pk}/{offset}"
    return client.put(path, content, "application/octet-stream", headers=headers)


def test_a_part_is_kept(upload):
    answer = put(client_of(upload.product.shop), upload, b"abcde")

    assert (answer.status_code, answer.content) == (204, b"")
    assert [bytes(part.content) for part in upload.parts.all()] == [b"abcde"]


@pytest.mark.parametrize(
    ("content", "headers", "status", "code"),
    [
        (b"abcd", OURS, 400, "PART"),
        (b"x" * 600_000, OURS, 400, "PART"),
        (b"abcde", {}, 400, "CLIENT"),
    ],
)
def test_what_is_no_part_or_of_another_site_is_refused(upload, content, headers, status, code):
    answer = put(client_of(upload.product.shop), upload, content, headers=headers)

    assert (answer.status_code, answer.json()["problems"][0]["code"]) == (status, code)
    assert PicturePart.objects.count() == 0


def test_others_find_nothing(upload):
    assert put(Client(), upload, b"abcde").status_code == 401
    answer = put(client_of(ShopFactory()), upload, b"abcde")

    assert (answer.status_code, answer.json()["problems"][0]["code"]) == (404, "NOT_FOUND")
    assert PicturePart.objects.count() == 0
