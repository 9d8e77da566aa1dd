"""A piece is not on sale under a theme that it cannot prove."""

from __future__ import annotations

from matricia.kit.errors import RuleBroken
from shops.models import Product
from shops.theme_pieces import proof_missing, unproven


def demand_proven(product: Product) -> None:
    """Raise RuleBroken THEME_PROOF for a theme it carries without an approved, living claim."""
    themes = unproven(product, product.themes.filter(needs_proof=True))
    if themes:
        raise RuleBroken("THEME_PROOF", proof_missing(themes[0]), "themes")
