"""A ticket that comes after its market was closed: it reopens nothing, and it is not lost."""

from __future__ import annotations

from markets.models import Closing, Market, TillSale
from markets.services.closing_lock import keep_open
from markets.services.seal_market import seal_late_ticket
from markets.services.settle_market import settle_market
from markets.states import MarketState


def note_late(sale: TillSale) -> Closing | None:
    """Called for every ticket, in the transaction that books it, once its lines, tenders and
    refunds are written. If its market is closed: a `correction` of the closing in the journal, and
    a correction of the settlement of each designer in it. None if the market is open.
    """
    market_id = sale.till.market_id
    keep_open(market_id)
    if not Market.objects.filter(pk=market_id, state=MarketState.CLOSED).exists():
        return None
    market = Market.objects.select_for_update().get(pk=market_id)
    closing = Closing.objects.filter(market=market, kind="market").latest("at")
    correction = seal_late_ticket(sale, closing)
    settle_market(market, set(sale.lines.values_list("stall", flat=True)))
    return correction
