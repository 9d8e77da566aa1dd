"""What processes used: CPU and memory from `/proc`, statements from PostgreSQL's log."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psycopg

from tests.e2e.process_table import descendants

TICKS: Final = os.sysconf("SC_CLK_TCK")
#: utime, stime, and those of children that have ended, in /proc/…/stat after the name.
TIMES: Final = slice(11, 15)
RSS: Final = re.compile(r"^VmRSS:\s+(\d+) kB", re.MULTILINE)
#: A statement in the log with all its lines, whichever protocol it came by.
STATEMENT: Final = re.compile(r" LOG:  (?:statement|execute [^:]*): (.*(?:\n\t.*)*)")
#: The bounds of a transaction are not counted; savepoints are.
BOUNDS: Final = re.compile(r"(BEGIN|COMMIT|ROLLBACK)\b(?! TO)", re.IGNORECASE)
RELOAD_SECONDS: Final = 0.5


@dataclass(frozen=True)
class Group:
    """A process with all that it started."""

    pid: int

    def cpu_seconds(self) -> float:
        """So far."""
        return sum(_times(pid) for pid in self._pids())

    def megabytes(self) -> float:
        """Resident, of the largest process: the one that answers."""
        return max(_rss(pid) for pid in self._pids()) / 1024

    def _pids(self) -> list[int]:
        return [self.pid, *(process.pid for process in descendants(self.pid))]


def _times(pid: int) -> float:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0.0  # it has ended: its parent counts it
    return sum(map(int, stat.rpartition(")")[2].split()[TIMES])) / TICKS


def _rss(pid: int) -> int:
    try:
        found = RSS.search(Path(f"/proc/{pid}/status").read_text())
    except OSError:
        return 0
    return int(found[1]) if found else 0


@contextmanager
def counted_statements(database_url: str, log: Path) -> Iterator[Callable[[], list[str]]]:
    """Within the block the function given gives all statements since it began."""
    _log_statements(database_url, "all")
    begun = log.stat().st_size

    def so_far() -> list[str]:
        with log.open("rb") as file:
            file.seek(begun)
            text = file.read().decode(errors="replace")
        return statements_in(text)

    try:
        yield so_far
    finally:
        _log_statements(database_url, "none")


def statements_in(log: str) -> list[str]:
    """Without the bounds of transactions, and without the empty statement by which a pool looks
    whether a connection still lives."""
    found = [text.strip() for text in STATEMENT.findall(log)]
    return [text for text in found if text and not BOUNDS.match(text)]


def _log_statements(database_url: str, which: str) -> None:
    """For all sessions; those that run look at it before their next statement."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(f"ALTER SYSTEM SET log_statement = '{which}'")
        connection.execute("SELECT pg_reload_conf()")
    time.sleep(RELOAD_SECONDS)
