"""Words for search engines through the API: who writes them, who reads which, and how long."""

from __future__ import annotations

import pytest
from django.test import Client

from shops.models import ProductVersion
from shops.services.restore_version import restore_version
from shops.states import Right
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, helper_in, member_of

pytestmark = pytest.mark.django_db

PIECE = """mutation($id: ID!, $version: Int!, $language: Language!, $title: String!,
    $description: String!) { editProductSeo(id: $id, version: $version, language: $language,
    title: $title, description: $description) { version problems { code field } } }"""
SHOP = """mutation($id: ID!, $language: Language!, $title: String!, $description: String!) {
    editShopSeo(id: $id, language: $language, title: $title, description: $description) {
    kept problems { code field } } }"""
READ = """query($shop: String!, $slug: String!) {
    product(shop: $shop, slug: $slug) { seo { title description } }
    shop(slug: $shop) { seo { title description } } }"""
TEXTS = """query($product: ID!, $shop: ID!) {
    productSeo(product: $product) { language title description }
    shopSeo(shop: $shop) { language title description } }"""
NOTHING = {"title": "", "description": ""}


@pytest.fixture
def piece(client):
    piece = ProductFactory(shop=ShopFactory(slug="mira"), slug="robe")
    client.force_login(member_of(piece.shop, UserFactory()))
    return piece


def test_words_are_read_in_their_language_only(ask, client, piece):
    ask(client, PIECE, id=piece.pk, version=1, language="FR", title="Robe lin", description="A\nB")
    ask(client, SHOP, id=piece.shop_id, language="FR", title="", description="Couture à Roubaix")
    client.logout()

    french = ask(client, READ, shop="mira", slug="robe")
    reader = Client(headers={"accept-language": "en"})
    english = ask(reader, READ, shop="mira", slug="robe")

    assert french["product"]["seo"] == {"title": "Robe lin", "description": "A B"}
    assert french["shop"]["seo"] == {"title": "", "description": "Couture à Roubaix"}
    assert (english["product"]["seo"], english["shop"]["seo"]) == (NOTHING, NOTHING)


def test_words_are_written_language_by_language_and_taken_away(ask, client, piece):
    ask(client, PIECE, id=piece.pk, version=1, language="FR", title="Robe", description="")
    ask(client, PIECE, id=piece.pk, version=2, language="AR", title="فستان", description="كتان")
    ask(client, PIECE, id=piece.pk, version=3, language="FR", title=" ", description="")

    piece.refresh_from_db()
    assert piece.seo == {"ar": {"title": "فستان", "description": "كتان"}}
    texts = ask(client, TEXTS, product=piece.pk, shop=piece.shop_id)["productSeo"]
    assert [row["title"] for row in texts if row["language"] == "ar"] == ["فستان"]


def test_an_undo_brings_the_words_back(ask, client, piece):
    ask(client, PIECE, id=piece.pk, version=1, language="FR", title="Robe", description="")
    ask(client, PIECE, id=piece.pk, version=2, language="FR", title="Jupe", description="")
    version = ProductVersion.objects.get(product=piece, content__seo__fr__title="Robe")

    restore_version(version, seen=3, actor=UserFactory(is_staff=True))

    piece.refresh_from_db()
    assert piece.seo == {"fr": {"title": "Robe"}}


def test_who_read_an_older_version_is_told(ask, client, piece):
    given = {"id": piece.pk, "version": 7, "language": "FR", "title": "Robe", "description": ""}

    answer = ask(client, PIECE, **given)["editProductSeo"]

    assert answer["problems"] == [{"code": "EDITED_MEANWHILE", "field": "version"}]


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ({"title": "x" * 71}, {"code": "TOO_LONG", "field": "title"}),
        ({"description": "x" * 201}, {"code": "TOO_LONG", "field": "description"}),
        ({"title": "Robe écologique"}, {"code": "GREEN_WORD", "field": "title"}),
    ],
)
def test_what_cannot_be_kept_is_refused(ask, client, piece, words, problem):
    given = {"language": "FR", "title": "", "description": "", **words}

    assert ask(client, PIECE, id=piece.pk, version=1, **given)["editProductSeo"]["problems"] == [
        problem
    ]
    assert ask(client, SHOP, id=piece.shop_id, **given)["editShopSeo"]["problems"] == [problem]


def test_a_helper_without_the_right_is_refused(ask, client, piece):
    client.force_login(helper_in(piece.shop, Right.ORDERS))
    given = {"language": "FR", "title": "Robe", "description": ""}

    answer = ask(client, SHOP, id=piece.shop_id, **given)["editShopSeo"]

    assert [problem["code"] for problem in answer["problems"]] == ["NOT_ALLOWED"]
    assert ask(client, TEXTS, product=piece.pk, shop=piece.shop_id) == {
        "productSeo": [],
        "shopSeo": [],
    }


@pytest.mark.scenario("C5")
def test_words_of_another_designer_are_not_found(ask, client, piece):
    foreign = ProductFactory(seo={"fr": {"title": "Hers"}})
    given = {"language": "FR", "title": "Mine", "description": ""}

    answers = [
        ask(client, PIECE, id=foreign.pk, version=1, **given)["editProductSeo"],
        ask(client, SHOP, id=foreign.shop_id, **given)["editShopSeo"],
    ]

    assert [answer["problems"][0]["code"] for answer in answers] == ["NOT_FOUND"] * 2
    assert ask(client, TEXTS, product=foreign.pk, shop=foreign.shop_id) == {
        "productSeo": [],
        "shopSeo": [],
    }
