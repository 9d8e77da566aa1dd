"""Lists by facets, their counts, suggestions while typing: as the storefront asks for them."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shops.models import Product
from shops.services.refresh_listing import refresh_listing
from shops.states import ProductState
from tests.conftest import Ask
from tests.factories.shops import ProductFactory, ShopFactory, ThemeFactory, variant_in_stock
from tests.shops.wardrobe import hang_wardrobe

pytestmark = pytest.mark.django_db

LIST = """query($filter: ProductFilter, $sort: ProductSort) {
  products(filter: $filter, sort: $sort) { totalCount nodes { slug } }
  facets(filter: $filter) {
    corrected total facets { key choices { value label count chosen swatch } }
  }
}"""
SUGGEST = """query($text: String!) { suggestions(text: $text) {
  products { title shop { name } } designers { slug } themes { slug }
} }"""
OLDER = '{ products(query: "robe", shop: "atelier-koumba") { totalCount } }'


def _dress(slug: str, *variants: tuple[str, str, int], **fields: Any) -> Product:
    """On sale with variants (size, colour, pieces)."""
    dress: Product = ProductFactory(slug=slug, option_names=["size", "color"], **fields)
    for size, color, pieces in variants:
        variant_in_stock(pieces, product=dress, option_values=[size, color])
    refresh_listing([dress.pk])
    return dress


def _choices(data: dict[str, Any], key: str) -> list[tuple[str, int, bool]]:
    rows = [facet for facet in data["facets"]["facets"] if facet["key"] == key]
    return [
        (choice["value"], choice["count"], choice["chosen"])
        for facet in rows
        for choice in facet["choices"]
    ]


@pytest.mark.scenario("S8")
def test_a_sold_out_size_is_not_listed_and_the_counts_agree(client: Client, ask: Ask) -> None:
    _dress("dress", ("M", "Noir", 0), ("L", "Noir", 2))
    _dress("coat", ("M", "Bleu", 1))

    data = ask(client, LIST, filter={"sizes": ["m"]})

    assert [node["slug"] for node in data["products"]["nodes"]] == ["coat"]
    assert data["facets"]["total"] == data["products"]["totalCount"] == 1
    assert _choices(data, "SIZE") == [("m", 1, True), ("l", 1, False)]
    assert _choices(data, "COLOR") == [("blue", 1, False)]


def test_a_choice_that_leads_nowhere_stays_to_be_taken_back(client: Client, ask: Ask) -> None:
    _dress("dress", ("M", "Noir", 1))

    data = ask(client, LIST, filter={"sizes": ["xl", "m"], "colors": ["mauve-ish"]})

    assert data["products"]["totalCount"] == 0
    assert ("xl", 0, True) in _choices(data, "SIZE")
    assert _choices(data, "COLOR") == [("black", 1, False)]


def test_a_colour_has_its_swatch(client: Client, ask: Ask) -> None:
    _dress("dress", ("M", "Nuit", 1))

    data = ask(client, LIST)

    colors = [facet for facet in data["facets"]["facets"] if facet["key"] == "COLOR"]
    assert colors[0]["choices"][0]["swatch"] == "#1d2a4d"


def test_a_price_range_includes_both_ends(client: Client, ask: Ask) -> None:
    _dress("dress", ("M", "Noir", 1))

    inside = ask(client, LIST, filter={"prices": [{"least": 3000, "most": 5000}]})
    above = ask(client, LIST, filter={"prices": [{"least": 5001}]})

    assert inside["products"]["totalCount"] == 1
    assert above["products"]["totalCount"] == 0


def test_a_slip_is_corrected_for_the_list_and_its_counts_alike(client: Client, ask: Ask) -> None:
    hang_wardrobe()

    data = ask(client, LIST, filter={"query": "kimmono"}, sort="RELEVANCE")

    assert data["facets"]["corrected"] == "kimono"
    assert data["facets"]["total"] == data["products"]["totalCount"] == 1


def test_the_older_arguments_say_the_same_list(client: Client, ask: Ask) -> None:
    hang_wardrobe()

    older = ask(client, OLDER)["products"]["totalCount"]
    newer = ask(client, LIST, filter={"query": "robe", "inShop": "atelier-koumba"})

    assert older == newer["products"]["totalCount"] == 2


def test_facets_take_as_many_statements_for_many_pieces_as_for_few(
    client: Client, ask: Ask
) -> None:
    _dress("first", ("M", "Noir", 1))
    ask(client, LIST)

    with CaptureQueriesContext(connection) as few:
        ask(client, LIST)
    for number in range(6):
        _dress(f"dress-{number}", ("M", "Noir", 1), ("L", "Bleu", 1))
    with CaptureQueriesContext(connection) as many:
        ask(client, LIST)

    assert len(many) == len(few)


def test_the_beginning_of_a_word_suggests_pieces_designers_and_themes(
    client: Client, ask: Ask
) -> None:
    shop = ShopFactory(slug="koumba", name="Koumba Tissée")
    piece = ProductFactory(title="Robe tissée", shop=shop)
    ThemeFactory(slug="tissage", name={"fr": "Tissage à la main", "en": "Handweaving"})
    refresh_listing([piece.pk])

    found = ask(client, SUGGEST, text="TISS")["suggestions"]

    assert found == {
        "products": [{"title": "Robe tissée", "shop": {"name": "Koumba Tissée"}}],
        "designers": [{"slug": "koumba"}],
        "themes": [{"slug": "tissage"}],
    }


def test_suggestions_show_no_draft_and_nothing_for_one_letter(client: Client, ask: Ask) -> None:
    draft = ProductFactory(title="Houppelande", state=ProductState.DRAFT)
    refresh_listing([draft.pk])
    nothing: dict[str, list[Any]] = {"products": [], "designers": [], "themes": []}

    assert ask(client, SUGGEST, text="houpp")["suggestions"] == nothing
    assert ask(client, SUGGEST, text="h")["suggestions"] == nothing
    assert ask(client, SUGGEST, text="🧵 %_'\\")["suggestions"] == nothing
