"""A designer wraps gifts, or stops doing so."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from orders.models import GiftWrap
from shops.models import Shop
from shops.permissions import demand_right
from shops.states import Right

HIGHEST: Final = 50_00


def set_gift_wrap(shop: Shop, price: int | None, *, actor: Any) -> GiftWrap | None:
    """Parts of orders are wrapped for `price` cents (0: for nothing), or not at all (None). Orders
    keep what they were frozen with; baskets are told.

    Raises RuleBroken NOT_ALLOWED or GIFT_PRICE.
    """
    demand_right(actor, shop, Right.ORDERS)
    if price is None:
        GiftWrap.objects.filter(shop=shop).delete()
        return None
    if not 0 <= price <= HIGHEST:
        text = _("Wrapping costs between 0 and %(most)d €. Correct the price.")
        raise RuleBroken("GIFT_PRICE", text % {"most": HIGHEST // 100}, "price")
    return GiftWrap.objects.update_or_create(shop=shop, defaults={"price": price})[0]
