"""Webhook deliveries: at least once, with back-off, surviving restarts; knobs for tests.

The state stays on the event loop's thread; `sender` threads only carry signed bodies out and report
back.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from typing import Any

from payments.loopback.errors import Json, invalid
from payments.loopback.events import endpoints
from payments.loopback.rendering import render
from payments.loopback.sender import Parcel, Sender
from payments.loopback.world import World

# Seconds until the next attempt; Stripe's own span is three days.
RETRY_AFTER = (1, 5, 30, 120, 600, 1800, 3600, *[7200] * 4, *[21600] * 11)
_REORDER_WINDOW = 0.25


@dataclass
class Knobs:
    """How deliveries misbehave. `types` limits duplicate, delay and drop to these event types."""

    duplicate: int = 0
    delay_ms: int = 0
    drop: int = 0
    reorder: bool = False
    paused: bool = False
    types: tuple[str, ...] = ()


class Deliveries:
    """The queue of webhook deliveries."""

    def __init__(self, world: World, sender: Sender) -> None:
        self._world = world
        self._sender = sender
        self._wake = asyncio.Event()
        self._numbers = itertools.count()
        self._in_flight: set[str] = set()
        self.knobs = Knobs()
        self.reload()

    def reload(self) -> None:
        """Read what is undelivered from the store (start, reset)."""
        self._heap: list[tuple[float, int, str]] = []
        self._copies: dict[str, int] = {}
        self._undelivered: set[str] = set()
        for delivery in self._world.store.all("_delivery"):
            if delivery["state"] == "pending":
                self._push(delivery["due"], delivery["id"])

    def set_knobs(self, given: Json) -> Json:
        """Change some knobs; returns all of them."""
        known = {field.name: field.type for field in fields(Knobs)}
        for name, value in given.items():
            if name not in known:
                raise invalid(f"Knobs are: {', '.join(known)}", name)
            setattr(self.knobs, name, tuple(value) if name == "types" else value)
        self._wake.set()
        return asdict(self.knobs)

    def note(self, identifier: str) -> None:
        """A new delivery was committed: send it now, or as the knobs say."""
        delivery = self._world.store.get("_delivery", identifier)
        if delivery is None:
            return
        knobs, due = self.knobs, time.time()
        if not knobs.types or delivery["type"] in knobs.types:
            if knobs.drop > 0:
                knobs.drop -= 1
                self._save(identifier, state="dropped")
                return
            self._copies[identifier] = knobs.duplicate
            due += knobs.delay_ms / 1000
        if knobs.reorder:
            due += _REORDER_WINDOW
        self._push(due, identifier)
        self._wake.set()

    def undelivered(self) -> int:
        """How many deliveries are still to be made or repeated."""
        return len(self._undelivered)

    def retry_now(self) -> None:
        """Make every repeated delivery due at once; first attempts keep their time."""
        self._heap = [
            (0.0 if self._is_repeat(identifier) else due, number, identifier)
            for due, number, identifier in self._heap
        ]
        heapq.heapify(self._heap)
        self._wake.set()

    def _is_repeat(self, identifier: str) -> bool:
        delivery = self._world.store.get("_delivery", identifier)
        return bool(delivery and delivery["attempts"])

    async def run(self) -> None:
        """Send what is due, for ever."""
        while True:
            self._wake.clear()
            self._send_due()
            pause = self._heap[0][0] - time.time() if self._heap and self._may_send() else None
            try:
                await asyncio.wait_for(self._wake.wait(), None if pause is None else max(pause, 0))
            except TimeoutError:
                continue

    def _may_send(self) -> bool:
        # Reordering is only certain when one delivery is on its way at a time.
        return not self.knobs.paused and not (self.knobs.reorder and self._in_flight)

    def _send_due(self) -> None:
        while self._heap and self._heap[0][0] <= time.time() and self._may_send():
            self._send(self._take_newest() if self.knobs.reorder else heapq.heappop(self._heap)[2])

    def _take_newest(self) -> str:
        soon = [entry for entry in self._heap if entry[0] <= time.time() + _REORDER_WINDOW]
        newest = max(soon, key=lambda entry: entry[1])
        self._heap.remove(newest)
        heapq.heapify(self._heap)
        return newest[2]

    def _send(self, identifier: str) -> None:
        delivery = self._world.store.get("_delivery", identifier)
        if delivery is None or delivery["state"] != "pending" or identifier in self._in_flight:
            return
        endpoint = endpoints(self._world).get(delivery["endpoint"])
        event = self._world.store.get(delivery["event_kind"], delivery["event"])
        if endpoint is None or event is None:
            self._save(identifier, state="abandoned")
            return
        self._in_flight.add(identifier)
        copies = 1 + self._copies.pop(identifier, 0)
        body = json.dumps(self._payload(event), separators=(",", ":"))
        parcel = Parcel(endpoint["url"], endpoint["secret"], body, copies)
        self._sender.send(parcel, self._reporter(identifier))

    def _payload(self, event: Json) -> Json:
        if event["object"] == "event":
            return render(self._world, "event", event)
        return {key: value for key, value in event.items() if key != "data"}

    def _reporter(self, identifier: str) -> Callable[[int | None], None]:
        loop = asyncio.get_running_loop()

        def report(status: int | None) -> None:
            loop.call_soon_threadsafe(self._reported, identifier, status)

        return report

    def _reported(self, identifier: str, status: int | None) -> None:
        self._in_flight.discard(identifier)
        self._wake.set()
        delivery = self._world.store.get("_delivery", identifier)
        if delivery is None:
            return
        attempts = delivery["attempts"] + 1
        if status is not None and 200 <= status < 300:
            self._save(identifier, state="delivered", attempts=attempts, last_status=status)
        elif attempts > len(RETRY_AFTER):
            self._save(identifier, state="failed", attempts=attempts, last_status=status)
        else:
            due = time.time() + RETRY_AFTER[attempts - 1]
            self._save(identifier, attempts=attempts, last_status=status, due=due)
            self._push(due, identifier)

    def _push(self, due: float, identifier: str) -> None:
        self._undelivered.add(identifier)
        heapq.heappush(self._heap, (due, next(self._numbers), identifier))

    def _save(self, identifier: str, **changes: Any) -> None:
        if changes.get("state"):
            self._undelivered.discard(identifier)
        with self._world.store.transaction():
            self._world.store.change("_delivery", identifier, **changes)
