"""Themes in a file: added, never taken away; with their proof or not at all."""

from __future__ import annotations

import pytest

from shops.models import Product
from tests.factories.claims import ClaimFactory, ProofFactory, proven_claim
from tests.factories.shops import ProductFactory, ThemeFactory, VariantFactory
from tests.shops.services.imports.sending import applied, left_out, sent, undone

pytestmark = pytest.mark.django_db

FILE = "Nom;Prix;Thèmes;En vente\nRobe;80;mode-ethique, Upcycling, Rien;oui\n".encode()
MISSING = (
    "“Ethical fashion” needs a claim that has been approved and has not ended. Add one with its"
    " proof, or take the piece out of this theme."
)


@pytest.fixture
def ethical():
    return ThemeFactory(slug="mode-ethique", name={"en": "Ethical fashion"}, needs_proof=True)


@pytest.fixture(autouse=True)
def _free_theme():
    ThemeFactory(slug="surcyclage", name={"fr": "Surcyclage", "en": "Upcycling"})


def slugs():
    return sorted(Product.objects.get().themes.values_list("slug", flat=True))


@pytest.mark.scenario("C4")
def test_a_theme_that_needs_a_proof_is_refused_without_one_and_the_rest_is_taken(
    shop, zoe, ethical
):
    run = applied(sent(shop, FILE, actor=zoe), actor=zoe)

    assert left_out(run) == [(2, MISSING), (2, "there is no theme “Rien”")]
    assert run.rows_left_out == 0
    assert slugs() == ["surcyclage"]


@pytest.mark.scenario("C4")
def test_a_claim_of_the_shop_or_of_the_piece_lets_it_carry_the_theme(shop, zoe, ethical):
    piece = ProductFactory(shop=shop, slug="robe", title="Robe")
    VariantFactory(product=piece, price=8000)
    ProofFactory(claim=ClaimFactory(shop=shop, product=piece, theme=ethical))

    run = applied(sent(shop, FILE, actor=zoe), actor=zoe)

    assert slugs() == ["mode-ethique", "surcyclage"]
    undone(run, actor=zoe)
    assert slugs() == []


def test_a_claim_of_another_shop_proves_nothing(shop, zoe, ethical):
    proven_claim(theme=ethical)

    applied(sent(shop, FILE, actor=zoe), actor=zoe)

    assert slugs() == ["surcyclage"]
