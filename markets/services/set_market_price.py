"""What a piece costs at one market."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import MarketPrice, Stall
from markets.permissions import can_organise, demand_to_bring
from markets.services.planned_market import lock_unclosed
from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import Variant
from shops.prices import demand_price


@transaction.atomic
def set_market_price(
    stall: Stall, variant: Variant, price: int | None, *, actor: User
) -> MarketPrice:
    """`price` in cents; None: what it costs everywhere. Tills learn it with their next pieces.

    By the designer, whose prices they are, or for her by the organiser.
    Raises RuleBroken NOT_YOUR_STALL, MARKET_CLOSED, OTHER_SHOP, PRICE.
    """
    if not can_organise(actor, stall.market):
        demand_to_bring(actor, stall)
    lock_unclosed(stall.market)
    if variant.product.shop_id != stall.shop_id:
        raise RuleBroken("OTHER_SHOP", _("This piece is not of this stall's shop."), "variant")
    if price is not None:
        demand_price(price)
    row, _is_new = MarketPrice.objects.select_for_update().get_or_create(
        stall=stall, variant=variant, defaults={"price": price}
    )
    if row.price != price:
        row.price, row.changed_at = price, clock.now()
        row.save(update_fields=["price", "changed_at"])
    return row
