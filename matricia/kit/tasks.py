"""Work for later: after commit, by name, with ids only."""

from __future__ import annotations

from celery import current_app
from django.db import transaction

from matricia.kit.faults import fault_point


def enqueue(name: str, *, countdown: float = 0, **ids: int | str) -> None:
    """Run the task `name` once the surrounding transaction has committed.

    By name, so that services need not import tasks; an unknown name raises KeyError at once.
    `countdown` is in seconds. A task may run twice: its service checks before it acts. A broker
    that is away loses nothing: sweepers find every row that waits.
    """
    task = current_app.tasks[name]

    def send() -> None:
        fault_point(f"committed.{name}")
        task.apply_async(kwargs=ids, countdown=countdown)

    transaction.on_commit(send, robust=True)
