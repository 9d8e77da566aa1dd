"""All of it."""

from __future__ import annotations

from markets.verification.drawers import drawer_faults, shift_faults
from markets.verification.fault import Fault
from markets.verification.numbers import number_faults, unbooked_faults
from markets.verification.tickets import orphan_faults, ticket_faults
from markets.verification.web_refunds import web_refund_faults


def verify_tills() -> list[Fault]:
    """All faults; empty when every event of a ticket is in the rows, the books and the stock once,
    no number is missing, and every drawer holds what was put into it."""
    return [
        *number_faults(),
        *unbooked_faults(),
        *ticket_faults(),
        *orphan_faults(),
        *shift_faults(),
        *drawer_faults(),
        *web_refund_faults(),
    ]
