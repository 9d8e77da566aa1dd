"""What is measured, and where it runs: PostgreSQL and the web server on one core, everybody else on
another."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, LiteralString, Self
from urllib.parse import urlsplit, urlunsplit

import psycopg

from matricia.embedded.configuration import Addresses, choose_addresses, demo_variables
from matricia.embedded.env_file import PROJECT
from matricia.embedded.parts import (
    WEBHOOK_SECRETS,
    Blueprint,
    Part,
    get_status,
    loopback_stripe,
    web,
    worker,
)
from matricia.embedded.processes import Processes, Running
from matricia.embedded.services import start_embedded_postgres, start_embedded_redis
from tests.stripe_server import LoopbackStripe

START_SECONDS: Final = 60
#: Of the person who measures; the measured platform has its own.
NOT_HANDED_ON: Final = ("DATABASE_URL", "REDIS_URL", "MEDIA_ROOT", "DATA_DIR", *WEBHOOK_SECRETS)
CACHE: Final = "ANSWER_CACHE_BYTES"


def cores() -> tuple[int, int]:
    """(what is measured, the client). The same twice on a machine with one core."""
    allowed = sorted(os.sched_getaffinity(0))
    return allowed[0], allowed[-1]


@contextmanager
def on_core(core: int) -> Iterator[None]:
    """What is started meanwhile stays on `core`."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


@dataclass(frozen=True)
class Server:
    """A web server that is up: one process beside its supervisor, after `cold_start` seconds."""

    port: int
    running: Running
    cold_start: float


class Stand:
    """PostgreSQL and Redis in `folder`, a database for each size of catalogue."""

    def __init__(self, folder: Path, processes: Processes) -> None:
        self.folder = folder
        self.server_core, self.client_core = cores()
        self._processes = processes
        self.worker: Running  # while one shops around
        with on_core(self.server_core):
            self._owner_url = start_embedded_postgres(processes, folder, durable=True)
            self.postgres = processes.running[-1]
        with on_core(self.client_core):
            self._redis_url = start_embedded_redis(processes, folder, durable=True)
        self._addresses = choose_addresses("127.0.0.1", 0)
        self._variables = demo_variables({}, {}, folder, self._addresses)
        self._variables["QUIET_HOURS"] = "off"  # the same work at every hour
        Path(self._variables["MAIL_DIR"]).mkdir(exist_ok=True)
        self.database = urlsplit(self._owner_url).path[1:]
        self.manage("migrate", "--verbosity", "0")

    @classmethod
    @contextmanager
    def open(cls, folder: Path) -> Iterator[Self]:
        """Everything ends with the block."""
        with Processes() as processes:
            yield cls(folder, processes)

    @property
    def database_url(self) -> str:
        """Of the chosen database."""
        return urlunsplit(urlsplit(self._owner_url)._replace(path=f"/{self.database}"))

    @property
    def postgres_log(self) -> Path:
        return self._processes.running[0].program.log

    def seed(self, products: int) -> Any:
        """Choose a new database with so many products; what to ask for (`tests.bench.plan`)."""
        self.choose_database(f"bench_{products}")
        return self.ask("tests.bench.seeding", products=products)

    def choose_database(self, name: str) -> None:
        """A new one, migrated and empty."""
        migrated = urlsplit(self._owner_url).path[1:]
        self.database = name
        with psycopg.connect(self._owner_url, dbname="postgres", autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{self.database}" TEMPLATE "{migrated}"')

    def start_web(self, *, cached: bool) -> Server:
        """A web server with one process, with or without the cache of answers."""
        addresses = replace(self._addresses, web=choose_addresses("127.0.0.1", 0).web)
        blueprint = self._blueprint(addresses, {} if cached else {CACHE: "0"})
        program = web(blueprint).program
        program = replace(
            program,
            name=f"web-{addresses.web}",
            command=_with_one_process(program.command),
            log=blueprint.log(f"web-{addresses.web}"),
        )
        started = time.perf_counter()
        with on_core(self.server_core):
            running = self._processes.start(program)
        self._wait(f"http://127.0.0.1:{addresses.web}/livez", running)
        return Server(addresses.web, running, time.perf_counter() - started)

    @contextmanager
    def shop_around(self, server: Server) -> Iterator[LoopbackStripe]:
        """A worker and the loopback Stripe beside `server`, on the client's core."""
        blueprint = self._blueprint(replace(self._addresses, web=server.port), {})
        parts: list[Part] = [loopback_stripe(blueprint), worker(blueprint)]
        with on_core(self.client_core):
            started = [self._processes.start(part.program) for part in parts]
        self.worker = started[-1]
        for part, running in zip(parts, started, strict=True):
            assert self._processes.wait_until(part.is_up, START_SECONDS, running=running)
        yield LoopbackStripe(
            port=self._addresses.stripe, secret_key=self._variables["STRIPE_SECRET_KEY"]
        )
        for running in reversed(started):
            self._processes.stop(running)

    def stop(self, server: Server) -> None:
        """End a web server."""
        self._processes.stop(server.running)

    def row(self, statement: LiteralString) -> tuple[Any, ...]:
        """The only row that a statement gives."""
        with psycopg.connect(self.database_url) as connection:
            [found] = connection.execute(statement).fetchall()
        return found

    def execute(self, statement: LiteralString, values: Sequence[Any] = ()) -> None:
        """Change the database."""
        with psycopg.connect(self.database_url) as connection:
            connection.execute(statement, values)

    def ask(self, module: str, **given: Any) -> Any:
        """Run a module of ours beside the database, `given` as JSON in, JSON out."""
        return json.loads(self._python("-m", module, json.dumps(given)))

    def manage(self, *arguments: str) -> None:
        """Run a management command."""
        self._python("manage.py", *arguments)

    def _python(self, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=PROJECT,
            env=self._environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(arguments)[:200]} failed:\n{done.stderr[-3000:]}")
        return done.stdout

    def _environment(self) -> dict[str, str]:
        own = {name: value for name, value in os.environ.items() if name not in NOT_HANDED_ON}
        return own | {
            **self._variables,
            "DATABASE_URL": self.database_url,
            "REDIS_URL": self._redis_url,
            "DATA_DIR": str(self.folder),
            "DJANGO_SETTINGS_MODULE": "matricia.settings.dev",
        }

    def _blueprint(self, addresses: Addresses, variables: Mapping[str, str]) -> Blueprint:
        environment = {
            **self._environment(),
            "BACKEND_URL": addresses.backend_url,
            **variables,
        }
        return Blueprint(environment, addresses, self.folder)

    def _wait(self, url: str, running: Running) -> None:
        """Looks often: how long it takes is measured."""
        deadline = time.monotonic() + START_SECONDS
        while get_status(url) is None:
            if running.has_ended or time.monotonic() > deadline:
                raise RuntimeError(f"No answer at {url}: see {running.program.log}.")
            time.sleep(0.01)


def _with_one_process(command: Sequence[str]) -> tuple[str, ...]:
    at = command.index("--workers") + 1
    return (*command[:at], "1", *command[at + 1 :])
