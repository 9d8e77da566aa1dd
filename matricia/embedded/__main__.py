"""`python -m matricia.embedded COMMAND`. Imports nothing but the standard library until it must."""

import argparse
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

from matricia.embedded.env_file import DATA_DIR, PROJECT
from matricia.embedded.environment import (
    DEMO_REQUIREMENTS,
    PYTHON,
    TEST_REQUIREMENTS,
    is_active,
    prepare_environment,
)
from matricia.embedded.errors import EmbeddedError
from matricia.embedded.interruption import Interrupted, Interruption
from matricia.embedded.preflight import check_disk, check_port, only_demo
from matricia.embedded.processes import Processes
from matricia.embedded.steps import say

Command = Callable[[argparse.Namespace, Interruption], int]
INTERRUPTED = 130
LAST_PORT = 65535
# What the machine refused, and the way out.
OBSTACLES = {
    errno.ENOSPC: "the disk is full: free about 2 GiB, then run this again.",
    errno.EACCES: "this user may not write it: run this as the user who made it, or remove it.",
    errno.EROFS: "it cannot be written, the disk is read-only: clone the project elsewhere.",
}


def demo_command(options: argparse.Namespace, interruption: Interruption) -> int:
    """Run the platform until Ctrl-C. Outside `.venv`, make that first and go on inside it."""
    if not is_active():
        say("MATRICIA demo: the first start takes some minutes, the next ones some seconds.")
        with only_demo(options.data) as lock:
            check_disk(options.data)
            check_port(options.host, options.port)
            _prepare(DEMO_REQUIREMENTS, interruption, lock)
        return _go_on_in_environment()
    from matricia.embedded.demo import DemoOptions, run_demo

    with (
        only_demo(options.data) as lock,
        Processes(pause=interruption.pause, held=(lock,)) as processes,
    ):
        check_disk(options.data)
        chosen = DemoOptions(options.data, options.host, options.port, options.catalogue)
        try:
            run_demo(chosen, processes)
        except Interrupted:
            say("\nStopping …")
    say("Stopped.")
    return 0


def reset_command(options: argparse.Namespace, interruption: Interruption) -> int:
    """Delete the demo's data."""
    from matricia.embedded.reset import reset_demo

    reset_demo(options.data, ask=sys.stdin.isatty())
    return 0


def environment_command(options: argparse.Namespace, interruption: Interruption) -> int:
    """Make `.venv` with what the tests need, and the frontend's packages."""
    if not is_active():
        check_disk(PROJECT)
        _prepare(TEST_REQUIREMENTS, interruption)
        return _go_on_in_environment()
    from matricia.embedded.node import install_packages

    with Processes(pause=interruption.pause) as processes:
        install_packages(processes)
    return 0


def build_command(options: argparse.Namespace, interruption: Interruption) -> int:
    """Build the frontend when its sources have changed."""
    from matricia.embedded.node import build_frontend

    with Processes(pause=interruption.pause) as processes:
        build_frontend(processes)
    return 0


def npm_command(options: argparse.Namespace, interruption: Interruption) -> int:
    """Run npm in the frontend's folder."""
    from matricia.embedded.node import run_npm

    return run_npm(*options.arguments)


def services_command(options: argparse.Namespace, interruption: Interruption) -> int:
    """Run PostgreSQL and Redis until Ctrl-C, printing where they are."""
    from matricia.embedded.services import services

    durable = not options.ephemeral
    with services(options.data, durable=durable, pause=interruption.pause) as running:
        say(f"DATABASE_URL={running.database_url}\nREDIS_URL={running.redis_url}")
        try:
            while True:
                interruption.pause(3600)
        except Interrupted:
            return 0


def _prepare(requirements: str, interruption: Interruption, *held: int) -> None:
    with Processes(pause=interruption.pause, held=held) as processes:
        prepare_environment(processes, requirements)


def _go_on_in_environment() -> int:
    command = [str(PYTHON), "-m", "matricia.embedded", *sys.argv[1:]]
    os.execv(command[0], command)  # noqa: S606 — the same program, in the environment just made


def parse(arguments: list[str]) -> argparse.Namespace:
    """Return the options; `run` is the command to call."""
    parser = argparse.ArgumentParser(prog="python -m matricia.embedded", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, run: Command) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=run.__doc__, description=run.__doc__)
        command.set_defaults(run=run)
        return command

    demo = add("demo", demo_command)
    demo.add_argument("--host", default=os.environ.get("DEMO_HOST") or "127.0.0.1")
    demo.add_argument("--port", type=port_number, default=8000, help="8000 when not given")
    demo.add_argument("--catalogue", type=existing_file, help="a Shopify product export")
    reset = add("reset", reset_command)
    for command in (demo, reset):
        command.add_argument("--data", type=absolute_path, default=DATA_DIR, help="the data folder")
    add("environment", environment_command)
    add("build", build_command)
    add("npm", npm_command).add_argument("arguments", nargs=argparse.REMAINDER)
    services = add("services", services_command)
    services.add_argument(
        "--data", type=absolute_path, required=True, help="folder for their files"
    )
    services.add_argument("--ephemeral", action="store_true", help="fast, unsafe in a crash")
    return parser.parse_args(arguments)


def absolute_path(name: str) -> Path:
    """Return the path as it is seen from any folder: what we start runs in another one."""
    return Path(name).expanduser().resolve()


def existing_file(name: str) -> Path:
    """Return the file's absolute path. Raises `EmbeddedError` when there is none."""
    path = absolute_path(name)
    if not path.is_file():
        raise EmbeddedError(f"CATALOGUE={name}: there is no such file.")
    return path


def port_number(text: str) -> int:
    """Return the port. Raises `EmbeddedError` when it is none."""
    if not text.isdecimal() or not 1 <= int(text) <= LAST_PORT:
        raise EmbeddedError(f"PORT={text} is no port: choose one from 1024 to {LAST_PORT}.")
    return int(text)


def main(arguments: list[str]) -> int:
    """Run a command; what a person can act on is one sentence and exit code 1."""
    interruption = Interruption()
    interruption.listen()
    try:
        options = parse(arguments)
        run: Command = options.run
        return run(options, interruption)
    except EmbeddedError as error:
        sys.stderr.write(f"\n{error}\n")
        return 1
    except OSError as error:
        if error.errno not in OBSTACLES:
            raise
        sys.stderr.write(f"\n{error.filename or 'A file'}: {OBSTACLES[error.errno]}\n")
        return 1
    except Interrupted:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
