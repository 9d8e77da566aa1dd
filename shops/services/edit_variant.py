"""A designer edits a variant: its price, its numbers, whether it can be bought."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import PriceChange, Product, Variant
from shops.permissions import demand_to_run
from shops.prices import demand_price
from shops.services.refresh_listing import refresh_listing
from shops.states import ProductState
from shops.titles import one_line


@transaction.atomic
def edit_variant(
    variant: Variant,
    *,
    price: int | None = None,
    sku: str | None = None,
    barcode: str | None = None,
    is_active: bool | None = None,
    actor: Any,
) -> Variant:
    """Change what is given; a new price (in cents) is noted for good.

    Raises RuleBroken NOT_ALLOWED, PRICE, TOO_LONG, LAST_VARIANT.
    """
    demand_to_run(actor, variant.product.shop)
    Product.objects.select_for_update(no_key=True).get(pk=variant.product_id)
    variant = Variant.objects.select_for_update(no_key=True, of=("self",)).get(pk=variant.pk)
    if price is not None and price != variant.price:
        variant.price = demand_price(price)
        PriceChange.objects.create(variant=variant, price=variant.price, by=actor)
    if sku is not None:
        variant.sku = _demand_short(sku, 120, "sku")
    if barcode is not None:
        variant.barcode = _demand_short(barcode, 64, "barcode")
    if is_active is not None:
        variant.is_active = is_active
        _demand_something_to_buy(variant)
    variant.save(update_fields=["price", "sku", "barcode", "is_active"])
    refresh_listing([variant.product_id])
    return variant


def _demand_short(text: str, longest: int, field: str) -> str:
    short = one_line(text)
    if len(short) > longest:
        message = _("At most %(count)d characters. Shorten it.") % {"count": longest}
        raise RuleBroken("TOO_LONG", message, field)
    return short


def _demand_something_to_buy(variant: Variant) -> None:
    others = variant.product.variants.filter(is_active=True).exclude(pk=variant.pk)
    on_sale = variant.product.state == ProductState.ACTIVE
    if on_sale and not variant.is_active and not others.exists():
        raise RuleBroken(
            "LAST_VARIANT",
            _("This is the last variant on sale. Take the product off sale instead."),
            "isActive",
        )
