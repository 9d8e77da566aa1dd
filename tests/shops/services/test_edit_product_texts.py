"""What a designer writes in another language, and what is refused."""

from __future__ import annotations

import pytest

from matricia.kit.errors import RuleBroken
from shops.languages import Language
from shops.models import Product
from shops.search import forgiving
from shops.services.edit_product_texts import edit_product_texts
from shops.services.edit_shop import edit_shop
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, VariantFactory, member_of

pytestmark = pytest.mark.django_db


def _dress() -> Product:
    """Of one variant, "Bleu nuit"; written in French."""
    dress: Product = ProductFactory(
        title="Robe", description="<p>En lin.</p>", option_names=["color"]
    )
    VariantFactory(product=dress, option_values=["Bleu nuit"])
    member_of(dress.shop, UserFactory(email="hers@example.org"))
    return dress


def _her(product: Product):
    return product.shop.members.get().user


def test_a_translation_stands_beside_what_was_first_written() -> None:
    dress = _dress()

    edit_product_texts(
        dress,
        version=1,
        language=Language.EN,
        title=" Dress ",
        description="<p onclick='x'>Linen.</p>",
        words={"Bleu nuit": "Night blue", "Vert": "Green"},
        actor=_her(dress),
    )

    dress.refresh_from_db()
    assert (dress.title, dress.description, dress.version) == ("Robe", "<p>En lin.</p>", 2)
    assert dress.translations == {
        "en": {
            "title": "Dress",
            "description": "<p>Linen.</p>",
            "words": {"Bleu nuit": "Night blue"},
        }
    }


def test_an_empty_translation_is_none() -> None:
    dress = _dress()
    dress.translations = {"ar": {"title": "فستان"}, "en": {"title": "Dress"}}
    dress.save()

    edit_product_texts(dress, version=1, language=Language.AR, actor=_her(dress))

    dress.refresh_from_db()
    assert dress.translations == {"en": {"title": "Dress"}}


def test_its_own_language_is_edited_where_it_was_first_written() -> None:
    dress = _dress()

    edit_product_texts(dress, version=1, language=Language.FR, title="Jupe", actor=_her(dress))

    dress.refresh_from_db()
    assert (dress.title, dress.description, dress.translations) == ("Jupe", "", {})


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        ({"title": "Sustainable dress"}, "GREEN_WORD", "title"),
        (
            {"description": "<p>صَديق للبيئة</p>", "language": Language.AR},
            "GREEN_WORD",
            "description",
        ),
        ({"words": {"Bleu nuit": "eco blue"}}, "GREEN_WORD", "words"),
        ({"title": "x" * 256}, "TITLE", "title"),
        ({"version": 0, "title": "Dress"}, "EDITED_MEANWHILE", "version"),
    ],
)
def test_what_is_refused_in_french_is_refused_in_every_language(given, code, field) -> None:
    dress = _dress()

    with pytest.raises(RuleBroken) as refusal:
        edit_product_texts(
            dress, **{"version": 1, "language": Language.EN} | given, actor=_her(dress)
        )

    dress.refresh_from_db()
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert (dress.translations, dress.version) == ({}, 1)


def test_another_shops_designer_translates_nothing_here() -> None:
    dress = _dress()
    other = _her(_dress_of_another())

    with pytest.raises(RuleBroken) as refusal:
        edit_product_texts(dress, version=1, language=Language.EN, title="Dress", actor=other)

    dress.refresh_from_db()
    assert (refusal.value.code, dress.translations) == ("NOT_ALLOWED", {})


def _dress_of_another() -> Product:
    other: Product = ProductFactory()
    member_of(other.shop, UserFactory(email="another@example.org"))
    return other


@pytest.mark.parametrize(
    "asked",
    [
        "robe",
        "the dresses",
        "silk dress",
        "فساتين",
        "الفستان",
        "فُسْتـان اَنيقه",
        "فست",
        "midnight",
        "drss",
    ],
)
def test_a_piece_is_found_by_the_words_of_every_language(asked: str) -> None:
    dress = _dress()
    her = _her(dress)
    edit_product_texts(
        dress,
        version=1,
        language=Language.EN,
        title="Silk dress",
        words={"Bleu nuit": "Midnight"},
        actor=her,
    )
    edit_product_texts(dress, version=2, language=Language.AR, title="فستان أنيقة", actor=her)

    assert list(forgiving(Product.objects.for_sale(), asked).products) == [dress]


def test_a_shop_that_writes_english_has_written_its_pieces_in_english() -> None:
    dress = _dress()
    known = ProductFactory(shop=dress.shop, translations={"en": {"title": "Skirt"}})

    edit_shop(dress.shop, main_language=Language.EN, actor=_her(dress))

    dress.refresh_from_db()
    known.refresh_from_db()
    assert (dress.shop.language, dress.language, known.language) == ("en", "en", "fr")
