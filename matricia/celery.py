"""The celery application; tasks live in each room's `tasks.py`."""

from __future__ import annotations

import os
from typing import Any

from celery import Celery
from celery.signals import worker_process_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matricia.settings.dev")

app = Celery("matricia")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.set_default()  # in every thread, not only in the one that loads this


@worker_process_init.connect
def keep_connections(**_: Any) -> None:
    """Celery closes a process's pool before and after each task, for fear of one made before it was
    forked. Ours is made after: a purchase is six tasks, and would open a dozen connections."""
    from django.db import connections

    for connection in connections.all():
        connection.close_pool = lambda: None  # type: ignore[attr-defined]
