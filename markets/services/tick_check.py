"""Points of the checklist are ticked, or taken back."""

from __future__ import annotations

from typing import Final

from django.db import transaction

from markets.checklist import hindrance
from markets.models import Check, Market
from markets.permissions import demand_to_organise
from markets.services.planned_market import lock_planned
from markets.states import CheckKey
from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.titles import one_line

LONGEST_NOTE: Final = 200


@transaction.atomic
def tick_check(market: Market, key: CheckKey, *, actor: User, note: str = "") -> Check:
    """`actor` says that it is done; `note` keeps a reference, a date, a name. Ticking again changes
    the note. Raises RuleBroken NOT_ORGANISER, MARKET_OPEN, MARKET_CLOSED, NOT_DONE."""
    demand_to_organise(actor, market)
    market = lock_planned(market)
    if why := hindrance(market, key):
        raise RuleBroken("NOT_DONE", why, "key")
    check, _is_new = Check.objects.update_or_create(
        market=market,
        key=key,
        defaults={
            "note": one_line(note)[:LONGEST_NOTE],
            "done_by": actor,
            "done_at": clock.now(),
        },
    )
    return check


@transaction.atomic
def untick_check(market: Market, key: CheckKey, *, actor: User) -> Market:
    """It is not done after all. Harmless when it was not ticked. Raises as `tick_check`."""
    demand_to_organise(actor, market)
    market = lock_planned(market)
    Check.objects.filter(market=market, key=key).delete()
    return market
