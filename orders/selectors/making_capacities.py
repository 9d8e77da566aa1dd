"""How much a shop makes in a week, as its designer sees and changes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.db.models import Q

from orders.models import MakingCapacity
from shops.models import Product, Shop

USUAL_WAIT: Final = MakingCapacity._meta.get_field("longest_wait").default


@dataclass(frozen=True, slots=True)
class ShownCapacity:
    """Of a product, or (without one) of the whole shop. `pieces` None: no limit."""

    product: int | None
    title: str | None
    pieces: int | None
    longest_wait: int


def making_capacities(shop: Shop) -> list[ShownCapacity]:
    """The whole shop first, then each product that is made to order or has a limit all the same, by
    title; in two statements."""
    rows = {row.product_id: row for row in MakingCapacity.objects.filter(shop=shop)}
    made = Q(made_to_order=True) | Q(pk__in=[pk for pk in rows if pk])
    products = Product.objects.filter(made, shop=shop).order_by("title", "pk")
    return [
        _shown(rows, None, None),
        *(_shown(rows, pk, title) for pk, title in products.values_list("pk", "title")),
    ]


def _shown(
    rows: dict[int | None, MakingCapacity], product: int | None, title: str | None
) -> ShownCapacity:
    row = rows.get(product)
    if row is None:
        return ShownCapacity(product, title, None, USUAL_WAIT)
    return ShownCapacity(product, title, row.pieces, row.longest_wait)
