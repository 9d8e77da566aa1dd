"""How long a list of pieces for sale is, from counts that are kept (`PieceCount`)."""

from __future__ import annotations

from django.db.models import QuerySet

from shops.models import PieceCount
from shops.selectors import open_shops


def kept_counts(*, in_theme: str = "", in_shop: str = "") -> QuerySet[PieceCount]:
    """Counts that add up to all pieces for sale, to those that chose a theme, to those of a shop.

    Who chose a theme carries it unless the theme needs a proof: those are for the reader to count.
    """
    counts = PieceCount.objects.filter(shop__in=open_shops())
    counts = counts.filter(theme__slug=in_theme) if in_theme else counts.filter(theme=None)
    return counts.filter(shop__slug=in_shop) if in_shop else counts
