"""A count of a place begins, or is given up."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from shops.models import Location, Stocktake
from shops.services.keep_stock.lock_stocktake import end_stocktake, lock_stocktake
from shops.services.keep_stock.places import demand_to_keep
from shops.states import StocktakeState


@transaction.atomic
def start_stocktake(stocktake_id: UUID, location: Location, *, actor: Any) -> Stocktake:
    """A new count, or the one that is going on there: people who count together share it.

    The same id again is the same count. Raises RuleBroken NOT_ALLOWED, MARKET_ON.
    """
    demand_to_keep(actor, location.shop, location)
    Location.objects.select_for_update(no_key=True).get(pk=location.pk)
    known = Stocktake.objects.filter(pk=stocktake_id).first()
    if known and known.location_id != location.pk:
        raise ObjectDoesNotExist
    going_on = Stocktake.objects.filter(location=location, state=StocktakeState.COUNTING).first()
    return (
        known
        or going_on
        or Stocktake.objects.create(pk=stocktake_id, location=location, started_by=actor)
    )


@transaction.atomic
def give_up_stocktake(stocktake: Stocktake, *, actor: Any) -> Stocktake:
    """Nothing is booked; again is harmless. Raises RuleBroken NOT_ALLOWED, COUNT_ENDED."""
    stocktake = lock_stocktake(stocktake, actor=actor)
    if stocktake.state != StocktakeState.GIVEN_UP:
        end_stocktake(stocktake, StocktakeState.GIVEN_UP, actor=actor)
    return stocktake
