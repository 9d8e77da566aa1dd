"""A piece is not on sale under a theme that it cannot prove."""

from __future__ import annotations

from django.utils.translation import gettext as _

from matricia.kit import texts
from matricia.kit.errors import RuleBroken
from shops.models import Product, Theme
from shops.theme_pieces import unproven


def demand_proven(product: Product) -> None:
    """Raise RuleBroken THEME_PROOF for a theme it carries without an approved, living claim."""
    themes = unproven(product, product.themes.filter(needs_proof=True))
    if themes:
        raise RuleBroken("THEME_PROOF", proof_missing(themes[0]), "themes")


def proof_missing(theme: Theme) -> str:
    """What to do about it, in the active language."""
    message = _(
        "“%(theme)s” needs a claim that has been approved and has not ended. Add one with its"
        " proof, or take the piece out of this theme."
    )
    return message % {"theme": texts.in_language(theme.name)}
