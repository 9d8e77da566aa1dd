"""`manage.py prepare_demo`: migrate, load the demo, say who may sign in; one process, one start."""

from __future__ import annotations

from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """What `make demo` runs before it starts the platform."""

    help = "Migrates the database, loads what is missing of the demo, prints its sign-ins."

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        if settings.APP_DATABASE_PASSWORD:
            call_command("grant_app_role", stdout=StringIO())
        call_command("load_demo", stdout=StringIO())
        call_command("demo_signins", stdout=self.stdout)
