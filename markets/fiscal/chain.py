"""Whether a device's events are all there, in order and unchanged; if not, the first break."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from markets.fiscal.canonical import Malformed
from markets.fiscal.events import FIRST, Event, event_hash, read_event
from markets.fiscal.signature import is_signed

CHANGED: Final = "changed"
MISSING: Final = "missing"
INSERTED: Final = "inserted"
REORDERED: Final = "reordered"
BADLY_SIGNED: Final = "badly signed"


@dataclass(frozen=True, slots=True)
class Record:
    """An event's canonical text and its signature, as they travel and are archived."""

    event: str
    signature: str


@dataclass(frozen=True, slots=True)
class Head:
    """How far a chain goes: the number and hash of an event. Number 0 is before the first."""

    number: int = 0
    hash: str = FIRST


@dataclass(frozen=True, slots=True)
class Chain:
    """Whose events: a device (with its key) and one of its streams."""

    serial: int
    device: str
    stream: str
    public_key: str


@dataclass(frozen=True, slots=True)
class Break:
    """The first fault of a chain. `what` is one of the five words above."""

    serial: int
    stream: str
    number: int
    what: str
    why: str

    def __str__(self) -> str:
        return f"device {self.serial}, {self.stream} {self.number}: {self.what} ({self.why})"


def first_break(
    records: Iterable[Record],
    chain: Chain,
    *,
    after: Head | None = None,
    until: Head | None = None,
    lost: Collection[int] = (),
) -> Break | None:
    """The first fault of one stream's records, in the order they are kept in, or None.

    `after` is what comes before the first record (nothing, unless an archive begins in the middle);
    `until` is an event that somebody knows to exist: without it a cut-off end cannot be seen.
    `lost` are numbers whose absence was acknowledged (losses.py): what follows them is linked to
    nothing that is here.
    """
    return _Reading(list(records), chain, after or Head(), lost).first_break(until)


class _Reading:
    """One pass over the records of a stream."""

    def __init__(
        self, records: Sequence[Record], chain: Chain, after: Head, lost: Collection[int]
    ) -> None:
        self.records = records
        self.chain = chain
        self.head = after
        self.lost = lost

    def first_break(self, until: Head | None) -> Break | None:
        for place in range(len(self.records)):
            found = self._break_at(place, until)
            if found is not None:
                return found
            if until is not None and self.head.number == until.number and self.head != until:
                return self._break(until.number, CHANGED, "it was another event when it was noted")
        if until is not None and not self._is_lost_until(until.number):
            return self._break(self.head.number + 1, MISSING, f"known to go on to {until.number}")
        return None

    def _break_at(self, place: int, until: Head | None) -> Break | None:
        """What is wrong with the record at `place`; if nothing, it becomes the head."""
        record = self.records[place]
        expected = self.head.number + 1
        try:
            event = read_event(record.event)
        except Malformed as error:
            return self._break(expected, CHANGED, str(error))
        if not is_signed(self.chain.public_key, record.event, record.signature):
            return self._unsigned(place, event, until)
        if (event.device, event.stream) != (self.chain.device, self.chain.stream):
            return self._break(expected, INSERTED, "it is of another device or stream")
        if event.number != expected:
            if event.number < expected or not self._is_lost_until(event.number - 1):
                return self._misplaced(place, event.number)
            self.head = Head(event.number - 1, event.previous)
        if event.previous != self.head.hash:
            return self._break(event.number, CHANGED, "its link to the event before does not fit")
        self.head = Head(event.number, event.hash)
        return None

    def _is_lost_until(self, number: int) -> bool:
        """Whether all that is missing up to `number` was acknowledged as lost."""
        return all(one in self.lost for one in range(self.head.number + 1, number + 1))

    def _unsigned(self, place: int, event: Event, until: Head | None) -> Break:
        """The text or the signature was changed, or the record slipped in: others know which."""
        number = self.head.number + 1
        if self._is_elsewhere(place, number):
            return self._break(number, INSERTED, "the device did not sign it")
        following = self._previous_of(place + 1)
        if until is not None and until.number == number:
            following = until.hash
        if following == event_hash(event.text):
            return self._break(number, BADLY_SIGNED, "the signature is not the device's")
        if following is None:
            return self._break(number, BADLY_SIGNED, "it or its signature was changed")
        return self._break(number, CHANGED, "the device signed another text")

    def _misplaced(self, place: int, number: int) -> Break:
        expected = self.head.number + 1
        if number < expected:
            return self._break(number, INSERTED, "its number was there before")
        if self._is_elsewhere(place, expected):
            return self._break(expected, REORDERED, f"{number} stands in its place")
        return self._break(expected, MISSING, f"{number} stands in its place")

    def _is_elsewhere(self, place: int, number: int) -> bool:
        """Whether a record after `place` is the device's own event of this number."""
        for record in self.records[place + 1 :]:
            event = _readable(record)
            if event is not None and event.number == number:
                return is_signed(self.chain.public_key, record.event, record.signature)
        return False

    def _previous_of(self, place: int) -> str | None:
        if place >= len(self.records):
            return None
        event = _readable(self.records[place])
        return None if event is None else event.previous

    def _break(self, number: int, what: str, why: str) -> Break:
        return Break(self.chain.serial, self.chain.stream, number, what, why)


def _readable(record: Record) -> Event | None:
    try:
        return read_event(record.event)
    except Malformed:
        return None
