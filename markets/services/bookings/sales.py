"""Sales, any number of them together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markets.alerts import TENDER_UNKNOWN
from markets.models import Tender, TillSale
from markets.services.bookings.card_paid import card_paid
from markets.services.bookings.facts import Fact
from markets.services.bookings.link_corrections import link_corrections
from markets.services.bookings.oddities import Oddity
from markets.services.bookings.surroundings import Surroundings
from markets.services.bookings.ticket import Ticket
from markets.services.bookings.ticket_lines import line_row
from markets.services.bookings.tickets import keep, sale_row, without_booked
from markets.states import TenderKind
from payments.services.hand_over_counter_order import hand_over_counter_order


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
    """What of each line was paid neither by card nor by phone."""
    data = ticket.fact.data
    orders = {str(one.order_id): one.order for one in ticket.tenders if one.order is not None}
    paid = card_paid(data, orders)
    ticket.oddities += [
        Oddity(TENDER_UNKNOWN, {"cents": one.amount}) for one in paid if not one.is_known
    ]
    totals = [line["total"] for line in data["lines"]]
    by_card = [one.parts for one in paid]
    return [total - sum(parts) for total, *parts in zip(totals, *by_card, strict=True)]
