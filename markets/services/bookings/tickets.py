"""What all tickets have in common: they are kept as rows, move pieces and money, and may be odd."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from markets.models import Tender, TillSale, TillSaleLine
from markets.services.bookings.closing_check import check_closings_of
from markets.services.bookings.facts import Fact
from markets.services.bookings.oddities import look_for_oddities, tell
from markets.services.bookings.shift_check import check_shift
from markets.services.bookings.shifts import shift_of
from markets.services.bookings.surroundings import Surroundings
from markets.services.bookings.ticket import Ticket
from markets.services.bookings.ticket_money import post_tickets
from markets.services.bookings.ticket_stock import move_stock
from markets.services.closing_lock import closed_of
from markets.services.note_late import note_late
from markets.states import TicketKind
from matricia.kit import clock


def without_booked(facts: Sequence[Fact]) -> list[Fact]:
    """Those whose ticket is not there yet, while no market of theirs can be closed."""
    closed_of({fact.till.market_id for fact in facts})
    ids = [fact.event.id for fact in facts]
    booked = {str(pk) for pk in TillSale.objects.filter(pk__in=ids).values_list("pk", flat=True)}
    return [fact for fact in facts if fact.event.id not in booked]


def sale_row(fact: Fact, original: TillSale | None = None) -> TillSale:
    """Unsaved."""
    data = fact.data
    return TillSale(
        pk=fact.event.id,
        kind=TicketKind(fact.event.kind),
        device=fact.device,
        till=fact.till,
        shift=shift_of(fact),
        number=fact.event.number,
        receipt=data["receipt"],
        receipt_token=secrets.token_urlsafe(32),
        cashier_name=fact.event.cashier["name"],
        original=original,
        reason=data.get("reason", ""),
        currency=data["currency"],
        total=data["total"],
        at=fact.at,
        booked_at=clock.now(),
    )


def keep(tickets: Sequence[Ticket], around: Surroundings) -> None:
    """Write the rows, move the pieces, book the money, and say what is odd; in the caller's
    transaction."""
    TillSale.objects.bulk_create([ticket.sale for ticket in tickets])
    TillSaleLine.objects.bulk_create([line for ticket in tickets for line in ticket.lines])
    Tender.objects.bulk_create([tender for ticket in tickets for tender in ticket.tenders])
    move_stock(tickets)
    post_tickets(tickets)
    for ticket in tickets:
        tell(ticket.fact, [*ticket.oddities, *look_for_oddities(ticket.fact, around)])
    note_late(*(ticket.sale for ticket in tickets))
    check_closings_of(ticket.sale for ticket in tickets)
    for shift in {ticket.sale.shift_id: ticket.sale.shift for ticket in tickets}.values():
        shift.refresh_from_db()
        check_shift(shift)
