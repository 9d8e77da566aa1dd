"""The celery application; tasks live in each room's `tasks.py`."""

from __future__ import annotations

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matricia.settings.dev")

app = Celery("matricia")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.set_default()  # in every thread, not only in the one that loads this
