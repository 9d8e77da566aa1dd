"""Scripted failures of the API, for tests of our own retries."""

from __future__ import annotations

import asyncio
import socket
import struct
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from starlette.types import Receive

from payments.loopback.errors import ApiError, Json, invalid

KINDS = (
    "error_500",  # 500 before any work, not kept under the key
    "error_500_stored",  # 500 that the key replays, as Stripe's own crashes are
    "rate_429",
    "forbidden_403",  # a restricted key without this right
    "slow",  # works after `seconds`; its key is in use meanwhile
    "timeout_before_work",
    "timeout_after_work",
    "connection_reset_before_work",
    "connection_reset_after_work",
)


@dataclass
class Fault:
    """One scripted failure: for `times` requests that match method and path (`*` wildcards)."""

    kind: str
    method: str = "*"
    path: str = "*"
    times: int = 1
    seconds: float = 30.0


class Faults:
    """The failures still to come."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, given: Json) -> None:
        """Script a failure; raises on an unknown kind or field."""
        if given.get("kind") not in KINDS:
            raise invalid(f"kind must be one of {', '.join(KINDS)}", "kind")
        try:
            fault = Fault(**given)
        except TypeError as error:
            raise invalid(f"A fault has kind, method, path, times, seconds: {error}") from error
        self._waiting.append(fault)

    def clear(self) -> None:
        """Forget all scripted failures."""
        self._waiting.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The failure for this request, used up by one."""
        for fault in self._waiting:
            if fnmatchcase(method, fault.method) and fnmatchcase(path, fault.path):
                fault.times -= 1
                if fault.times <= 0:
                    self._waiting.remove(fault)
                return fault
        return None


def refusal(fault: Fault) -> ApiError | None:
    """The error answer of a failure that answers."""
    if fault.kind.startswith("error_500"):
        message = "An unknown error occurred (scripted fault)."
        return ApiError(500, message, kind="api_error")
    if fault.kind == "rate_429":
        return ApiError(429, "Request rate limit exceeded (scripted fault).", code="rate_limit")
    if fault.kind == "forbidden_403":
        return ApiError(403, "The provided key lacks the required permissions (scripted fault).")
    return None


async def hang(fault: Fault, receive: Receive) -> None:
    """Keep the client waiting, then cut the connection without an answer."""
    await asyncio.sleep(fault.seconds)
    cut(receive)


def cut(receive: Receive) -> None:
    """Reset the connection at once."""
    # The transport is the server's own; ASGI has no word for "hang up".
    transport: Any = receive.__self__.transport  # type: ignore[attr-defined]
    connection: socket.socket | None = transport.get_extra_info("socket")
    if connection is not None:
        linger = struct.pack("ii", 1, 0)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    transport.abort()
