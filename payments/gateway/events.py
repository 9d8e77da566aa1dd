"""Events that did not reach us, of designers' accounts and thin ones; Stripe keeps them 30 days."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from payments.facts import EventFacts
from payments.gateway.client import PAGE, asking


def events_of_account(account: str, moment: datetime) -> Iterator[EventFacts]:
    """Snapshot events of a designer's account since `moment`, newest first."""
    chosen: Any = {"limit": PAGE, "created": {"gte": int(moment.timestamp())}}
    with asking() as client:
        listed = client.v1.events.list(chosen, {"stripe_account": account})
        for event in listed.auto_paging_iter():
            yield EventFacts.of({"account": account, **json.loads(str(event))})


def thin_events_since(moment: datetime) -> Iterator[EventFacts]:
    """Thin events since `moment`, newest first."""
    since = moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
    chosen: Any = {"limit": PAGE, "created": {"gte": since}}
    with asking() as client:
        for event in client.v2.core.events.list(chosen).auto_paging_iter():
            yield EventFacts.of(json.loads(str(event)))
