"""Search by words: stems, accents, beginnings, slips of the finger."""

from __future__ import annotations

import pytest

from shops.models import Product
from shops.search import forgiving, searchable
from shops.selectors import ORDERS, ProductSort
from shops.services.refresh_listing import refresh_listing
from shops.states import ProductState
from tests.factories.shops import ProductFactory
from tests.shops.wardrobe import hang_wardrobe

pytestmark = pytest.mark.django_db

#: What was typed, and a piece that must be among the first five.
ASKED = (
    ("seville", "Robe Séville"),
    ("Sevile", "Robe Séville"),
    ("SÉVILLE", "Robe Séville"),
    ("robe en lain", "Robe Séville"),
    ("robes longues", "Robe Séville"),
    ("rbe seville", "Robe Séville"),
    ("robe chmise", "Robe chemise Opale"),
    ("opal", "Robe chemise Opale"),
    ("chemize", "Chemise Nérée"),
    ("neree", "Chemise Nérée"),
    ("chemise coton officer", "Chemise Nérée"),
    ("pantallon", "Pantalon Brume"),
    ("pantalons", "Pantalon Brume"),
    ("pantaln laine", "Pantalon Brume"),
    ("jupe portefeuile", "Jupe portefeuille"),
    ("jupes", "Jupe portefeuille"),
    ("joupe", "Jupe portefeuille"),
    ("manteaux", "Manteau Hiver"),
    ("mantau", "Manteau Hiver"),
    ("echarpe", "Écharpe Illimani"),
    ("écharppe", "Écharpe Illimani"),
    ("bonet", "Bonnet torsadé"),
    ("bonnet torsade", "Bonnet torsadé"),
    ("pul marin", "Pull marin"),
    ("cardigna", "Cardigan mohair"),
    ("moahir", "Cardigan mohair"),
    ("cabat", "Sac cabas"),
    ("kimmono", "Kimono fleuri"),
    ("kimono fleurie", "Kimono fleuri"),
    ("veste brode", "Veste brodée"),
    ("brodrie", "Veste brodée"),
    ("tshirt", "T-shirt rayé"),
    ("t-shirt raye", "T-shirt rayé"),
    ("chausettes", "Chaussettes côtelées"),
    ("foulart", "Foulard batik"),
    ("combinaisson", "Combinaison atelier"),
    ("boucle oreille", "Boucles d'oreilles lune"),
    ("cinture", "Ceinture tressée"),
    ("debardeur", "Débardeur côtes"),
    ("debardeure", "Débardeur côtes"),
    ("matelase", "Gilet matelassé"),
    ("chapau", "Chapeau cloche"),
    ("gans fourres", "Gants fourrés"),
    ("cachmire", "Gants fourrés"),
)


def _first_five(asked: str) -> list[str]:
    found = forgiving(Product.objects.for_sale(), asked).products
    return [product.title for product in found.order_by(*ORDERS[ProductSort.RELEVANCE])[:5]]


def test_slips_stems_and_accents_find_the_piece_in_the_first_five() -> None:
    hang_wardrobe()

    missed = [(asked, wanted) for asked, wanted in ASKED if wanted not in _first_five(asked)]

    assert len(ASKED) >= 40
    assert missed == []


def test_a_word_that_a_piece_has_is_never_corrected() -> None:
    hang_wardrobe()

    found = forgiving(Product.objects.for_sale(), "côtes")

    assert found.corrected == ""
    assert "Débardeur côtes" in [product.title for product in found.products]


def test_a_corrected_search_says_by_which_words_it_was() -> None:
    hang_wardrobe()

    found = forgiving(Product.objects.for_sale(), "robe sevile")

    assert found.corrected == "robe seville"
    assert [product.title for product in found.products] == ["Robe Séville"]


def test_nonsense_finds_nothing() -> None:
    hang_wardrobe()

    found = forgiving(Product.objects.for_sale(), "xqzwvk")

    assert found.corrected == ""
    assert list(found.products) == []


def test_a_word_of_a_draft_is_not_proposed() -> None:
    draft = ProductFactory(title="Houppelande", state=ProductState.DRAFT)
    refresh_listing([draft.pk])

    found = forgiving(Product.objects.for_sale(), "houpelande")

    assert found.corrected == ""
    assert list(found.products) == []


def test_a_hyphenated_word_is_stored_in_one_as_well() -> None:
    assert searchable("T-shirt rayé") == "t shirt raye tshirt"
