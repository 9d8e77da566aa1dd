"""A designer counted what is there."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import Location, StockLevel, Variant
from shops.permissions import demand_right
from shops.services import stock
from shops.states import Right


def count_stock(variant: Variant, location: Location, on_hand: int, *, actor: Any) -> StockLevel:
    """Set what is on hand of `variant` at one of its own shop's locations.

    Raises RuleBroken NOT_ALLOWED, LOCATION, STOCK_COUNT, STOCK_HELD.
    """
    demand_right(actor, variant.product.shop, Right.PRODUCTS)
    if location.shop_id != variant.product.shop_id:
        raise RuleBroken("LOCATION", _("Choose a location of this product's shop."), "location")
    return stock.set_on_hand(variant, location, on_hand, actor=actor)
