"""Collections for who runs the shop: shown or not, with what a list says of them."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery

from shops.models import Collection, CollectionPiece
from shops.selectors import shops_run_by


def collections_run_by(user: Any) -> QuerySet[Collection]:
    """In her order, with their shop, `piece_count`, and `first_piece`: the id of the piece whose
    picture stands for them, or None."""
    first = CollectionPiece.objects.filter(collection=OuterRef("pk")).order_by("position", "id")
    rows: QuerySet[Collection] = Collection.objects.filter(
        shop__in=shops_run_by(user).values("pk")
    ).select_related("shop")
    return rows.annotate(
        piece_count=Count("places"), first_piece=Subquery(first.values("product_id")[:1])
    ).order_by("position", "id")
