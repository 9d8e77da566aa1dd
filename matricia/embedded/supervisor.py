"""Keeps the parts running: starts them, restarts what ends, and shows their errors."""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from matricia.embedded.errors import EmbeddedError
from matricia.embedded.parts import Part
from matricia.embedded.processes import Processes, Running
from matricia.embedded.steps import last_lines

UP_SECONDS = 90
WATCH_SECONDS = 0.5
FIRST_DELAY, LONGEST_DELAY = 1.0, 30.0
# After this long a part is taken for healthy: its next end starts the delays anew.
HEALTHY_SECONDS = 60
ERROR = re.compile(r"\b(ERROR|CRITICAL|PANIC)\b|^Traceback|^\w*Error\b")


@dataclass
class Tail:
    """Reads what a log has got since the last look."""

    name: str
    path: Path
    position: int = 0

    def new_errors(self) -> list[str]:
        """Return the new lines that report an error."""
        if not self.path.exists():
            return []
        with self.path.open("rb") as log:
            log.seek(self.position)
            added = log.read()
        whole_lines = added[: added.rfind(b"\n") + 1]
        self.position += len(whole_lines)
        lines = whole_lines.decode(errors="replace").splitlines()
        return [line for line in lines if ERROR.search(line)]


@dataclass
class Restart:
    """When a part that ended is started again."""

    delay: float = FIRST_DELAY
    due: float = 0.0


@dataclass
class Supervisor:
    """Watches every process of `processes`. `say` shows one line to the person at the terminal."""

    processes: Processes
    say: Callable[[str], None]
    _tails: list[Tail] = field(default_factory=list)
    _restarts: dict[str, Restart] = field(default_factory=dict)
    _waiting: dict[str, Running] = field(default_factory=dict)

    def start(self, parts: Sequence[Part]) -> None:
        """Start the parts and wait until each is up. Raises `EmbeddedError` when one is not."""
        started = []
        for part in parts:
            log = part.program.log
            if log.exists():
                log.replace(log.with_suffix(".previous.log"))
            started.append((part, self.processes.start(part.program)))
        for part, running in started:
            if not self.processes.wait_until(part.is_up, UP_SECONDS, running=running):
                raise EmbeddedError(_why_not_up(running))

    def watch(self) -> None:
        """Look after the parts until `processes.pause` raises."""
        self._tails = [
            Tail(running.program.name, log, log.stat().st_size if log.exists() else 0)
            for running in self.processes.running
            for log in [running.program.log]
        ]
        while True:
            self.look()
            self.processes.pause(WATCH_SECONDS)

    def look(self) -> None:
        """Show new errors, note what ended, start again what is due."""
        for tail in self._tails:
            for line in tail.new_errors():
                self.say(f"{tail.name} | {line}")
        for running in self.processes.running.copy():
            if running.has_ended:
                self._note_end(running)
        for name, running in list(self._waiting.items()):
            if time.monotonic() >= self._restarts[name].due:
                del self._waiting[name]
                self.processes.start(running.program)

    def _note_end(self, running: Running) -> None:
        name = running.program.name
        # Whatever it left behind would hold its port, or do its work a second time.
        self.processes.clear(running)
        now = time.monotonic()
        restart = self._restarts.setdefault(name, Restart())
        if now - running.since > HEALTHY_SECONDS:
            restart.delay = FIRST_DELAY
        restart.due = now + restart.delay
        self._waiting[name] = running
        self.say(
            f"{name} has ended ({_how(running)}), starting it again in {restart.delay:.0f} s; "
            f"its log: {running.program.log}"
        )
        restart.delay = min(restart.delay * 2, LONGEST_DELAY)


def _how(running: Running) -> str:
    code = running.process.returncode
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def _why_not_up(running: Running) -> str:
    name, log = running.program.name, running.program.log
    if not running.has_ended:
        return f"{name} does not answer after {UP_SECONDS} seconds: its log is {log}."
    written = [line for line in last_lines(running.program).splitlines() if line.strip()]
    reason = f" ({written[-1].strip()})" if written else ""
    return f"{name} ended while starting{reason}: its log is {log}."
