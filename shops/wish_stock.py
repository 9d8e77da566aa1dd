"""What is left of pieces that customers wish for, all their sizes together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from shops.models import Product, Variant
from shops.services import stock
from shops.states import WishStock

#: So few are left that whoever waits may be too late.
FEW: Final = 2


def wish_stock(products: Iterable[Product]) -> dict[int, WishStock]:
    """By the product's id; what is made to order is always there. Two statements."""
    made = {product.pk: product.made_to_order for product in products}
    variants = Variant.objects.filter(product__in=made, is_active=True)
    product_of = dict(variants.values_list("pk", "product"))
    left: dict[int, int] = defaultdict(int)
    for variant, pieces in stock.availability(product_of).items():
        left[product_of[variant]] += pieces
    return {pk: _said(left[pk], is_made) for pk, is_made in made.items()}


def _said(left: int, is_made: bool) -> WishStock:
    if is_made or left > FEW:
        return WishStock.ENOUGH
    return WishStock.LOW if left else WishStock.GONE
