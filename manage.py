#!/usr/bin/env python3
"""Django's command line: `./manage.py COMMAND`, with no virtual environment to activate first."""

import importlib.util
import os
import socket
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"


def use_project_environment() -> None:
    """Start over with `.venv/bin/python` when this Python has no Django."""
    if importlib.util.find_spec("django") is not None:
        return
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists() or Path(sys.prefix) == ENVIRONMENT:
        sys.exit("Django is not installed: run `make demo` (or `make test`) once, it makes .venv.")
    os.execv(python, [str(python), *sys.argv])  # noqa: S606 — the same program, another Python


def explain_absent_database(error: Exception, *, given: bool) -> str | None:
    """Return a sentence when `error` means that no database is running, else None.

    `given` says whether DATABASE_URL was in the environment, rather than taken from the demo.
    """
    from django.conf import settings
    from django.db.utils import OperationalError

    if not isinstance(error, OperationalError):
        return None
    database = settings.DATABASES["default"]
    address = (database["HOST"] or "localhost", int(database["PORT"] or 5432))
    try:
        socket.create_connection(address, timeout=2).close()
    except OSError:
        if given:
            return "The database of DATABASE_URL does not answer: start it, or correct the URL."
        return "The demo is not running: start it with `make demo`, then run this again."
    return None


def main() -> None:
    """Run the command, in the project's own environment."""
    use_project_environment()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matricia.settings.dev")
    given = "DATABASE_URL" in os.environ
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except Exception as error:
        sentence = explain_absent_database(error, given=given)
        if sentence is None:
            raise
        sys.exit(sentence)


if __name__ == "__main__":
    main()
