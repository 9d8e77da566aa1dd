"""Shows what is being done and how long it took. Standard library only, like `processes.py`."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from matricia.embedded.errors import EmbeddedError
from matricia.embedded.processes import Processes, Program

STILL_WORKING_SECONDS = 15
TITLE_WIDTH = 44


def say(text: str = "") -> None:
    """Print a line at once, into a pipe too. Nobody listening any more is no reason to fail."""
    with suppress(OSError):
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()


@contextmanager
def step(title: str) -> Iterator[None]:
    """Print `title` when the block has ended, with its seconds."""
    started = time.monotonic()
    yield
    say(f"  ✓ {title:<{TITLE_WIDTH}}{time.monotonic() - started:6.1f} s")


def run_step(
    processes: Processes, title: str, program: Program, explain: Callable[[str], str]
) -> None:
    """Run a program that ends by itself, saying from time to time that it is still at work.

    When it fails, `explain` turns the end of its output into the sentence of an `EmbeddedError`.
    """
    program.log.unlink(missing_ok=True)
    started = time.monotonic()
    next_word = STILL_WORKING_SECONDS
    with step(title):
        running = processes.start(program)
        while not running.has_ended:
            processes.pause(0.05)
            if time.monotonic() - started > next_word:
                say(f"  … {title}: {next_word} s so far")
                next_word += STILL_WORKING_SECONDS
        processes.clear(running)
        if running.process.returncode:
            raise EmbeddedError(explain(last_lines(program)))


def last_lines(program: Program, count: int = 40) -> str:
    """Return the end of the program's log."""
    return "\n".join(program.log.read_text(errors="replace").splitlines()[-count:])
