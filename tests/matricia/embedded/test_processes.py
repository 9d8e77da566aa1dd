"""Whatever is started ends: when the block ends, and when we are killed."""

import signal
from pathlib import Path

from matricia.embedded.processes import Processes
from tests.matricia.embedded.programs import (
    WITH_CHILD,
    becomes_true,
    is_running,
    python_program,
    start_python,
)

OWNER = """
import sys, time
from pathlib import Path
from matricia.embedded.processes import Processes
from tests.matricia.embedded.programs import WITH_CHILD, python_program
with Processes() as processes:
    running = processes.start(python_program("parent", WITH_CHILD, Path(sys.argv[1])))
    print(running.pid, flush=True)
    time.sleep(60)
"""


def child_named_in(log: Path) -> int:
    """Return the process id that the program wrote to its log."""
    assert becomes_true(lambda: log.exists() and log.read_text().endswith("\n"))
    return int(log.read_text().split()[1])


def test_leaving_the_block_ends_the_program_and_its_children(tmp_path: Path) -> None:
    with Processes() as processes:
        parent = processes.start(python_program("parent", WITH_CHILD, tmp_path))
        child = child_named_in(parent.program.log)
        assert is_running(child)
    assert (is_running(parent.pid), is_running(child)) == (False, False)


def test_leaving_the_block_ends_nothing_else(tmp_path: Path) -> None:
    with start_python("import time; time.sleep(60)") as neighbour:
        with Processes() as processes:
            processes.start(python_program("parent", WITH_CHILD, tmp_path))
        assert is_running(neighbour.pid)
        neighbour.kill()


def test_killing_the_owner_ends_the_program_and_its_children(tmp_path: Path) -> None:
    with start_python(OWNER, str(tmp_path)) as owner:
        assert owner.stdout is not None
        parent = int(owner.stdout.readline())
        child = child_named_in(tmp_path / "parent.log")
        owner.send_signal(signal.SIGKILL)
    assert becomes_true(lambda: not is_running(parent) and not is_running(child))


def test_the_standard_input_is_fed(tmp_path: Path) -> None:
    echo = python_program("echo", "print(input())", tmp_path)
    with Processes() as processes:
        fed = type(echo)(**{**vars(echo), "feed": "secret\n"})
        running = processes.start(fed)
        assert becomes_true(lambda: running.has_ended)
    assert fed.log.read_text() == "secret\n"


def test_waiting_ends_early_when_the_program_has_ended(tmp_path: Path) -> None:
    with Processes() as processes:
        running = processes.start(python_program("brief", "pass", tmp_path))
        assert processes.wait_until(lambda: False, seconds=30, running=running) is False
        assert running.has_ended
