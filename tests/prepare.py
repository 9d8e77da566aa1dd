"""`make prepared`: what the steps after it start from, while one core would wait for the other.

The tests compiled, the migrated database, the filled demo: each would else be made by whoever needs
it first, with all others waiting, or by all of them at once.
"""

from __future__ import annotations

import subprocess
import sys

from matricia.embedded.env_file import PROJECT
from tests.e2e.platform import FILLED_FROM, fill
from tests.prepared import prepare


def main() -> None:
    """Make what is not there yet."""
    _read_tests()
    prepare("demo", FILLED_FROM, fill)


def _read_tests() -> None:
    """Pytest keeps what it compiled, and `tests.real_services` the database that it migrated."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-qq", "tests"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


if __name__ == "__main__":
    main()
