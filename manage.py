#!/usr/bin/env python3
"""Django's command line: `./manage.py COMMAND`, with no virtual environment to activate first."""

import importlib.util
import os
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


def explain_absent_database(error: BaseException) -> str | None:
    """Return a sentence when `error` means that no database is running, else None."""
    from django.db.utils import OperationalError

    from matricia.embedded.env_file import DEMO_ENV_FILE

    if not isinstance(error, OperationalError) or "refused" not in str(error):
        return None
    if os.environ.get("DATABASE_URL"):
        return "The database of DATABASE_URL does not answer: start it, or correct DATABASE_URL."
    if DEMO_ENV_FILE.exists():
        return "The demo is not running: start it with `make demo`, then run this again."
    return None


def main() -> None:
    use_project_environment()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matricia.settings.dev")
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except Exception as error:
        sentence = explain_absent_database(error)
        if sentence is None:
            raise
        sys.exit(sentence)


if __name__ == "__main__":
    main()
