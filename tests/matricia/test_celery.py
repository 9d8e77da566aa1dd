"""matricia/celery.py: what a worker's process does with connections, and what it does not load."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from django.db import connection

from matricia.celery import begin_with_own_connections


@pytest.fixture
def pool(transactional_db: None) -> Iterator[None]:
    """As outside tests."""
    options = connection.settings_dict["OPTIONS"]
    connection.close()
    options["pool"] = {"min_size": 1, "max_size": 12, "timeout": 10}
    yield
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]
    options.pop("pool")


def test_a_process_that_is_forked_leaves_its_parents_connections_alone_and_keeps_its_own(pool):
    ours = backend()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:  # as a worker's: with what this process has open
        try:
            begin_with_own_connections()
            os.write(writing, " ".join(str(of_one_task()) for _ in range(9)).encode())
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    theirs = [int(pid) for pid in os.read(reading, 200).decode().split()]

    assert len(theirs) == 9
    assert len(set(theirs)) <= 2  # the pool opens a second one while the first is on its way back
    assert ours not in theirs
    assert backend() == ours


def of_one_task() -> int:
    """As Celery runs it."""
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]
    return backend()


def backend() -> int:
    """PostgreSQL's process that answers this connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        pid: int = cursor.fetchone()[0]
        return pid


def test_a_worker_loads_every_task_and_none_of_the_addresses_and_their_schema():
    loading = (
        "import sys; from matricia.celery import app;"
        "app.loader.import_default_modules();"
        "print('shops.fetch_picture' in app.tasks, 'matricia.urls' in sys.modules,"
        " 'matricia.schema' in sys.modules)"
    )
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "matricia.settings.test"}

    done = subprocess.run(
        [sys.executable, "-c", loading], env=environment, capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == ["True", "False", "False"]
