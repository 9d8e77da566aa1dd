"""A ticket comes after the one that corrects it: the two find each other, and the correction gives
back the commission that was frozen with the sale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from markets.alerts import ORIGINAL_MISSING
from markets.models import Market, TillSale, TillSaleLine
from markets.services.bookings.facts import Fact, facts_of
from markets.services.bookings.originals import Originals
from markets.services.bookings.ticket_lines import vat_in_commission
from markets.services.bookings.ticket_money import COMMISSION, move_of
from markets.services.closing_lock import closed_of
from markets.services.settle_market import settle_market
from markets.states import TicketKind
from payments.services.alerts import resolve_alert
from payments.services.post_entry import post_entry

_FROZEN: Final = ("commission_rule", "commission_rate", "commission", "commission_vat")


def link_corrections(sales: Sequence[TillSale]) -> None:
    """Corrections that were booked without their original, and name one of `sales`; in the caller's
    transaction, with the markets held open."""
    waiting = TillSale.objects.filter(original=None).exclude(kind=TicketKind.SALE)
    if not waiting.exists():
        return
    by_id = {str(sale.pk): sale for sale in sales}
    for fact in facts_of(str(pk) for pk in waiting.order_by("at").values_list("pk", flat=True)):
        original = by_id.get(fact.data["original"]["id"])
        if original is not None:
            TillSale.objects.filter(pk=fact.event.id).update(original=original)
            resolve_alert(ORIGINAL_MISSING, fact.event.id)
            _give_back_what_was_frozen(fact)


def _give_back_what_was_frozen(fact: Fact) -> None:
    """Its lines were booked at the rate of its own day; the difference is an entry of its own."""
    sale = TillSale.objects.select_related("till").get(pk=fact.event.id)
    originals = Originals(fact)
    moves = []
    changed: list[TillSaleLine] = []
    for line in sale.lines.select_related("stall", "commission_rule"):
        before = line.commission
        if not _freeze(line, originals):
            continue
        changed.append(line)
        hers = f"shop:{line.stall.shop_id}:market"
        moves.append(move_of(hers, COMMISSION, line.commission - before, sale.currency))
    if not changed:
        return
    TillSaleLine.objects.bulk_update(changed, _FROZEN)
    if any(move.amount for move in moves):
        post_entry(f"{sale.reference}:rate", moves)
        _settle_again(sale.till.market_id, {line.stall_id for line in changed})


def _freeze(line: TillSaleLine, originals: Originals) -> bool:
    """Whether that changes something; lines of no known piece keep the rate they had."""
    sold = originals.line(line.position)
    if sold is None:
        return False
    before = [getattr(line, name) for name in _FROZEN]
    line.commission_rule, line.commission_rate = sold.commission_rule, sold.commission_rate
    line.commission = originals.commission_back(line.position, line.by_hand)
    line.commission_vat = vat_in_commission(line.commission, sold.commission_rule.vat_rate)
    return before != [getattr(line, name) for name in _FROZEN]


def _settle_again(market_id: int, stalls: set[int]) -> None:
    """Of a closed market: a correction of the designers' settlements."""
    if market_id in closed_of({market_id}):
        settle_market(Market.objects.select_for_update().get(pk=market_id), stalls)
