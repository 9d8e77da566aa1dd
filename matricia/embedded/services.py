"""PostgreSQL and Redis together, for the demo, for tests and for development.

    from matricia.embedded.services import services

    with services(Path(folder), durable=False) as running:
        running.database_url  # postgresql://matricia:…@127.0.0.1:PORT/matricia, a superuser
        running.redis_url     # redis://:…@127.0.0.1:PORT/0

Leaving the block stops both; a guard does when the process is killed. Call it from one process:
with pytest-xdist from the controller, handing the URLs to the workers. Takes about a second. From a
shell: `python -m matricia.embedded services --data DIR [--ephemeral]`.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from matricia.embedded.postgres import Cluster, start_postgres
from matricia.embedded.processes import Processes
from matricia.embedded.redis_server import start_redis


@dataclass(frozen=True)
class Services:
    """Where the two services answer. Both URLs hold a password: don't log them."""

    database_url: str
    redis_url: str


@contextmanager
def services(
    data_dir: Path, *, durable: bool, pause: Callable[[float], None] = time.sleep
) -> Iterator[Services]:
    """Run PostgreSQL and Redis with their files under `data_dir` while the block lasts.

    `durable=False` is for tests: much faster writes, which a crash of the machine would lose.
    `pause` sleeps, and may raise to interrupt the start.
    Raises `EmbeddedError` with a sentence that says what to do.
    """
    data_dir = data_dir.resolve()
    data_dir.mkdir(parents=True, exist_ok=True)
    with Processes(pause=pause) as processes:
        yield Services(
            database_url=start_embedded_postgres(processes, data_dir, durable=durable),
            redis_url=start_embedded_redis(processes, data_dir, durable=durable),
        )


def start_embedded_postgres(processes: Processes, data_dir: Path, *, durable: bool) -> str:
    """Start PostgreSQL in `data_dir/postgres` and return its URL."""
    log = data_dir / "logs" / "postgres.log"
    return start_postgres(processes, Cluster(data_dir / "postgres", log, durable=durable))


def start_embedded_redis(processes: Processes, data_dir: Path, *, durable: bool) -> str:
    """Start Redis in `data_dir/redis` and return its URL."""
    log = data_dir / "logs" / "redis.log"
    return start_redis(processes, data_dir / "redis", log, durable=durable)
