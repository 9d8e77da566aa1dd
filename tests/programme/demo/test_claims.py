"""The demo's claims, each with a document that can be read."""

from __future__ import annotations

import pytest

from programme.demo import content
from programme.demo.claims import load_claims
from shops.models import Claim, Product, Proof, ProofDocument
from shops.states import ClaimState
from shops.theme_pieces import in_theme
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.shops import ProductFactory, ShopFactory, ThemeFactory, member_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff():
    """With shops, themes and pieces as the claims name them, drawn by nobody."""
    shops = {}
    themes = {slug: ThemeFactory(slug=slug) for slug in ("mode-ethique", "surcyclage")}
    for row in content.claims():
        if row["shop"] not in shops:
            shops[row["shop"]] = ShopFactory(slug=row["shop"])
            member_of(shops[row["shop"]], UserFactory())
    for designer in content.designers():
        for piece in designer.pieces:
            if designer.slug in shops:
                product = ProductFactory(shop=shops[designer.slug], slug=piece.slug)
                product.themes.set(themes[slug] for slug in piece.themes if slug in themes)
    for theme in themes.values():
        theme.needs_proof = True
        theme.save()
    return StaffFactory(name="Équipe MATRICIA")


def test_every_piece_of_the_demo_can_prove_its_themes(staff):
    load_claims(content.claims(), staff)

    for slug in ("mode-ethique", "surcyclage"):
        chosen = Product.objects.filter(themes__slug=slug)
        assert chosen.count() > 5
        assert set(in_theme(Product.objects.all(), slug)) == set(chosen)
    waiting = Claim.objects.filter(state=ClaimState.SUBMITTED)
    assert list(waiting.values_list("product__slug", flat=True)) == ["boucles-amelza"]
    assert Claim.objects.living().count() == len(content.claims()) - 1
    assert all(bytes(row.content).startswith(b"%PDF-") for row in ProofDocument.objects.all())
    assert set(Claim.objects.all()[0].wording) == {"fr", "en", "ar"}


def test_loading_again_changes_nothing(staff):
    load_claims(content.claims()[:2], staff)
    before = list(Claim.objects.values()), list(Proof.objects.values())

    load_claims(content.claims()[:2], staff)

    assert (list(Claim.objects.values()), list(Proof.objects.values())) == before
