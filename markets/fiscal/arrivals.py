"""The server's own chain: all events of all devices in the order they came in."""

from __future__ import annotations

from markets.fiscal.canonical import canonical
from markets.fiscal.events import event_hash


def arrival_hash(previous: str, number: int, event: str, signature: str) -> str:
    """The hash of one arrival: SHA-256 of a canonical text, like an event's.

    `previous` is that of the arrival before (64 zeros for the first), `event` the event's hash. The
    signature is in it, so that a good one cannot be exchanged for another good one unnoticed.
    """
    return event_hash(
        canonical({"previous": previous, "number": number, "event": event, "signature": signature})
    )
