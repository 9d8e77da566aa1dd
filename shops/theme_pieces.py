"""Which pieces carry which theme today: one that needs proof, only with a living claim.

A condition of the query: a piece leaves its theme in the moment its claim ends, without a job.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from matricia.kit import texts
from shops.models import Claim, Product, Theme


def carried_links() -> QuerySet[Any]:
    """Rows of Product.themes.through (`product`, `theme`) that hold today."""
    # A subquery, so that pieces are looked at only for themes that need a proof.
    shop = Product.objects.filter(pk=OuterRef(OuterRef("product"))).values("shop")
    claims = Claim.objects.living().filter(
        Q(product=OuterRef("product")) | Q(product=None, shop=Subquery(shop)),
        theme=OuterRef("theme"),
    )
    links: QuerySet[Any] = Product.themes.through.objects.all()
    return links.filter(Q(theme__needs_proof=False) | Exists(claims))


def in_theme(products: QuerySet[Product], slug: str) -> QuerySet[Product]:
    """Those of `products` that carry the theme today."""
    links = carried_links().filter(theme__slug=slug)
    return products.filter(pk__in=links.values("product"))


def unproven(product: Product, themes: Iterable[Theme]) -> list[Theme]:
    """Those of `themes` that need a proof which this piece does not have today, in order."""
    wanted = [theme for theme in themes if theme.needs_proof]
    if not wanted:
        return []
    claims = Claim.objects.living().filter(
        Q(product=product.pk) | Q(product=None, shop=product.shop_id), theme__in=wanted
    )
    proven = set(claims.values_list("theme", flat=True))
    return [theme for theme in wanted if theme.pk not in proven]


def proof_missing(theme: Theme) -> str:
    """What to do about it, in the active language."""
    message = _(
        "“%(theme)s” needs a claim that has been approved and has not ended. Add one with its"
        " proof, or take the piece out of this theme."
    )
    return message % {"theme": texts.in_language(theme.name)}
