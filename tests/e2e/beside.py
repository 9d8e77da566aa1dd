"""`python -m tests.e2e.beside`: stays beside a platform and runs a module of ours for each line.

A line in is `[MODULE, {…}]`; the module runs as a program that gets the second as its argument. A
line out is `[true, WHAT IT WROTE]` or `[false, TRACEBACK]`, all in JSON. To start Django for each
would take longer than most of what is asked.
"""

from __future__ import annotations

import json
import os
import runpy
import sys
import traceback
import warnings
from contextlib import redirect_stdout
from io import StringIO
from typing import TextIO

import django


def main() -> None:
    """Until nobody asks any more. What modules print on their way is not taken for an answer."""
    django.setup()
    warnings.filterwarnings("ignore", "'tests.*found in sys.modules", RuntimeWarning)
    with os.fdopen(os.dup(sys.stdout.fileno()), "w") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        for line in sys.stdin:
            module, given = json.loads(line)
            _answer(module, given, answers)


def _answer(module: str, given: dict[str, object], answers: TextIO) -> None:
    from django.db import connections  # not before the settings are known

    said = StringIO()
    sys.argv = [module, json.dumps(given)]
    try:
        with redirect_stdout(said):
            runpy.run_module(module, run_name="__main__")
        answer = [True, said.getvalue()]
    except BaseException:  # noqa: BLE001 — who asked is told
        answer = [False, traceback.format_exc()]
    finally:
        # The next question may come after PostgreSQL was killed.
        connections.close_all()
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


if __name__ == "__main__":
    main()
