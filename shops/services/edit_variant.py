"""A designer edits a variant: its price, its numbers, its weight, whether it can be bought."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import PriceChange, Variant
from shops.permissions import demand_right
from shops.prices import demand_price
from shops.services.edit_product_facts import demand_weight
from shops.services.keep_version import changing
from shops.services.refresh_listing import refresh_listing
from shops.states import ProductState, Right
from shops.titles import one_line


def edit_variant(variant: Variant, *, actor: Any, **changes: Any) -> Variant:
    """Change what is given of `change_variant`'s fields; a new price is noted for good.

    Raises RuleBroken NOT_ALLOWED, PRICE, TOO_LONG, WEIGHT, LAST_VARIANT.
    """
    demand_right(actor, variant.product.shop, Right.PRODUCTS)
    with changing(variant.product, actor=actor):
        row = Variant.objects.select_for_update(no_key=True, of=("self",)).get(pk=variant.pk)
        change_variant(row, actor=actor, **changes)
        demand_something_to_buy(row)
        refresh_listing([row.product_id])
    return row


def change_variant(
    row: Variant,
    *,
    price: int | None = None,
    sku: str | None = None,
    barcode: str | None = None,
    weight_grams: int | None = None,
    is_active: bool | None = None,
    actor: Any,
) -> None:
    """Check and save what is given (`price` in cents); the caller has locked `row` and asks
    `demand_something_to_buy`. Raises RuleBroken PRICE, TOO_LONG, WEIGHT."""
    if price is not None and price != row.price:
        row.price = demand_price(price)
        PriceChange.objects.create(variant=row, price=row.price, by=actor)
    if sku is not None:
        row.sku = _demand_short(sku, 120, "sku")
    if barcode is not None:
        row.barcode = _demand_short(barcode, 64, "barcode")
    if weight_grams is not None:
        row.weight_grams = demand_weight(weight_grams)
    if is_active is not None:
        row.is_active = is_active
    row.save(update_fields=["price", "sku", "barcode", "weight_grams", "is_active"])


def demand_something_to_buy(changed: Variant) -> None:
    """RuleBroken LAST_VARIANT where a piece on sale is left without a variant that is."""
    product = changed.product
    if product.state != ProductState.ACTIVE or changed.is_active:
        return
    if not product.variants.filter(is_active=True).exists():
        raise RuleBroken(
            "LAST_VARIANT",
            _("This is the last variant on sale. Take the product off sale instead."),
            "isActive",
        )


def _demand_short(text: str, longest: int, field: str) -> str:
    short = one_line(text)
    if len(short) > longest:
        message = _("At most %(count)d characters. Shorten it.") % {"count": longest}
        raise RuleBroken("TOO_LONG", message, field)
    return short
