"""The only place where a count changes state, and what all that belongs to one begins with."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import Stocktake, StocktakeScan
from shops.services.keep_stock.places import demand_to_keep
from shops.states import NEXT_STOCKTAKE_STATES, StocktakeState


def lock_stocktake(stocktake: Stocktake, *, actor: Any) -> Stocktake:
    """The row as it is now, locked, for who may work on it. Raises RuleBroken NOT_ALLOWED,
    MARKET_ON."""
    row = (
        Stocktake.objects.select_for_update(of=("self",))
        .select_related("location__shop")
        .get(pk=stocktake.pk)
    )
    demand_to_keep(actor, row.location.shop, row.location)
    return row


def demand_counting(stocktake: Stocktake) -> None:
    """Raise RuleBroken COUNT_ENDED for what is over."""
    if stocktake.state != StocktakeState.COUNTING:
        raise RuleBroken(
            "COUNT_ENDED",
            _("This count is “%(state)s”. Start a new one.")
            % {"state": stocktake.get_state_display()},
        )


def end_stocktake(stocktake: Stocktake, to: StocktakeState, *, actor: Any) -> None:
    """Save the locked row in its last state. Raises RuleBroken COUNT_ENDED."""
    if to not in NEXT_STOCKTAKE_STATES[StocktakeState(stocktake.state)]:
        demand_counting(stocktake)
    stocktake.state = to
    stocktake.ended_at, stocktake.ended_by = clock.now(), actor
    stocktake.save(update_fields=["state", "ended_at", "ended_by"])
    StocktakeScan.objects.filter(stocktake=stocktake).delete()
