"""A market is over: its totals are sealed and every designer's settlement is made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Market
from markets.permissions import demand_to_organise
from markets.services.closing_lock import hold_alone
from markets.services.seal_market import seal_market
from markets.services.settle_market import settle_market
from markets.states import NEXT_MARKET_STATES, MarketState
from markets.watching.gaps import gaps_of
from markets.watching.obstacles import Obstacle, obstacles_to_closing
from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken

SHORTEST_REASON: Final = 10
LONGEST_REASON: Final = 150


@transaction.atomic
def close_market(market: Market, *, actor: User, provisional_because: str | None = None) -> Market:
    """Close it for good; a market that is closed already stays as it is.

    `provisional_because` says why it is closed although something is missing; what that was is kept
    in the closing, and what comes later makes corrections (`note_late`).
    Raises RuleBroken NOT_ORGANISER, NOT_OPEN, NOT_FINAL (naming devices and counts), BAD_REASON.
    """
    demand_to_organise(actor, market)
    market = hold_alone(market.pk)
    if market.state == MarketState.CLOSED:
        return market
    if MarketState.CLOSED not in NEXT_MARKET_STATES[MarketState(market.state)]:
        raise RuleBroken("NOT_OPEN", _("This market was never opened: there is nothing to close."))
    obstacles = obstacles_to_closing(market, gaps_of(market))
    reason = _reason(obstacles, provisional_because) if obstacles else ""
    market.state, market.closed_at = MarketState.CLOSED, clock.now()
    market.save(update_fields=["state", "closed_at"])
    seal_market(market, [*(one.note for one in obstacles), *([reason] if reason else [])])
    settle_market(market)
    return market


def _reason(obstacles: Sequence[Obstacle], given: str | None) -> str:
    if given is None:
        raise RuleBroken("NOT_FINAL", " ".join(obstacle.words for obstacle in obstacles))
    reason = " ".join(given.split())
    if not SHORTEST_REASON <= len(reason) <= LONGEST_REASON:
        raise RuleBroken(
            "BAD_REASON",
            _("Say in 10 to 150 characters why what is missing will not come today."),
            "reason",
        )
    return reason
