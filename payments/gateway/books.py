"""What Stripe has on its own books: events, bookings, the balance."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from payments.facts import BookingFacts, EventFacts
from payments.gateway.client import PAGE, asking


def events_since(moment: datetime) -> Iterator[EventFacts]:
    """Snapshot events of the platform, newest first; Stripe keeps them for 30 days."""
    chosen: Any = {"limit": PAGE, "created": {"gte": int(moment.timestamp())}}
    with asking() as client:
        for event in client.v1.events.list(chosen).auto_paging_iter():
            yield EventFacts.of(json.loads(str(event)))


def bookings_since(moment: datetime) -> Iterator[list[BookingFacts]]:
    """The balance transactions of our own account since `moment`, newest first, page by page."""
    chosen: Any = {"limit": PAGE, "created": {"gte": int(moment.timestamp())}}
    with asking() as client:
        page = client.v1.balance_transactions.list(chosen)
    while page.data:
        yield [_booking(booked) for booked in page.data]
        if not page.has_more:
            return
        with asking():
            page = page.next_page()


def balance(currency: str) -> int:
    """What Stripe holds for the platform, available and pending together, in minor units."""
    with asking() as client:
        held: Any = client.v1.balance.retrieve()
    return sum(
        part.amount
        for part in [*held.available, *held.pending]
        if part.currency == currency.lower()
    )


def transfer_of_reversal(booking_id: str) -> str:
    """The transfer that the reversal behind a balance transaction took back from."""
    with asking() as client:
        booked: Any = client.v1.balance_transactions.retrieve(booking_id, {"expand": ["source"]})
    transfer: str = booked.source.transfer
    return transfer


def _booking(booked: Any) -> BookingFacts:
    return BookingFacts(
        id=booked.id,
        kind=booked.type,
        source=booked.source or "",
        amount=booked.amount,
        fee=booked.fee,
        net=booked.net,
        currency=booked.currency.upper(),
        booked_at=datetime.fromtimestamp(booked.created, UTC),
        available_on=datetime.fromtimestamp(booked.available_on, UTC),
    )
