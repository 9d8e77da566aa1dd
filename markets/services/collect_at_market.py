"""A customer collects what she buys at a market, from all of her designers who are there."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Market
from markets.services.ensure_collect_points import ensure_collect_points
from matricia.kit.errors import RuleBroken
from orders.models import Cart
from orders.services.choose_delivery import choose_delivery
from shops.models import Shop


@transaction.atomic
def collect_at_market(cart: Cart, market: Market, only: Shop | None = None) -> None:
    """Choose that way for each shop of the basket that has a stall there, or for `only` this one of
    them; the others keep theirs.
    Asking again is harmless. Raises RuleBroken NOBODY_THERE."""
    shops = set(cart.lines.values_list("variant__product__shop", flat=True))
    if only is not None:
        shops &= {only.pk}
    options = ensure_collect_points(market, shops)
    if not options:
        raise RuleBroken(
            "NOBODY_THERE",
            _(
                "Nothing of this basket can be collected at this market: it is over, or none of "
                "these designers is there. Choose another way."
            ),
        )
    for option in options:
        choose_delivery(cart, option)
