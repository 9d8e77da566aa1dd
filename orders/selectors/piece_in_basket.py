"""All that putting a piece into a basket asks for, in one statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from matricia.kit import clock
from matricia.kit.statements import rows_of
from orders.models import Cart
from shops.models import Variant
from shops.services.stock import FREE_ONLINE

_STATEMENT: Final = f"""
SELECT {FREE_ONLINE.format(variant="%(variant)s")},
    EXISTS (SELECT FROM orders_deliveryoption WHERE shop_id = %(shop)s),
    EXISTS (
        SELECT FROM orders_shopbreak
        WHERE shop_id = %(shop)s AND is_paused AND %(today)s BETWEEN from_day AND until_day
    ),
    (max(id) FILTER (WHERE variant_id = %(variant)s)),
    coalesce(sum(quantity) FILTER (WHERE variant_id = %(variant)s), 0),
    count(*),
    coalesce(sum(quantity), 0)
FROM orders_cartline WHERE cart_id = %(cart)s
"""  # noqa: S608 (of our own texts; what is asked for goes in as parameters)


@dataclass(frozen=True, slots=True)
class PieceInBasket:
    """A variant, and a basket that may have it already."""

    left: int
    """How many can be bought online now."""
    shop_delivers: bool
    """Whether its shop has ways of delivery of its own, active or not."""
    shop_is_paused: bool
    """Its designer is away and sells nothing meanwhile."""
    line_id: int | None
    quantity: int
    """Of this variant in the basket; 0 without a line."""
    lines: int
    pieces: int
    """Of all variants in the basket."""


def piece_in_basket(cart: Cart, variant: Variant) -> PieceInBasket:
    """Of a basket that its caller has locked. `variant` has its product at hand."""
    asked: dict[str, Any] = {
        "variant": variant.pk,
        "shop": variant.product.shop_id,
        "today": clock.today(),
        "cart": cart.pk,
    }
    [found] = rows_of(_STATEMENT, asked)
    return PieceInBasket(*found)
