"""A designer takes a way of delivery away, or puts hers in another order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from orders.models import DeliveryOption, SellerOrder
from orders.selectors.by_hand import BY_HAND
from orders.states import SellerOrderState
from shops.models import Shop
from shops.permissions import demand_right
from shops.states import Right


@transaction.atomic
def remove_option(option: DeliveryOption, *, actor: Any) -> None:
    """Orders keep its name and price; baskets that had chosen it get the next one.

    Raises RuleBroken NOT_ALLOWED, MARKET_WAY, ORDERS_WAIT, or LAST_WAY: a shop that delivers
    nowhere sells nothing, and says so better by a break.
    """
    demand_right(actor, option.shop, Right.ORDERS)
    Shop.objects.select_for_update(no_key=True).get(pk=option.shop_id)
    refuse_market_way(option)
    if option.is_active:
        demand_another_way(option)
    _refuse_waiting(option)
    option.delete()


@transaction.atomic
def arrange_options(shop: Shop, ids: Sequence[int], *, actor: Any) -> None:
    """The shop's own ways in this order, the first of which is what customers get unless they
    choose; ways of markets stay behind them. Raises RuleBroken NOT_ALLOWED or WAYS."""
    demand_right(actor, shop, Right.ORDERS)
    Shop.objects.select_for_update(no_key=True).get(pk=shop.pk)
    hers = {row.pk: row for row in DeliveryOption.objects.filter(shop=shop, until_day=None)}
    if set(ids) != hers.keys() or len(ids) != len(hers):
        raise RuleBroken("WAYS", _("The ways of delivery have changed. Reload the page."))
    for position, pk in enumerate(ids):
        hers[pk].position = position
    DeliveryOption.objects.bulk_update(hers.values(), ["position"])


def _refuse_waiting(option: DeliveryOption) -> None:
    """What is to be handed over by hand is known by its way."""
    waiting = SellerOrder.objects.filter(
        delivery_option=option,
        state__in=[SellerOrderState.AWAITING_PAYMENT, SellerOrderState.TO_SHIP],
    )
    if option.kind in BY_HAND and waiting.exists():
        text = _(
            "Orders wait to be handed over this way. Hand them over first, or stop offering it."
        )
        raise RuleBroken("ORDERS_WAIT", text)


def demand_another_way(option: DeliveryOption) -> None:
    """Raise RuleBroken LAST_WAY when `option` is the last one its shop offers all the time."""
    others = DeliveryOption.objects.filter(shop=option.shop_id, is_active=True, until_day=None)
    if not others.exclude(pk=option.pk).exists():
        text = _(
            "A shop needs one way of delivery at least. Add another one first; are you away, take"
            " a break instead."
        )
        raise RuleBroken("LAST_WAY", text)


def refuse_market_way(option: DeliveryOption) -> None:
    """Raise RuleBroken MARKET_WAY for one that comes and goes with a market."""
    if option.is_of_market:
        text = _("This way belongs to a market: it comes and goes with it. Change another one.")
        raise RuleBroken("MARKET_WAY", text)
