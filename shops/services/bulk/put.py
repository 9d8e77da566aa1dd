"""Make one product what a bulk change says, through the services that editors use."""

from __future__ import annotations

from typing import Any

from shops.models import Product, Theme
from shops.services.claims.demand_proven import demand_proven
from shops.services.edit_variant import change_variant
from shops.services.move_product import move_product
from shops.states import NEXT_PRODUCT_STATES, ProductState


def kept_value(product: Product, like: Any) -> Any:
    """What the piece has now of what `like` is of: a state, slugs of themes, or cents by the id of
    those variants that `like` names and that still exist."""
    if isinstance(like, str):
        return str(product.state)
    if isinstance(like, list):
        return sorted(product.themes.values_list("slug", flat=True))
    rows = product.variants.filter(pk__in=[int(pk) for pk in like])
    return {str(pk): price for pk, price in rows.values_list("pk", "price")}


def put(product: Product, value: Any, *, actor: Any) -> None:
    """Give it that value; the caller has locked it, and is inside `changing`.

    Raises RuleBroken as `change_variant`, `move_product` and `demand_proven` do.
    """
    if isinstance(value, str):
        _move(product, ProductState(value), actor=actor)
    elif isinstance(value, list):
        product.themes.set(Theme.objects.filter(slug__in=value))
        if product.state == ProductState.ACTIVE:
            demand_proven(product)
    else:
        rows = product.variants.select_for_update(no_key=True, of=("self",)).order_by("pk")
        for variant in rows.filter(pk__in=[int(pk) for pk in value]):
            change_variant(variant, price=value[str(variant.pk)], actor=actor)
    product.version += 1
    product.save(update_fields=["version", "updated_at"])


def _move(product: Product, to: ProductState, *, actor: Any) -> None:
    """What was archived comes back by way of a draft."""
    if to not in NEXT_PRODUCT_STATES[ProductState(product.state)]:
        move_product(product, ProductState.DRAFT, actor=actor)
    if to != product.state:
        move_product(product, to, actor=actor)
