"""A web server that receives webhooks and keeps them."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

SECRETS = {kind: f"whsec_{kind}_secret" for kind in ("platform", "connect", "thin")}


@dataclass(frozen=True)
class Received:
    """One webhook request: which endpoint, the raw body, its signature header."""

    kind: str
    body: bytes
    signature: str

    @property
    def event(self) -> dict[str, Any]:
        event: dict[str, Any] = json.loads(self.body)
        return event


class Receiver:
    """Answers 200, or the statuses queued in `answers` first."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self.answers: list[int] = []
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        serve = self._server.serve_forever
        self._thread = threading.Thread(target=serve, args=(0.02,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def endpoints(self) -> list[dict[str, str]]:
        base = f"http://127.0.0.1:{self._server.server_port}"
        return [
            {"url": f"{base}/{kind}", "secret": secret, "kind": kind}
            for kind, secret in SECRETS.items()
        ]

    def url(self, kind: str) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/{kind}"

    def types(self, kind: str = "platform") -> list[str]:
        return [got.event["type"] for got in self.received if got.kind == kind]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                got = Received(self.path[1:], body, self.headers["Stripe-Signature"])
                self.send_response(receiver.take(got))
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_args: object) -> None:
                """Keep test output quiet."""

        return Handler

    def take(self, got: Received) -> int:
        with self._lock:
            self.received.append(got)
            return self.answers.pop(0) if self.answers else 200
