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


#: What a process found when it began. Kept, so that nothing ends its parent's connections.
_inherited: list[Any] = []


@worker_process_init.connect
def begin_with_own_connections(**_: Any) -> None:
    """Leave the parent's connections alone, and keep one's own from task to task.

    Celery closes the pool before and after each task, for fear of one made before the process was
    forked (as after another one's death, which the parent notes down). Without such a one there is
    nothing to fear, and a purchase of six tasks opens no dozen connections.
    """
    from django.db import connections

    for connection in connections.all():
        pools = getattr(connection, "_connection_pools", {})
        _inherited.append((connection.connection, pools.pop(connection.alias, None)))
        connection.connection = None
        connection.close_pool = lambda: None  # type: ignore[attr-defined]
