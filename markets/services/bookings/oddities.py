"""What is odd about a ticket: never a reason to refuse it, always one to tell people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from markets.alerts import (
    CASH_ABOVE_LIMIT,
    MANDATE_MISSING,
    MARKET_NOT_OPEN,
    PRICE_DIFFERS,
    STALL_UNKNOWN,
    VARIANT_UNKNOWN,
    alert,
)
from markets.cash_limits import CASH_LIMITS, cash_limit
from markets.models import Market
from markets.services.bookings.facts import Fact
from markets.services.bookings.surroundings import Surroundings
from markets.states import InvitationState, MarketState, TenderKind
from matricia.kit.clock import PARIS


@dataclass(frozen=True, slots=True)
class Oddity:
    """An alert about a ticket, by its code, and what its words need."""

    code: str
    details: dict[str, Any] = field(default_factory=dict)


def tell(fact: Fact, oddities: Iterable[Oddity]) -> None:
    """One alert per code, about the ticket."""
    for oddity in {oddity.code: oddity for oddity in oddities}.values():
        receipt = fact.data["receipt"]
        alert(oddity.code, fact.event.id, fact.till, receipt=receipt, **oddity.details)


def look_for_oddities(fact: Fact, around: Surroundings) -> Iterator[Oddity]:
    """What the ticket itself shows."""
    market = fact.till.market
    if not _is_open(market, fact):
        yield Oddity(MARKET_NOT_OPEN)
    for line in fact.data["lines"]:
        yield from _of_line(fact, line, around)
    yield from _of_cash(fact)


def _is_open(market: Market, fact: Fact) -> bool:
    if market.state == MarketState.PLANNED:
        return False
    return market.closed_at is None or fact.at <= market.closed_at


def _of_line(fact: Fact, line: dict[str, Any], around: Surroundings) -> Iterator[Oddity]:
    stall = around.stall(fact.till.market, line["seller"])
    mandate = fact.data["sellers"][line["seller"]]["mandate"]
    if stall.pk in around.noted:
        yield Oddity(STALL_UNKNOWN)
    if stall.state != InvitationState.ACCEPTED or not around.has_mandate(stall, mandate):
        yield Oddity(MANDATE_MISSING)
    variant = around.variant(line)
    if variant is None:
        yield Oddity(VARIANT_UNKNOWN)
    elif fact.event.kind == "sale":
        price, since = around.price(stall, variant)
        is_newer = since is not None and since > fact.at
        if line["unit"] != price and not is_newer:
            yield Oddity(PRICE_DIFFERS)


def _of_cash(fact: Fact) -> Iterator[Oddity]:
    """C. mon. fin., art. D112-3: what a resident may pay, and what paper others show."""
    cash = sum(t["amount"] for t in fact.data["tenders"] if t["kind"] == TenderKind.CASH)
    limit = cash_limit(max(fact.at.astimezone(PARIS).date(), CASH_LIMITS[-1].since)).most.amount
    if cash > limit and (fact.data["resident"] or not fact.data["proof"].strip()):
        yield Oddity(CASH_ABOVE_LIMIT)
