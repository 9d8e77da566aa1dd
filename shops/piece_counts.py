"""How long a list of pieces for sale is, from counts that are kept (`PieceCount`)."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from shops.models import Claim, PieceCount
from shops.selectors import open_shops
from shops.states import ProductState


def kept_counts(*, in_theme: str = "", in_shop: str = "") -> QuerySet[PieceCount]:
    """Counts that add up to all pieces for sale, to those that chose a theme, to those of a shop.

    Who chose a theme carries it unless the theme needs a proof: then see `of_proven_shops`.
    """
    counts = PieceCount.objects.filter(shop__in=open_shops())
    counts = counts.filter(theme__slug=in_theme) if in_theme else counts.filter(theme=None)
    return counts.filter(shop__slug=in_shop) if in_shop else counts


def of_proven_shops(counts: QuerySet[PieceCount]) -> QuerySet[PieceCount]:
    """Of a theme's counts those of shops that have proven it for all they make."""
    proofs = Claim.objects.living().filter(
        product=None, shop=OuterRef("shop"), theme=OuterRef("theme")
    )
    return counts.filter(Exists(proofs))


def proven_one_by_one(theme: str, *, in_shop: str = "") -> QuerySet[Claim, Any]:
    """The pieces for sale of all other shops that carry the theme by a claim of their own.

    Found from the claims: they are few where pieces are many.
    """
    claims = Claim.objects.living().filter(
        theme__slug=theme,
        product__themes=F("theme"),
        product__state=ProductState.ACTIVE,
        product__shop__in=open_shops(),
    )
    if in_shop:
        claims = claims.filter(product__shop__slug=in_shop)
    of_the_shop = Claim.objects.living().filter(
        product=None, shop=OuterRef("product__shop"), theme=OuterRef("theme")
    )
    return claims.filter(~Exists(of_the_shop)).order_by().values("product").distinct()
