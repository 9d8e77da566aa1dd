"""`python -m payments.loopback`: start the loopback Stripe on 127.0.0.1."""

from __future__ import annotations

import socket
import sqlite3
import sys

import uvicorn

from payments.loopback.config import OptionError, Options, parse_options
from payments.loopback.server import build_app

_HOST = "127.0.0.1"


class _Server(uvicorn.Server):
    """uvicorn that says one line when it listens."""

    def __init__(self, config: uvicorn.Config, ready: str) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            sys.stdout.write(self._ready + "\n")
            sys.stdout.flush()


def main(arguments: list[str]) -> int:
    """Run until SIGTERM or Ctrl-C; returns the exit status."""
    try:
        options = parse_options(arguments)
        listening = _listen(options.port)
        server = _server(options, listening.getsockname()[1])
    except OptionError as error:
        sys.stderr.write(f"loopback Stripe: {error}\n")
        return 2
    server.run(sockets=[listening])
    return 0


def _listen(port: int) -> socket.socket:
    # Naming TCP lets asyncio turn Nagle off; without it every answer takes 40 ms.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((_HOST, port))
    except OSError as error:
        listening.close()
        raise OptionError(f"port {port} is taken; choose another with --port.") from error
    return listening


def _server(options: Options, port: int) -> _Server:
    try:
        app = build_app(options)
    except sqlite3.Error as error:
        raise OptionError(f"cannot open the data file {options.data}: {error}") from error
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=3,
    )
    ready = f"loopback Stripe ready on http://{_HOST}:{port}, pages at {options.public_url}"
    return _Server(config, ready)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
