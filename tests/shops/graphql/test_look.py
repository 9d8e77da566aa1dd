"""The look of a shop through the API."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shops.models import ShopLook
from shops.services.arrange_storefront import feature_pieces
from shops.services.hang_shop_picture import hang_shop_picture
from shops.states import ProductState, Right, ShopPictureKind
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, helper_in, member_of
from tests.shops.picture_files import picture_file

pytestmark = pytest.mark.django_db

LOOK = """query($slug: String!) { shop(slug: $slug) { look {
    face sections logo { width } featured { slug } chosen { slug } } } }"""
ARRANGE = """mutation($shop: ID!, $sections: [ShopSection!], $face: DisplayFace) {
    arrangeStorefront(shop: $shop, sections: $sections, face: $face) {
        shop { look { face sections } } problems { code field } } }"""
FEATURE = """mutation($shop: ID!, $pieces: [ID!]!) { featurePieces(shop: $shop, pieces: $pieces) {
    shop { look { chosen { slug } } } problems { code field } } }"""
CROP = """mutation($shop: ID!, $box: CropBoxInput) {
    cropShopPicture(shop: $shop, kind: LOGO, box: $box) {
        picture { width height } problems { code } } }"""
TAKE_DOWN = """mutation($shop: ID!) { takeDownShopPicture(shop: $shop, kind: LOGO) {
    shop { look { logo { id } } } problems { code } } }"""
PHOTOGRAPH = """query($shop: ID!) { shopPhotograph(shop: $shop, kind: LOGO) {
    width height crop { left } } }"""
SQUARE = {"left": 0, "top": 0, "width": 5000, "height": 10_000}
USUAL = ["FEATURED", "STORY", "COLLECTIONS", "PIECES", "MARKETS", "REVIEWS"]


@pytest.fixture
def shop():
    return ShopFactory(slug="mira")


@pytest.fixture
def owner(shop):
    return member_of(shop, UserFactory())


@pytest.fixture
def hers(owner):
    client = Client()
    client.force_login(owner)
    return client


def look_of(ask, client):
    return ask(client, LOOK, slug="mira")["shop"]["look"]


def upload(client, shop, kind, content):
    return client.post(
        f"/uploads/shop-pictures/{shop.pk}/{kind}",
        {"file": SimpleUploadedFile("a.jpg", content)},
        headers={"x-matricia-client": "web"},
    )


def test_a_shop_that_chose_nothing_looks_like_the_house(ask, shop):
    assert look_of(ask, Client()) == {
        "face": "BRICOLAGE",
        "sections": USUAL,
        "logo": None,
        "featured": [],
        "chosen": None,
    }


def test_what_she_arranges_is_what_everybody_sees(ask, hers, shop):
    answer = ask(hers, ARRANGE, shop=str(shop.pk), sections=["PIECES", "STORY"], face="ITALIC")

    assert answer["arrangeStorefront"]["problems"] == []
    seen = look_of(ask, Client())
    assert (seen["face"], seen["sections"]) == ("ITALIC", ["PIECES", "STORY"])


def test_a_piece_that_is_not_on_sale_is_featured_for_her_alone(ask, hers, shop):
    robe = ProductFactory(shop=shop, slug="robe")
    draft = ProductFactory(shop=shop, slug="jupe", state=ProductState.DRAFT)

    ask(hers, FEATURE, shop=str(shop.pk), pieces=[str(draft.pk), str(robe.pk)])

    assert look_of(ask, Client())["featured"] == [{"slug": "robe"}]
    assert look_of(ask, hers)["chosen"] == [{"slug": "jupe"}, {"slug": "robe"}]


def test_a_logo_is_sent_cut_and_taken_down(ask, hers, shop):
    sent = upload(hers, shop, "logo", picture_file((800, 400)))
    cut = ask(hers, CROP, shop=str(shop.pk), box=SQUARE)["cropShopPicture"]
    photograph = ask(hers, PHOTOGRAPH, shop=str(shop.pk))["shopPhotograph"]
    taken = ask(hers, TAKE_DOWN, shop=str(shop.pk))["takeDownShopPicture"]

    assert (sent.status_code, sent.json()["width"]) == (201, 800)
    assert cut == {"picture": {"width": 400, "height": 400}, "problems": []}
    assert photograph == {"width": 800, "height": 400, "crop": {"left": 0}}
    assert taken == {"shop": {"look": {"logo": None}}, "problems": []}
    assert ask(hers, PHOTOGRAPH, shop=str(shop.pk))["shopPhotograph"] is None


def test_what_is_no_picture_is_refused_in_words(hers, shop):
    answer = upload(hers, shop, "banner", b"MZ\x90")

    assert answer.status_code == 400
    assert answer.json()["problems"][0]["code"] == "PICTURE_FORMAT"


def test_there_is_no_third_kind_of_picture(hers, shop):
    assert upload(hers, shop, "poster", picture_file((320, 320))).status_code == 404


def test_without_our_header_nothing_is_hung(hers, shop):
    answer = hers.post(f"/uploads/shop-pictures/{shop.pk}/logo", {})

    assert answer.json()["problems"][0]["code"] == "CLIENT"


@pytest.mark.scenario("C5")
@pytest.mark.parametrize(
    ("mutation", "name", "given"),
    [
        (ARRANGE, "arrangeStorefront", {"face": "ITALIC"}),
        (FEATURE, "featurePieces", {"pieces": []}),
        (CROP, "cropShopPicture", {"box": SQUARE}),
        (TAKE_DOWN, "takeDownShopPicture", {}),
    ],
)
def test_the_shop_of_another_designer_is_not_found(ask, hers, mutation, name, given):
    theirs = ShopFactory()

    answer = ask(hers, mutation, shop=str(theirs.pk), **given)[name]

    assert [problem["code"] for problem in answer["problems"]] == ["NOT_FOUND"]
    assert not ShopLook.objects.filter(shop=theirs).exists()


@pytest.mark.scenario("C5")
def test_pictures_of_another_designer_are_not_found(ask, hers, owner):
    theirs = ShopFactory()
    sewer = member_of(theirs, UserFactory())
    hang_shop_picture(theirs, ShopPictureKind.LOGO, picture_file((320, 320)), actor=sewer)

    assert ask(hers, PHOTOGRAPH, shop=str(theirs.pk))["shopPhotograph"] is None
    assert upload(hers, theirs, "logo", picture_file((320, 320))).status_code == 404


def test_a_helper_for_orders_is_told_who_may(ask, shop):
    client = Client()
    client.force_login(helper_in(shop, Right.ORDERS))

    answer = ask(client, ARRANGE, shop=str(shop.pk), face="ITALIC")["arrangeStorefront"]

    assert [problem["code"] for problem in answer["problems"]] == ["NOT_ALLOWED"]
    assert look_of(ask, client)["chosen"] is None


def test_six_featured_pieces_take_as_many_statements_as_one(ask, shop, owner):
    def counted(number):
        pieces = ProductFactory.create_batch(number, shop=shop)
        feature_pieces(shop, [row.pk for row in pieces], actor=owner)
        with CaptureQueriesContext(connection) as statements:
            shown = look_of(ask, Client())
        return len(shown["featured"]), len(statements)

    one, six = counted(1), counted(6)

    assert (one[0], six[0]) == (1, 6)
    assert one[1] == six[1]
