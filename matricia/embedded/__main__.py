"""`python -m matricia.embedded COMMAND`."""

import argparse
import signal
import sys
import threading
from pathlib import Path

from matricia.embedded.errors import EmbeddedError
from matricia.embedded.services import services


def run_services(data_dir: Path, *, durable: bool) -> None:
    """Run PostgreSQL and Redis until SIGINT or SIGTERM."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with services(data_dir, durable=durable) as running:
        sys.stdout.write(f"DATABASE_URL={running.database_url}\nREDIS_URL={running.redis_url}\n")
        sys.stdout.flush()
        stop.wait()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m matricia.embedded")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("services", help="run PostgreSQL and Redis until Ctrl-C")
    command.add_argument("--data", type=Path, required=True, help="folder for their files")
    command.add_argument(
        "--ephemeral", action="store_true", help="fast, unsafe in a crash: for tests"
    )
    options = parser.parse_args()
    try:
        run_services(options.data, durable=not options.ephemeral)
    except EmbeddedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
