"""What Stripe has on its own books: events, charges, balances."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from payments.facts import ChargeFacts, EventFacts
from payments.gateway.client import PAGE, asking
from payments.gateway.money_out import note

BANK_MOVEMENTS: Final = ("payout", "payout_cancel", "payout_failure", "topup", "topup_reversal")


def events_since(moment: datetime) -> Iterator[EventFacts]:
    """Snapshot events of the platform, newest first; Stripe keeps them for 30 days."""
    chosen: Any = {"limit": PAGE, "created": {"gte": int(moment.timestamp())}}
    with asking() as client:
        for event in client.v1.events.list(chosen).auto_paging_iter():
            yield EventFacts.of(json.loads(str(event)))


def charges() -> Iterator[ChargeFacts]:
    """All charges that took money, newest first."""
    with asking() as client:
        for charge in client.v1.charges.list({"limit": PAGE}).auto_paging_iter():
            if charge.captured and charge.payment_intent:
                yield ChargeFacts(charge.id, charge.amount_captured, note(charge, "order"))


def balance(currency: str) -> int:
    """What Stripe holds for the platform, available and pending together, in minor units."""
    with asking() as client:
        held: Any = client.v1.balance.retrieve()
    return sum(
        part.amount
        for part in [*held.available, *held.pending]
        if part.currency == currency.lower()
    )


def moved_by_bank(currency: str) -> int:
    """What top-ups brought and payouts took since the beginning, in minor units."""
    with asking() as client:
        return sum(
            booking.net
            for kind in BANK_MOVEMENTS
            for booking in client.v1.balance_transactions.list(
                {"type": kind, "currency": currency.lower(), "limit": PAGE}
            ).auto_paging_iter()
        )
