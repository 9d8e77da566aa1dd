"""One event of a journal, read from its canonical text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any, Final

from markets.fiscal.canonical import Malformed, parse
from markets.fiscal.kinds import CASHIER, demand_data
from markets.fiscal.shapes import (
    digest,
    fields,
    matching,
    moment,
    one_of,
    uuid,
    uuid_or_blank,
    whole,
    words,
)
from markets.fiscal.version import FORMAT

FIRST: Final = "0" * 64
"""What the first event of a stream has for the hash before it."""


def _an_object(value: Any, path: str) -> None:
    if not isinstance(value, dict):
        raise Malformed(f"{path}: not an object")


_ENVELOPE: Final = fields(
    format=one_of(FORMAT),
    module=matching(r"\d{1,4}\.\d{1,4}\.\d{1,4}", "a version"),
    id=uuid,
    device=uuid,
    stream=words(12, shortest=1),
    number=whole(1, 2_000_000_000),
    previous=digest,
    at=moment,
    cashier=CASHIER,
    shift=uuid_or_blank,
    kind=words(20, shortest=1),
    data=_an_object,
)


@dataclass(frozen=True, slots=True)
class Event:
    """What a record says. `at` is ISO 8601 in UTC with milliseconds; `hash` is of `text`."""

    format: str
    module: str
    id: str
    device: str
    stream: str
    number: int
    previous: str
    at: str
    cashier: dict[str, str]
    shift: str
    kind: str
    data: dict[str, Any]
    text: str
    hash: str


def read_event(text: str) -> Event:
    """The event that `text` is the canonical text of.

    Raises Malformed for other bytes than the canonical ones, an envelope or data of another shape,
    and amounts that do not add up. Says nothing of its signature and its place in the chain.
    """
    value = parse(text)
    _ENVELOPE(value, "event")
    demand_data(value["stream"], value["kind"], value["data"], value["number"])
    return Event(**value, text=text, hash=event_hash(text))


def event_hash(text: str) -> str:
    """SHA-256 of the canonical text, 64 hex digits."""
    return hashlib.sha256(text.encode()).hexdigest()
