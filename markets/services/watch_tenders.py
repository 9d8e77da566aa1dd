"""Every minute: card payments without a ticket, and tickets without their card payment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from markets.alerts import TENDER_WITHOUT_TICKET, TICKET_UNPAID, alert
from markets.lost_tenders import without_money, without_ticket
from payments.services.alerts import resolve_missing

AT_MOST: Final = 100  # of each kind, the oldest first


def watch_tenders() -> None:
    """Open alerts and close those that are over; the same again changes nothing."""
    _hold(TENDER_WITHOUT_TICKET, without_ticket()[:AT_MOST])
    _hold(TICKET_UNPAID, without_money()[:AT_MOST])


def _hold(code: str, found: Iterable[Any]) -> None:
    requests = list(found)
    for request in requests:
        details = {
            "order": request.order.number,
            "cents": request.left,
            "currency": request.order.currency,
        }
        alert(code, request.order.number, request.till, **details)
    resolve_missing(code, [request.order.number for request in requests])
