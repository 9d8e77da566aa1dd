"""How celery tells of its jobs, and a timer in the worker that does not depend on beat."""

from __future__ import annotations

import logging
from typing import Any

from celery import Celery, bootsteps, signals
from celery.worker.consumer.tasks import Tasks

from payments.jobs import WATCH, WATCH_EVERY, intervals
from payments.services import note_run

log = logging.getLogger(__name__)


class WatchStep(bootsteps.StartStopStep):
    """In the worker's main process: enqueue the watch every minute, with or without beat."""

    requires = (Tasks,)
    entry: Any = None

    def start(self, parent: Any) -> None:
        """Each time the worker has (re)connected to the broker."""
        self.entry = parent.timer.call_repeatedly(
            WATCH_EVERY.total_seconds(), _enqueue_watch, (parent.app,)
        )

    def stop(self, parent: Any) -> None:
        """The connection is lost, or the worker ends."""
        if self.entry is not None:
            self.entry.cancel()


def connect(app: Celery) -> None:
    """Have every worker of `app` note its runs and watch."""
    app.steps["consumer"].add(WatchStep)
    signals.task_prerun.connect(_started, dispatch_uid="note_start")
    signals.task_success.connect(_succeeded, dispatch_uid="note_success")
    signals.task_failure.connect(_failed, dispatch_uid="note_failure")
    signals.worker_ready.connect(_ready, dispatch_uid="note_worker")


def _enqueue_watch(app: Celery) -> None:
    try:
        app.send_task(WATCH, expires=WATCH_EVERY.total_seconds())
    except Exception:  # whatever it is, the worker's timer must go on
        log.exception("The watch could not be enqueued.")


def _ready(**_: Any) -> None:
    note_run.note_worker()


def _started(sender: Any = None, **_: Any) -> None:
    if sender.name in intervals():
        note_run.note_start(sender.name)


def _succeeded(sender: Any = None, **_: Any) -> None:
    if sender.name in intervals():
        note_run.note_success(sender.name)


def _failed(sender: Any = None, exception: BaseException | None = None, **_: Any) -> None:
    if sender.name in intervals() and exception is not None:
        note_run.note_failure(sender.name, exception)
