"""What her people may do at a place, and that a request is booked once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops import at_markets
from shops.at_markets import WhenAtMarket
from shops.models import Location, Shop, StockChange
from shops.permissions import demand_right
from shops.states import Right


def demand_to_keep(actor: Any, shop: Shop, *locations: Location) -> None:
    """Raise RuleBroken NOT_ALLOWED for who does not run the shop, LOCATION for a place of another
    one, MARKET_ON for a stall whose market is on: tills sell there without telling at once."""
    demand_right(actor, shop, Right.PRODUCTS)
    busy = set(at_markets.stalls()[WhenAtMarket.TODAY]) if _has_stall(locations) else set()
    for location in locations:
        if location.shop_id != shop.pk:
            raise RuleBroken("LOCATION", _("Choose a location of this shop."), "location")
        if location.pk in busy:
            raise RuleBroken(
                "MARKET_ON",
                _(
                    "The market of “%(place)s” is on: what is there is counted with the organiser."
                    " Make a list on the market's page, or wait until it is over."
                )
                % {"place": location.name},
                "location",
            )


def _has_stall(locations: tuple[Location, ...]) -> bool:
    return any(location.kind == Location.Kind.STALL for location in locations)


def first_time(change_id: UUID, shop: Shop) -> StockChange | None:
    """The change to book, or None when it is booked already. Raises ObjectDoesNotExist for an id
    that another shop has used."""
    change, is_new = StockChange.objects.get_or_create(pk=change_id, defaults={"shop": shop})
    if change.shop_id != shop.pk:
        raise ObjectDoesNotExist
    return change if is_new else None
