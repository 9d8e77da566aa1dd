"""How fast pages are served when the whole platform has one core: `waits_at_rate`."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import requests

from tests.e2e.platform import Platform

WARM_UP = 40


@contextmanager
def on_one_core(platform: Platform) -> Iterator[None]:
    """Every thread of the platform on the first core; who asks has the others."""
    ours = os.sched_getaffinity(0)
    first = min(ours)
    _pin(platform, {first})
    os.sched_setaffinity(0, (ours - {first}) or ours)
    try:
        yield
    finally:
        os.sched_setaffinity(0, ours)
        _pin(platform, ours)


def waits_at_rate(url: str, rate: int, seconds: float) -> list[float]:
    """Sorted milliseconds that requests waited, `rate` a second, however late others are."""
    with requests.Session() as session, ThreadPoolExecutor(rate) as crowd:
        for _ in range(WARM_UP):
            session.get(url, timeout=30).raise_for_status()
        start = time.monotonic() + 0.1
        numbers = range(int(rate * seconds))
        return sorted(crowd.map(lambda number: _wait(session, url, start + number / rate), numbers))


def p95(waits: list[float]) -> float:
    """Of sorted `waits`."""
    return waits[int(len(waits) * 0.95) - 1]


def _wait(session: requests.Session, url: str, at: float) -> float:
    time.sleep(max(0.0, at - time.monotonic()))
    started = time.monotonic()
    session.get(url, timeout=30).raise_for_status()
    return (time.monotonic() - started) * 1000


def _pin(platform: Platform, cores: set[int]) -> None:
    for process in platform.processes():
        for task in Path(f"/proc/{process.pid}/task").glob("*"):
            try:
                os.sched_setaffinity(int(task.name), cores)
            except ProcessLookupError:  # it ended meanwhile
                continue
