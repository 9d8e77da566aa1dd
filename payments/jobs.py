"""The regular jobs of all rooms: how often they run, and which have not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings

from matricia.kit import clock
from payments.models import JobRun

DAY: Final = timedelta(days=1)
DAILY_PATIENCE: Final = timedelta(hours=26)
LEAST_PATIENCE: Final = timedelta(minutes=3)
WATCH: Final = "payments.watch"  # not on beat's list, because it watches beat
WATCH_EVERY: Final = timedelta(minutes=1)
WORKER: Final = "worker"  # its row notes when a worker last started


@dataclass(frozen=True, slots=True)
class LateJob:
    """A job that should have run again, and when it last did."""

    name: str
    since: datetime


def intervals() -> dict[str, timedelta]:
    """How often each regular task runs, by its name."""
    found = {WATCH: WATCH_EVERY}
    for job in settings.CELERY_BEAT_SCHEDULE.values():
        every = _interval(job["schedule"])
        found[job["task"]] = min(every, found.get(job["task"], every))
    return found


def patience(every: timedelta) -> timedelta:
    """After how long without success a job is late: three turns; a daily one, 26 hours."""
    return DAILY_PATIENCE if every >= DAY else max(3 * every, LEAST_PATIENCE)


def late_jobs() -> list[LateJob]:
    """Jobs that are late, the longest first. A worker that just started is left some time."""
    rows = {row.name: row for row in JobRun.objects.all()}
    worker = rows.get(WORKER)
    if worker and worker.started_at and clock.now() - worker.started_at < LEAST_PATIENCE:
        return []
    return sorted(overdue(list(rows.values())), key=lambda late: late.since)


def overdue(rows: list[JobRun]) -> list[LateJob]:
    """Of these, the regular ones whose last success is too long ago; one that never ran counts
    from when it was first known."""
    every, now = intervals(), clock.now()
    last = {row.name: row.succeeded_at or row.known_since for row in rows if row.name in every}
    return [
        LateJob(name, since) for name, since in last.items() if now - since > patience(every[name])
    ]


def _interval(schedule: Any) -> timedelta:
    """Of seconds, or of a crontab: that runs for each pair of its hours and minutes, every day."""
    if isinstance(schedule, timedelta):
        return schedule
    if isinstance(schedule, int):
        return timedelta(seconds=schedule)
    times: int = len(schedule.hour) * len(schedule.minute)
    return DAY / times
