"""Which processes a process has started, as `/proc` tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Process:
    """A process; `started` tells it from a later one that got the same id."""

    pid: int
    parent: int
    started: int
    command: str

    @property
    def is_alive(self) -> bool:
        """Whether it still runs (a zombie does not)."""
        now = _read(self.pid)
        return now is not None and now.started == self.started


def descendants(pid: int) -> list[Process]:
    """Everything below `pid`, parents before their children."""
    children: dict[int, list[Process]] = {}
    for process in _all():
        children.setdefault(process.parent, []).append(process)
    found, ask = list(children.get(pid, [])), list(children.get(pid, []))
    while ask:
        below = children.get(ask.pop().pid, [])
        found += below
        ask += below
    return found


def naming(text: str) -> list[Process]:
    """Processes whose command line contains `text`."""
    return [process for process in _all() if text in process.command]


def _all() -> Iterator[Process]:
    for folder in Path("/proc").glob("[0-9]*"):
        if (process := _read(int(folder.name))) is not None:
            yield process


def _read(pid: int) -> Process | None:
    folder = Path("/proc") / str(pid)
    try:
        # The name in parentheses may contain anything: what follows the last one is certain.
        fields = (folder / "stat").read_text().rpartition(")")[2].split()
        command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return None
    state, parent, started = fields[0], int(fields[1]), int(fields[19])
    return None if state == "Z" else Process(pid, parent, started, command.strip())
