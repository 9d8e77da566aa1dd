"""What may still be changed of a market, under its lock."""

from __future__ import annotations

from django.utils.translation import gettext as _

from markets.models import Market
from markets.states import MarketState
from matricia.kit.errors import RuleBroken


def lock_unclosed(market: Market) -> Market:
    """Its row, locked until the caller's transaction ends. Raises RuleBroken MARKET_CLOSED."""
    market = Market.objects.select_for_update(no_key=True).get(pk=market.pk)
    if market.state == MarketState.CLOSED:
        raise RuleBroken(
            "MARKET_CLOSED",
            _("This market is closed: its figures are settled and stay as they are."),
        )
    return market


def lock_planned(market: Market) -> Market:
    """As `lock_unclosed`, and it is not open yet. Raises RuleBroken MARKET_OPEN too."""
    market = lock_unclosed(market)
    if market.state != MarketState.PLANNED:
        raise RuleBroken(
            "MARKET_OPEN", _("This market is open already: what let its tills open stays.")
        )
    return market
