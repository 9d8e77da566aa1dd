"""Starts processes that end with us, however we end. Runs before the venv exists."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

STOP_SECONDS = 10
KILL_SECONDS = 1
POLL_SECONDS = 0.05
GUARD = Path(__file__).with_name("guard.py")


@dataclass(frozen=True)
class Program:
    """A command and how to end it.

    `environment` is the whole environment of the process, `feed` what it reads on standard input,
    `stop_signal` the one that makes it end tidily.
    """

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(repr=False)
    folder: Path
    log: Path
    feed: str = field(default="", repr=False)
    stop_signal: int = signal.SIGTERM


@dataclass(frozen=True)
class Running:
    """A started program. Its process group has the id of the process."""

    program: Program
    process: "subprocess.Popen[bytes]"
    since: float = field(default_factory=time.monotonic)

    @property
    def has_ended(self) -> bool:
        return self.process.poll() is not None

    @property
    def pid(self) -> int:
        return self.process.pid


class Processes:
    """The process groups started here; leaving the `with` block stops them, the newest first.

    Each program is a session of its own, so Ctrl-C in a terminal reaches only us and we choose the
    order. A small guard process holds the other end of a pipe: when we are killed without a chance
    to tidy up, it does. It also inherits `held`, a lock that must outlive us until then.
    `pause` sleeps; it may raise to interrupt a wait.
    """

    def __init__(
        self, *, pause: Callable[[float], None] = time.sleep, held: Sequence[int] = ()
    ) -> None:
        self.running: list[Running] = []
        self.pause = pause
        self._held = held
        self._guard: subprocess.Popen[str] | None = None

    def __enter__(self) -> "Processes":
        self._guard = subprocess.Popen(  # noqa: S603 — our own script
            [sys.executable, "-I", "-S", str(GUARD)],
            stdin=subprocess.PIPE,
            pass_fds=self._held,
            start_new_session=True,
            text=True,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            for running in reversed(self.running.copy()):
                self.stop(running)
        finally:
            self._dismiss_guard()

    def start(self, program: Program) -> Running:
        """Start `program` with its output appended to its log."""
        program.log.parent.mkdir(parents=True, exist_ok=True)
        with program.log.open("ab") as log:
            process = subprocess.Popen(  # noqa: S603 — the caller's own program
                list(program.command),
                cwd=program.folder,
                env=dict(program.environment),
                stdin=subprocess.PIPE if program.feed else subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._tell_guard(f"+{process.pid} {int(program.stop_signal)}")
        running = Running(program, process)
        self.running.append(running)
        if process.stdin:
            with suppress(BrokenPipeError), process.stdin as pipe:
                pipe.write(program.feed.encode())
        return running

    def wait_until(
        self, is_true: Callable[[], bool], seconds: float, *, running: Running | None = None
    ) -> bool:
        """Ask `is_true` until it says yes; False when the time is over or `running` has ended."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if is_true():
                return True
            if running is not None and running.has_ended:
                return False
            self.pause(POLL_SECONDS)
        return False

    def stop(self, running: Running) -> None:
        """Ask the program to end, then end whatever is left of its group."""
        if not running.has_ended:
            with suppress(ProcessLookupError):
                os.kill(running.pid, running.program.stop_signal)
            with suppress(subprocess.TimeoutExpired):
                running.process.wait(STOP_SECONDS)
        self.clear(running)

    def clear(self, running: Running) -> None:
        """Kill what is left of the program's group and forget it."""
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
        running.process.wait()
        _wait_for_end_of_group(running.pid)
        if running in self.running:
            self.running.remove(running)
        self._tell_guard(f"-{running.pid}")

    def _tell_guard(self, line: str) -> None:
        if self._guard and self._guard.stdin:
            with suppress(BrokenPipeError):
                self._guard.stdin.write(line + "\n")
                self._guard.stdin.flush()

    def _dismiss_guard(self) -> None:
        if self._guard and self._guard.stdin:
            with suppress(BrokenPipeError):
                self._guard.stdin.close()
            self._guard.wait()


def _wait_for_end_of_group(group: int) -> None:
    """Wait until killed members of the group are gone, and their ports free."""
    deadline = time.monotonic() + KILL_SECONDS
    with suppress(ProcessLookupError):
        while time.monotonic() < deadline:
            os.killpg(group, 0)
            time.sleep(POLL_SECONDS / 5)
