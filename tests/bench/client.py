"""A client that costs next to nothing: keep-alive connections, requests made beforehand, answers
compared as bytes."""

from __future__ import annotations

import json
import re
import select
import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any, Final

CONNECTIONS: Final = 8
PATIENCE: Final = 30.0
LENGTH: Final = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
COOKIE: Final = re.compile(rb"\r\nset-cookie: *([^;\r\n]+)", re.IGNORECASE)
CHUNK: Final = 1 << 18


class WrongAnswerError(AssertionError):
    """An answer was not what it must be."""


@dataclass
class Ask:
    """A request, and the answer that was checked once: every other must be the same bytes."""

    request: bytes
    answer: bytes = b""


@dataclass
class Connection:
    """One keep-alive connection. `answer` is whole when `is_whole` says so."""

    port: int
    cookies: dict[bytes, bytes] = field(default_factory=dict)
    asked_at: float = 0.0
    _buffer: bytearray = field(default_factory=bytearray)
    _body_from: int = -1
    _end: int = 0

    def __post_init__(self) -> None:
        self.socket = socket.create_connection(("127.0.0.1", self.port), PATIENCE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, request: bytes) -> None:
        """Begin anew with `request`."""
        self._buffer.clear()
        self._body_from = -1
        self.asked_at = time.perf_counter()
        self.socket.sendall(request)

    def receive(self) -> bool:
        """Take what has come; True once the answer is whole."""
        received = self.socket.recv(CHUNK)
        if not received:
            raise WrongAnswerError(f"The server hung up after {bytes(self._buffer[:200])!r}.")
        self._buffer += received
        if self._body_from < 0:
            self._read_head()
        return self._body_from >= 0 and len(self._buffer) >= self._end

    @property
    def status(self) -> int:
        return int(self._buffer[9:12])

    @property
    def body(self) -> bytes:
        return bytes(self._buffer[self._body_from : self._end])

    def ask(self, request: bytes) -> Any:
        """One request, its answer as JSON. WrongAnswerError unless it is 200."""
        self.send(request)
        while not self.receive():
            pass
        if self.status != 200:
            raise WrongAnswerError(f"{self.status}: {self.body[:300]!r}")
        return json.loads(self.body)

    def _read_head(self) -> None:
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            return
        head = bytes(self._buffer[: end + 2])
        length = LENGTH.search(head)
        if length is None:
            raise WrongAnswerError(f"An answer without its length: {head!r}")
        for cookie in COOKIE.findall(head):
            name, _, value = cookie.partition(b"=")
            self.cookies[name] = value
        self._body_from = end + 4
        self._end = self._body_from + int(length[1])


def graphql_request(query: str, variables: dict[str, Any], **headers: str) -> bytes:
    """As the frontend's server sends it, by keep-alive."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    lines = [
        "POST /graphql HTTP/1.1",
        "Host: localhost",
        "Content-Type: application/json",
        "X-Matricia-Client: bench",
        "Accept-Language: fr",
        *(f"{name}: {value}" for name, value in headers.items()),
        f"Content-Length: {len(body)}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def load(port: int, asks: Sequence[Ask], seconds: float) -> list[float]:
    """What each answer took, in seconds, with eight connections that never wait.

    Raises WrongAnswerError when an answer is not the one that was checked.
    """
    turns = cycle(asks)
    lines = [Connection(port) for _ in range(CONNECTIONS)]
    try:
        return list(_waits(lines, turns, time.perf_counter() + seconds))
    finally:
        for line in lines:
            line.socket.close()


def _waits(lines: list[Connection], turns: Iterator[Ask], end: float) -> Iterator[float]:
    under_way: dict[int, tuple[Connection, Ask]] = {}
    poll = select.epoll()
    for line in lines:
        ask = next(turns)
        under_way[line.socket.fileno()] = line, ask
        poll.register(line.socket.fileno(), select.EPOLLIN)
        line.send(ask.request)
    while under_way:
        ready = poll.poll(PATIENCE)
        if not ready:
            raise WrongAnswerError(f"No answer for {PATIENCE:.0f} seconds.")
        for number, _event in ready:
            line, ask = under_way[number]
            if not line.receive():
                continue
            now = time.perf_counter()
            if line.status != 200 or line.body != ask.answer:
                raise WrongAnswerError(f"{line.status}: {line.body[:300]!r}")
            if now >= end:
                del under_way[number]
                continue
            yield now - line.asked_at
            ask = next(turns)
            under_way[number] = line, ask
            line.send(ask.request)
