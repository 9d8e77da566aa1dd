"""The pieces of tickets leave their stalls, or come back there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markets.services.bookings.ticket import Ticket
from matricia.kit.tasks import enqueue
from shops.services.stock import TillMove, move_at_tills


def move_stock(tickets: Sequence[Ticket]) -> None:
    """What nobody knew of at a stall takes its level below zero; a task looks where it came from.
    Pieces that we do not know move nothing."""
    moves = []
    for ticket in tickets:
        moved: Counter[tuple[int, int]] = Counter()
        for line in ticket.lines:
            if line.variant_id is not None:
                moved[line.stall.location_id, line.variant_id] -= line.quantity
        moves += [
            TillMove(ticket.sale.reference, location_id, variant_id, delta)
            for (location_id, variant_id), delta in moved.items()
        ]
    for variant_id, _location_id in move_at_tills(moves):
        enqueue("markets.undo_oversold", variant=variant_id)
