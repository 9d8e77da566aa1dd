"""Texts in the language of whoever reads, and which language they turn out to be in."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shops.models import Collection
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, VariantFactory, member_of

pytestmark = pytest.mark.django_db

PIECE = """query($shop: String!, $slug: String!) { product(shop: $shop, slug: $slug) { slug title
    titleLanguage description descriptionLanguage language texts { language title }
    variants { title optionValues optionWords { text language } } } }"""
SHOP = """query($slug: String!) { shop(slug: $slug) { tagline taglineLanguage story storyLanguage
    language } }"""
COLLECTION = """query($shop: String!) { collections(shop: $shop) { title titleLanguage
    introLanguage } }"""
LIST = "{ products { nodes { title titleLanguage } } }"
EDIT = """mutation($id: ID!, $words: [TranslatedWordInput!]) { editProductTexts(id: $id, version: 1,
    language: EN, title: "Dress", words: $words) { product { version texts { language title words {
    word text } } } problems { code } } }"""


def _reader(language: str) -> Client:
    return Client(headers={"accept-language": language})


def _dress(**fields):
    dress = ProductFactory(
        title="Robe",
        description="<p>En lin.</p>",
        option_names=["color", "size", "cut"],
        translations={"en": {"title": "Dress", "words": {"Droite": "Straight"}}},
        **fields,
    )
    VariantFactory(product=dress, option_values=["Noir", "M", "Droite"])
    VariantFactory(product=dress, option_values=["Nuit", "M", "Évasée"])
    return dress


def test_each_text_is_in_the_readers_language_or_says_which_it_is_in(ask) -> None:
    dress = _dress()

    read = ask(_reader("en"), PIECE, shop=dress.shop.slug, slug=dress.slug)["product"]

    assert (read["title"], read["titleLanguage"]) == ("Dress", "en")
    assert (read["description"], read["descriptionLanguage"]) == ("<p>En lin.</p>", "fr")
    assert (read["language"], read["texts"]) == (None, None)
    assert read["variants"] == [
        {
            "title": "Black / M / Straight",
            "optionValues": ["Noir", "M", "Droite"],
            "optionWords": [
                {"text": "Black", "language": "en"},
                {"text": "M", "language": "en"},
                {"text": "Straight", "language": "en"},
            ],
        },
        {
            "title": "Nuit / M / Évasée",
            "optionValues": ["Nuit", "M", "Évasée"],
            "optionWords": [
                {"text": "Nuit", "language": "fr"},
                {"text": "M", "language": "en"},
                {"text": "Évasée", "language": "fr"},
            ],
        },
    ]


def test_a_shops_texts_fall_back_to_what_its_designer_writes_first(ask) -> None:
    shop = ShopFactory(
        language="en", tagline={"fr": "Des robes", "en": "Dresses"}, story={"fr": "Il était"}
    )
    Collection.objects.create(shop=shop, slug="summer", title={"fr": "Été", "en": "Summer"})

    read = ask(_reader("ar"), SHOP, slug=shop.slug)["shop"]
    collection = ask(_reader("ar"), COLLECTION, shop=shop.slug)["collections"]

    assert read == {
        "tagline": "Dresses",
        "taglineLanguage": "en",
        "story": "Il était",
        "storyLanguage": "fr",
        "language": "en",
    }
    assert collection == [{"title": "Summer", "titleLanguage": "en", "introLanguage": "ar"}]


def test_texts_of_three_pieces_take_as_many_statements_as_of_one(ask) -> None:
    _dress()
    with CaptureQueriesContext(connection) as one:
        ask(_reader("en"), LIST)
    shop = ShopFactory()
    for _ in range(2):
        _dress(shop=shop)

    with CaptureQueriesContext(connection) as three:
        answer = ask(_reader("en"), LIST)

    assert answer["products"]["nodes"] == [{"title": "Dress", "titleLanguage": "en"}] * 3
    assert len(three) == len(one)


def test_her_own_piece_shows_a_designer_all_of_its_texts(ask) -> None:
    dress = _dress()
    her = member_of(dress.shop, UserFactory())
    client = _reader("fr")
    client.force_login(her)

    words = [{"word": "Nuit", "text": "Night"}]
    edited = ask(client, EDIT, id=dress.pk, words=words)["editProductTexts"]

    assert edited == {
        "product": {
            "version": 2,
            "texts": [
                {"language": "fr", "title": "Robe", "words": []},
                {
                    "language": "en",
                    "title": "Dress",
                    "words": [{"word": "Nuit", "text": "Night"}],
                },
            ],
        },
        "problems": [],
    }
