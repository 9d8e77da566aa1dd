"""beginPictureUpload, finishPictureUpload, cropPicture, photograph."""

from __future__ import annotations

import uuid

import pytest
from django.test import Client

from shops.images import renditions_of
from shops.models import ProductPicture
from shops.services.add_picture import add_picture
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, member_of
from tests.shops.picture_files import picture_file

pytestmark = pytest.mark.django_db
BEGIN = """mutation ($id: ID!, $product: ID!, $size: Int!) {
  beginPictureUpload(id: $id, product: $product, size: $size) {
    upload { id isWhole parts { offset size url } } problems { code field } } }"""
FINISH = """mutation ($id: ID!) {
  finishPictureUpload(id: $id) { picture { id width alt } problems { code } } }"""
CROP = """mutation ($id: ID!, $box: CropBoxInput) {
  cropPicture(id: $id, box: $box) { picture { width height } problems { code } } }"""
PHOTOGRAPH = """query ($picture: ID!) {
  photograph(picture: $picture) { url width height crop { left top width height } } }"""
BOX = {"left": 0, "top": 0, "width": 5000, "height": 5000}


@pytest.fixture
def product():
    return ProductFactory(title="Robe")


@pytest.fixture
def ann(product):
    return client_of(product.shop)


def client_of(shop):
    client = Client()
    client.force_login(member_of(shop, UserFactory()))
    return client


def test_a_picture_is_begun_sent_finished_and_asked_for_again(ann, ask, product):
    content = picture_file((640, 800))
    given = {"id": str(uuid.uuid4()), "product": product.pk, "size": len(content)}
    begun = ask(ann, BEGIN, **given)["beginPictureUpload"]["upload"]
    [part] = begun["parts"]
    assert (begun["isWhole"], part["offset"], part["size"]) == (False, 0, len(content))
    headers = {"X-Matricia-Client": "tests"}
    assert ann.put(part["url"], content, "image/jpeg", headers=headers).status_code == 204

    pictures = [ask(ann, FINISH, id=given["id"])["finishPictureUpload"] for _ in range(2)]

    row = ProductPicture.objects.get()
    one = {"picture": {"id": str(row.pk), "width": 640, "alt": "Robe"}, "problems": []}
    assert pictures == [one, one]
    again = ask(ann, BEGIN, **given)["beginPictureUpload"]["upload"]
    assert (again["isWhole"], again["parts"]) == (True, [])


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"id": "1", "size": 3}, {"code": "BAD_ID", "field": "id"}),
        ({"id": str(uuid.UUID(int=1)), "size": 0}, {"code": "PICTURE_FORMAT", "field": "file"}),
    ],
)
def test_what_cannot_become_a_picture_is_not_begun(ann, ask, product, given, problem):
    answer = ask(ann, BEGIN, product=product.pk, **given)["beginPictureUpload"]

    assert answer == {"upload": None, "problems": [problem]}


def test_a_picture_is_cut_from_its_photograph(ann, ask, product):
    picture = add_picture(product, renditions_of(picture_file((640, 800))))
    before = ask(ann, PHOTOGRAPH, picture=picture.pk)["photograph"]
    assert before == {
        "url": f"/media/{picture.file.name}",
        "width": 640,
        "height": 800,
        "crop": None,
    }

    cut = ask(ann, CROP, id=picture.pk, box=BOX)["cropPicture"]

    assert cut == {"picture": {"width": 320, "height": 400}, "problems": []}
    assert ask(ann, PHOTOGRAPH, picture=picture.pk)["photograph"]["crop"] == BOX


@pytest.mark.scenario("C5")
def test_another_designer_finds_neither_products_nor_uploads_nor_photographs(ann, ask, product):
    eve = client_of(ShopFactory())
    picture = add_picture(product, renditions_of(picture_file((640, 800))))
    upload = {"id": str(uuid.uuid4()), "product": product.pk, "size": 3}
    ask(ann, BEGIN, **upload)

    answers = [
        ask(eve, BEGIN, **{**upload, "id": str(uuid.uuid4())})["beginPictureUpload"],
        ask(eve, FINISH, id=upload["id"])["finishPictureUpload"],
        ask(eve, CROP, id=picture.pk, box=BOX)["cropPicture"],
    ]

    assert [answer["problems"][0]["code"] for answer in answers] == ["NOT_FOUND"] * 3
    assert ask(eve, PHOTOGRAPH, picture=picture.pk)["photograph"] is None
    nobody = ask(Client(), BEGIN, **upload)["beginPictureUpload"]
    assert [problem["code"] for problem in nobody["problems"]] == ["SIGN_IN"]
