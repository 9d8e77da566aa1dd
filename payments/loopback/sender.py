"""Threads that post signed webhook bodies; they know nothing of the state."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import SplitResult, urlsplit

import stripe

THREADS = 4
TIMEOUT_SECONDS = 10
Report = Callable[[int | None], None]


@dataclass(frozen=True)
class Parcel:
    """One webhook body for one endpoint; sent `copies` times over."""

    url: str
    secret: str
    body: str
    copies: int


class Sender:
    """A small pool of daemon threads with kept-alive connections."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[tuple[Parcel, Report] | None] = queue.SimpleQueue()
        self._threads = [
            threading.Thread(target=self._work, name=f"webhook-{number}", daemon=True)
            for number in range(THREADS)
        ]
        for thread in self._threads:
            thread.start()

    def send(self, parcel: Parcel, report: Report) -> None:
        """Post in the background, then report the HTTP status (None: no answer)."""
        self._queue.put((parcel, report))

    def stop(self) -> None:
        """Let the threads end after what they are doing."""
        for _ in self._threads:
            self._queue.put(None)

    def _work(self) -> None:
        connections: dict[tuple[str, str], HTTPConnection] = {}
        while (job := self._queue.get()) is not None:
            parcel, report = job
            statuses = [_post(connections, parcel) for _ in range(parcel.copies)]
            report(statuses[0])


def _post(connections: dict[tuple[str, str], HTTPConnection], parcel: Parcel) -> int | None:
    parts = urlsplit(parcel.url)
    place = (parts.scheme, parts.netloc)
    signature = stripe.WebhookSignature.generate_signature_header(parcel.body, parcel.secret)
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "Stripe-Signature": signature,
        "User-Agent": "Stripe/1.0 (loopback)",
    }
    path = parts.path or "/"
    target = f"{path}?{parts.query}" if parts.query else path
    for connection in (connections.pop(place, None), None):
        fresh = connection or _connection(parts)
        try:
            fresh.request("POST", target, parcel.body.encode(), headers)
            answer = fresh.getresponse()
            answer.read()
        except (OSError, HTTPException):
            fresh.close()
            if connection is None:
                return None
            continue  # A kept-alive connection may have been closed meanwhile: try a new one.
        connections[place] = fresh
        return answer.status
    return None


def _connection(parts: SplitResult) -> HTTPConnection:
    make = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    return make(parts.hostname or "", parts.port, timeout=TIMEOUT_SECONDS)
