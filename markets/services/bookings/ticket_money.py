"""What tickets brought by hand, in the books: each designer's, and the commission out of hers.

What came by card or phone is in the books already, as its own order (docs/books.md).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from markets.models import Tender, TillSale, TillSaleLine
from markets.services.bookings.ticket import Ticket
from markets.states import TenderKind
from matricia.kit.money import Money, split_amount
from payments.services.post_entries import post_entries
from payments.services.post_entry import Move

COMMISSION = "house:market-commission"


def post_tickets(tickets: Sequence[Ticket]) -> None:
    """One entry per ticket that moved money by hand."""
    post_entries(
        {
            ticket.sale.reference: ticket_moves(ticket.sale, ticket.lines, ticket.tenders)
            for ticket in tickets
        }
    )


def ticket_moves(
    sale: TillSale, lines: Iterable[TillSaleLine], tenders: Iterable[Tender]
) -> list[Move]:
    """From the drawer and the other terminal to each designer; from her to the programme. The other
    way round where money was given back."""
    by_hand: defaultdict[int, int] = defaultdict(int)
    commissions: defaultdict[int, int] = defaultdict(int)
    for line in lines:
        by_hand[line.stall.shop_id] += line.by_hand
        commissions[line.stall.shop_id] += line.commission
    shops = sorted(by_hand)
    in_cash = _in_cash([by_hand[shop] for shop in shops], tenders)
    moves = []
    for shop, cash in zip(shops, in_cash, strict=True):
        hers = f"shop:{shop}:market"
        moves += [
            move_of(sale.till.drawer, hers, cash, sale.currency),
            move_of(sale.till.terminal, hers, by_hand[shop] - cash, sale.currency),
            move_of(hers, COMMISSION, commissions[shop], sale.currency),
        ]
    return moves


def _in_cash(by_hand: Sequence[int], tenders: Iterable[Tender]) -> list[int]:
    """What of each designer's part is cash; the rest came by another terminal."""
    cash = sum(tender.amount for tender in tenders if tender.kind == TenderKind.CASH)
    return split_amount(cash, [abs(cents) for cents in by_hand]) if cash else [0] * len(by_hand)


def move_of(source: str, destination: str, cents: int, currency: str) -> Move:
    """The other way round for cents below zero."""
    if cents < 0:
        source, destination = destination, source
    return Move(source, destination, Money(abs(cents), currency))
