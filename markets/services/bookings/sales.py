"""Sales, any number of them together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markets.alerts import TENDER_UNKNOWN
from markets.models import Tender, TillSale
from markets.services.bookings.facts import Fact
from markets.services.bookings.link_corrections import link_corrections
from markets.services.bookings.oddities import Oddity
from markets.services.bookings.surroundings import Surroundings, order_parts
from markets.services.bookings.ticket import Ticket
from markets.services.bookings.ticket_lines import line_row
from markets.services.bookings.tickets import keep, sale_row, without_booked
from markets.states import TenderKind
from matricia.kit.money import split_amount
from orders.models import Order
from payments.services.hand_over_counter_order import hand_over_counter_order

BY_CARD = (TenderKind.CARD, TenderKind.QR)


def book_sales(facts: Sequence[Fact]) -> None:
    """Each once, in the caller's transaction."""
    facts = without_booked(facts)
    if not facts:
        return
    around = Surroundings(facts)
    tickets = [_ticket(fact, around) for fact in facts]
    for ticket in tickets:
        for order in {tender.order_id: tender.order for tender in ticket.tenders}.values():
            if order is not None:
                hand_over_counter_order(order, at=ticket.sale.at)
    keep(tickets, around)
    link_corrections([ticket.sale for ticket in tickets])


def _ticket(fact: Fact, around: Surroundings) -> Ticket:
    ticket = Ticket(fact, sale_row(fact))
    ticket.tenders = [_tender(ticket.sale, data, around) for data in fact.data["tenders"]]
    lines = fact.data["lines"]
    for position, (data, by_hand) in enumerate(zip(lines, _by_hand(ticket), strict=True)):
        stall = around.stall(fact.till.market, data["seller"])
        variant = around.variant(data)
        rule = around.rule(stall, variant, fact.at)
        row = line_row(
            ticket,
            position,
            data,
            stall=stall,
            variant=variant,
            by_hand=by_hand,
            rule=rule,
            rate=rule.rate,
        )
        ticket.lines.append(row)
    return ticket


def _tender(sale: TillSale, data: dict[str, Any], around: Surroundings) -> Tender:
    return Tender(
        sale=sale,
        kind=TenderKind(data["kind"]),
        amount=data["amount"],
        given=data["given"],
        change=data["change"],
        reference=data["reference"],
        order=around.order(data["payment"]) if data["payment"] else None,
    )


def _by_hand(ticket: Ticket) -> list[int]:
    """What of each line was paid neither by card nor by phone. What was asked of a card says how
    much of which line it is for; where that is not known, by what is left of the lines."""
    lines = ticket.fact.data["lines"]
    left = [line["total"] for line in lines]
    for tender in ticket.tenders:
        if tender.kind not in BY_CARD or not tender.amount:
            continue
        parts = _parts(tender.order, lines, tender.amount)
        if parts is None:
            cents = tender.amount
            ticket.oddities.append(Oddity(TENDER_UNKNOWN, {"cents": cents}))
            parts = split_amount(cents, left)
        left = [total - part for total, part in zip(left, parts, strict=True)]
    return left


def _parts(order: Order | None, lines: Sequence[dict[str, Any]], amount: int) -> list[int] | None:
    parts = order_parts(order, lines) if order else None
    return parts if parts is not None and sum(parts) == amount else None
