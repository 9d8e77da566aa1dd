"""The project as an app: loads every room's tasks, so that `enqueue` finds them by name."""

from __future__ import annotations

from django.apps import AppConfig


class MatriciaConfig(AppConfig):
    """Commands and tasks of the whole."""

    name = "matricia"

    def ready(self) -> None:
        """Load the tasks in every process: the web enqueues by name and wants to know the names."""
        from matricia.celery import app

        app.autodiscover_tasks(force=True)
