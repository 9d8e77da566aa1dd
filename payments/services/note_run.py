"""Note when regular jobs run, so that somebody notices when they do not."""

from __future__ import annotations

from typing import Any

from celery import current_app

from matricia.kit import clock
from payments.jobs import WORKER, intervals, overdue
from payments.models import JobRun


def note_start(name: str) -> None:
    """The job begins."""
    _note(name, started_at=clock.now())


def note_success(name: str) -> None:
    """The job did its work."""
    _note(name, succeeded_at=clock.now(), error="")


def note_failure(name: str, error: BaseException) -> None:
    """The job failed for good; only the kind of error is kept, its text may hold anything."""
    _note(name, failed_at=clock.now(), error=type(error).__name__[:120])


def note_worker() -> None:
    """A worker has started: from now on its jobs are known, and what was missed while nothing ran
    is done at once."""
    names = intervals()
    JobRun.objects.bulk_create((JobRun(name=name) for name in names), ignore_conflicts=True)
    missed = overdue(list(JobRun.objects.filter(name__in=names)))
    note_start(WORKER)
    for late in missed:
        current_app.send_task(late.name)


def _note(name: str, **values: Any) -> None:
    if not JobRun.objects.filter(name=name).update(**values):
        JobRun.objects.update_or_create(name=name, defaults=values)
