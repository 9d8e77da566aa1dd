"""Settlements: what a market owes each designer, frozen; later tickets make corrections."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from markets.models import Closing, Market, Settlement, Stall
from markets.settling.content import SettlementContent, content_of
from markets.settling.figures import Figures, figures_of
from matricia.kit.money import EUR, Money
from matricia.kit.tasks import enqueue
from payments.services.post_entry import Move, post_entry

STALL_FEES: Final = "house:stall-fees"
_FROM_FIGURES: Final = (
    "tickets", "cash", "card", "qr", "own_terminal", "refunds", "commission", "commission_vat",
    "fee", "by_card", "gross", "net", "by_hand",
)  # fmt: skip


def settle_market(market: Market, stalls: Collection[int] | None = None) -> list[Settlement]:
    """A settlement for each stall (or for these, by their ids), by its number. What was settled
    before is taken off, so that it makes corrections, and the same again makes nothing. In the
    caller's transaction, with the market locked."""
    figures = figures_of(market)
    wanted = figures.keys() if stalls is None else figures.keys() & set(stalls)
    rows = Stall.objects.filter(pk__in=wanted).select_related("market", "shop")
    sealed = Closing.objects.filter(market=market, kind="market").exclude(provisional=[])
    made, is_provisional = [], sealed.exists()
    for stall in rows.order_by("number", "pk"):
        before = list(Settlement.objects.filter(stall=stall).order_by("pk"))
        difference = figures[stall.pk] - Figures.settled(before)
        if not before or not difference.is_nothing:
            made.append(_make(stall, before, difference, is_provisional=is_provisional))
    return made


def _make(
    stall: Stall, before: Sequence[Settlement], figures: Figures, *, is_provisional: bool
) -> Settlement:
    settled = {ticket for row in before for ticket in _tickets(row)}
    settlement = Settlement.objects.create(
        stall=stall,
        correction_of=before[0] if before else None,
        number=_number(stall, len(before)),
        content=content_of(
            stall, settled=settled, is_provisional=is_provisional and not before
        ).as_json(),
        **{name: getattr(figures, name) for name in _FROM_FIGURES},
    )
    _book_fee(settlement)
    enqueue("markets.tell_settlement", settlement=settlement.pk)
    return settlement


def _tickets(settlement: Settlement) -> set[str]:
    return SettlementContent.from_json(settlement.content).tickets


def _number(stall: Stall, corrections: int) -> str:
    """E.g. S12-07, and S12-07-1 for its first correction."""
    number = f"S{stall.market_id}-{stall.number}"
    return f"{number}-{corrections}" if corrections else number


def _book_fee(settlement: Settlement) -> None:
    if settlement.fee:
        account = f"shop:{settlement.stall.shop_id}:market"
        source, destination = account, STALL_FEES
        if settlement.fee < 0:  # a correction gives some of it back
            source, destination = destination, source
        moves = [Move(source, destination, Money(abs(settlement.fee), EUR))]
        post_entry(f"settlement:{settlement.pk}", moves, memo=settlement.number)
