"""Starts processes that end with us, however we end."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

STOP_SECONDS = 10
GUARD = Path(__file__).with_name("guard.py")


@dataclass(frozen=True)
class Program:
    """A command and how to end it.

    `environment` is the whole environment of the process, `stop_signal` the one that makes it end
    tidily.
    """

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    folder: Path
    log: Path
    stop_signal: int = signal.SIGTERM


@dataclass(frozen=True)
class Running:
    """A started program. Its process group has the id of the process."""

    program: Program
    process: "subprocess.Popen[bytes]"

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
    to tidy up, it does.
    """

    def __init__(self) -> None:
        self._running: list[Running] = []
        self._guard: subprocess.Popen[str] | None = None

    def __enter__(self) -> "Processes":
        self._guard = subprocess.Popen(  # noqa: S603 — our own script
            [sys.executable, "-I", "-S", str(GUARD)],
            stdin=subprocess.PIPE,
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
            for running in reversed(self._running.copy()):
                self.stop(running)
        finally:
            self._dismiss_guard()

    def start(self, program: Program, feed: str = "") -> Running:
        """Start `program` with its output in its log; `feed` goes to its standard input."""
        program.log.parent.mkdir(parents=True, exist_ok=True)
        with program.log.open("ab") as log:
            process = subprocess.Popen(  # noqa: S603 — the caller's own program
                list(program.command),
                cwd=program.folder,
                env=dict(program.environment),
                stdin=subprocess.PIPE if feed else subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._tell_guard(f"+{process.pid} {int(program.stop_signal)}")
        running = Running(program, process)
        self._running.append(running)
        if process.stdin:
            with suppress(BrokenPipeError), process.stdin as pipe:
                pipe.write(feed.encode())
        return running

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
        if running in self._running:
            self._running.remove(running)
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


def wait_until(running: Running, is_ready: Callable[[], bool], seconds: float) -> bool:
    """Ask `is_ready` until it says yes; False when the program ended or the time is over."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if is_ready():
            return True
        if running.has_ended:
            return False
        time.sleep(0.05)
    return False
