"""A pytest plugin (`-p tests.real_services`): real PostgreSQL and Redis for every pytest process.

A plugin and not a conftest, because Django's settings are read before any conftest. Each worker of
pytest-xdist has services of its own: nothing is shared, nothing waits for anything. The database
is a copy of one that was migrated once; with `--reuse-db` pytest-django migrates what is missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest

from matricia.embedded.env_file import PROJECT
from matricia.embedded.services import services
from tests.prepared import copy_prepared

# What a migrated database is made from.
MIGRATED_FROM = (
    *("*/migrations/*.py", "matricia/**/migrations/*.py"),
    *("matricia/kit/answers/watching.py", "requirements-dev.txt"),
)
_RUNNING = ExitStack()


def _migrate(folder: Path) -> None:
    command = [sys.executable, "-m", "tests.empty_database", str(folder)]
    subprocess.run(command, cwd=PROJECT, check=True)


def _start() -> None:
    folder = Path(tempfile.mkdtemp(prefix="matricia-tests-"))
    _RUNNING.callback(shutil.rmtree, folder, ignore_errors=True)
    copy_prepared("database", MIGRATED_FROM, _migrate, folder)
    running = _RUNNING.enter_context(services(folder, durable=False))
    os.environ["DATABASE_URL"] = running.database_url
    os.environ["REDIS_URL"] = running.redis_url
    os.environ["MEDIA_ROOT"] = str(folder / "media")
    os.environ["DJANGO_SETTINGS_MODULE"] = "matricia.settings.test"


_start()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop what we started."""
    _RUNNING.close()
