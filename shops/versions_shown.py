"""A product's versions, as its editor lists them."""

from __future__ import annotations

from django.db.models import F, OuterRef, QuerySet, Subquery

from shops.models import Product, ProductVersion


def versions_with_changes(product: Product | None) -> QuerySet[ProductVersion]:
    """Of `product`; of None none. Each has `content_before`, the content of the one before it (None
    for the oldest), and who made it at hand."""
    before = ProductVersion.objects.filter(
        product=OuterRef("product"), number=OuterRef("before_number")
    )
    rows = (
        ProductVersion.objects.filter(product=product) if product else ProductVersion.objects.none()
    )
    return (
        rows.select_related("by")
        .annotate(before_number=F("number") - 1)
        .annotate(content_before=Subquery(before.values("content")[:1]))
    )
