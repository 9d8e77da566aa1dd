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
        server = _server(options)
    except (OptionError, sqlite3.Error) as error:
        sys.stderr.write(f"loopback Stripe: {error}\n")
        return 2
    server.run()
    return 0 if server.started else 1


def _server(options: Options) -> _Server:
    config = uvicorn.Config(
        build_app(options),
        host=_HOST,
        port=options.port,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=3,
    )
    ready = f"loopback Stripe ready on http://{_HOST}:{options.port}, pages at {options.public_url}"
    return _Server(config, ready)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
