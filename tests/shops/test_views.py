"""Uploading pictures."""

from __future__ import annotations

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from shops.models import ProductPicture
from shops.services import add_picture
from shops.states import PictureState, ProductState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, member_of
from tests.shops.picture_files import opened, picture_file

pytestmark = pytest.mark.django_db
OURS = {"X-Matricia-Client": "tests"}


@pytest.fixture
def product():
    return ProductFactory(title="Robe")


@pytest.fixture
def ann(product):
    client = Client()
    client.force_login(member_of(product.shop, UserFactory()))
    return client


def upload(client, product_id, content=None, headers=OURS, **fields):
    if content is not None:
        fields["file"] = SimpleUploadedFile("../../etc/x.php", content, "text/html")
    return client.post(f"/uploads/product-pictures/{product_id}", fields, headers=headers)


def codes(answer):
    return [problem["code"] for problem in answer.json()["problems"]]


def test_a_picture_is_stored_in_three_widths_and_answered(ann, product):
    answer = upload(ann, product.pk, picture_file(), alt="De face")

    assert answer.status_code == 201
    row = ProductPicture.objects.get()
    base = str(row.file).removesuffix("/1200.webp")
    assert answer.json() == {
        "id": str(row.pk),
        "url": f"/media/{base}/1200.webp",
        "srcset": f"/media/{base}/320.webp 320w, /media/{base}/640.webp 640w,"
        f" /media/{base}/1200.webp 1200w",
        "width": 1200,
        "height": 1500,
        "alt": "De face",
        "drawn": False,
    }
    assert (row.state, row.position, row.widths) == (PictureState.READY, 0, [320, 640, 1200])
    for width in row.widths:
        with default_storage.open(f"{base}/{width}.webp") as file:
            assert opened(file.read()).width == width
    shown = ann.get(answer.json()["url"])
    assert shown["Content-Type"] == "image/webp"


def test_further_pictures_come_last_and_are_called_as_the_product(ann, product):
    for _ in range(2):
        upload(ann, product.pk, picture_file((320, 400)))

    rows = ProductPicture.objects.order_by("pk").values_list("position", "alt")
    assert list(rows) == [(0, "Robe"), (1, "Robe")]


def test_the_drawn_stand_in_leaves_with_its_files(ann, product, django_capture_on_commit_callbacks):
    name = default_storage.save("drawn/x/640.webp", SimpleUploadedFile("x", b"x"))
    ProductPicture.objects.create(
        product=product, file=name, widths=[640], drawn=True, state=PictureState.READY
    )

    with django_capture_on_commit_callbacks(execute=True):
        upload(ann, product.pk, picture_file((320, 400)))

    assert [row.drawn for row in ProductPicture.objects.all()] == [False]
    assert not default_storage.exists(name)


@pytest.mark.parametrize(
    ("who", "state", "status", "code"),
    [
        ("nobody", ProductState.ACTIVE, 401, "SIGN_IN"),
        ("a customer", ProductState.ACTIVE, 403, "NOT_ALLOWED"),
        ("a customer", ProductState.DRAFT, 404, "NOT_FOUND"),
        ("another shop's member", ProductState.ACTIVE, 403, "NOT_ALLOWED"),
        ("another shop's member", ProductState.DRAFT, 404, "NOT_FOUND"),
    ],
)
def test_others_add_nothing(who, state, status, code):
    product = ProductFactory(state=state)
    client = Client()
    if who != "nobody":
        user = UserFactory()
        client.force_login(user)
        if who == "another shop's member":
            member_of(ShopFactory(), user)

    answer = upload(client, product.pk, picture_file((320, 400)))

    assert (answer.status_code, codes(answer)) == (status, [code])
    assert ProductPicture.objects.count() == 0


def test_programme_staff_may_help(product):
    client = Client()
    client.force_login(StaffFactory())

    assert upload(client, product.pk, picture_file((320, 400))).status_code == 201


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (None, 400, "FILE"),
        (b"<?php system('x');", 400, "PICTURE_FORMAT"),
        (b"", 400, "PICTURE_FORMAT"),
        (b"x" * (40 * 1024 * 1024 + 1), 413, "PICTURE_SIZE"),
        (b"x" * (41 * 1024 * 1024), 413, "PICTURE_SIZE"),
    ],
)
def test_what_is_no_picture_is_refused(ann, product, content, status, code):
    answer = upload(ann, product.pk, content)

    assert (answer.status_code, codes(answer)) == (status, [code])
    assert ProductPicture.objects.count() == 0


def test_a_form_of_another_site_is_refused(product):
    client = Client(enforce_csrf_checks=True)
    client.force_login(member_of(product.shop, UserFactory()))

    answer = upload(client, product.pk, picture_file((320, 400)), headers={})

    assert (answer.status_code, codes(answer)) == (400, ["CLIENT"])
    assert ProductPicture.objects.count() == 0


def test_a_product_has_no_end_of_pictures_but_twenty(ann, product):
    ProductPicture.objects.bulk_create(
        ProductPicture(product=product) for _ in range(add_picture.MAX_PICTURES)
    )

    assert codes(upload(ann, product.pk, picture_file((320, 400)))) == ["TOO_MANY_PICTURES"]


@pytest.mark.parametrize("path", ["abc", "99999999999999999999", "0"])
def test_an_address_without_product_is_not_found(ann, path):
    assert upload(ann, path, picture_file((320, 400))).status_code == 404
