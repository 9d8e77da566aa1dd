"""Market days: the event, its stalls and tills, and what was sold there."""

from __future__ import annotations

from markets.models.market import Market, MarketOrganiser, Stall
from markets.models.till import Shift, Till, TillSale, TillSaleLine

__all__ = ["Market", "MarketOrganiser", "Shift", "Stall", "Till", "TillSale", "TillSaleLine"]
