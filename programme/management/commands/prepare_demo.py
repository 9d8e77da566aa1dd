"""`manage.py prepare_demo`: migrate, load the demo, say who may sign in; one process, one start."""

from __future__ import annotations

from io import StringIO
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """What `make demo` runs before it starts the platform."""

    help = "Migrates the database, loads what is missing of the demo, prints its sign-ins."

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        call_command("load_demo", stdout=StringIO())
        call_command("demo_signins", stdout=self.stdout)
