"""Pieces of other designers that go with one: of the same kind first, then of the same theme."""

from __future__ import annotations

from django.db.models import Case, IntegerField, Q, Value, When

from shops.models import Product

MANY = 4


def related_to(product: Product) -> list[Product]:
    """At most four, of four other shops as far as possible; the newest first within each."""
    themes = list(product.themes.values_list("pk", flat=True))
    alike = Q(themes__in=themes)
    if product.product_type:
        alike |= Q(product_type=product.product_type)
    found = Product.objects.for_sale().filter(alike).exclude(shop=product.shop_id)
    nearness = Case(
        When(product_type=product.product_type, then=Value(0)),
        default=Value(1),
        output_field=IntegerField(),
    )
    rows = found.annotate(nearness=nearness).order_by("nearness", "-published_at", "-pk").distinct()
    return _of_many_hands(list(rows[: MANY * 4]))


def _of_many_hands(rows: list[Product]) -> list[Product]:
    """The first of each shop before the second of any."""
    seen: dict[int, int] = {}
    turns = []
    for place, row in enumerate(rows):
        seen[row.shop_id] = seen.get(row.shop_id, 0) + 1
        turns.append((seen[row.shop_id], place, row))
    return [row for _, _, row in sorted(turns, key=lambda turn: turn[:2])][:MANY]
