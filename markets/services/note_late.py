"""Tickets that come after their market was closed: they reopen nothing, and are not lost."""

from __future__ import annotations

from collections import defaultdict

from markets.alerts import TICKET_LATE, alert
from markets.models import Closing, Market, TillSale, TillSaleLine
from markets.services.closing_lock import closed_of
from markets.services.seal_market import seal_late_ticket
from markets.services.settle_market import settle_market


def note_late(*sales: TillSale) -> list[Closing]:
    """Called in the transaction that books tickets for the first time, once their lines, tenders
    and refunds are written. For each whose market is closed: a `correction` of the closing in the
    journal, an alert; and for each designer in them one correction of her settlement. The others
    are left.
    """
    late: dict[int, list[TillSale]] = defaultdict(list)
    closed = closed_of({sale.till.market_id for sale in sales})
    for sale in sales:
        if sale.till.market_id in closed:
            late[sale.till.market_id].append(sale)
    return [made for market_id in sorted(late) for made in _correct(market_id, late[market_id])]


def _correct(market_id: int, sales: list[TillSale]) -> list[Closing]:
    market = Market.objects.select_for_update().get(pk=market_id)
    closing = Closing.objects.filter(market=market, kind="market").latest("at")
    corrections = [seal_late_ticket(sale, closing) for sale in sales]
    for sale in sales:
        alert(TICKET_LATE, str(sale.pk), sale.till, receipt=sale.receipt)
    stalls = TillSaleLine.objects.filter(sale__in=sales).values_list("stall", flat=True)
    settle_market(market, set(stalls))
    return corrections
