"""`manage.py grant_app_role`: the role that web, worker and beat connect as."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from matricia.app_role import APP_ROLE, grant_app_role


class Command(BaseCommand):
    """Run it as the database's owner after every migration; harmless when repeated."""

    help = "Makes the role matricia_app with the password APP_DATABASE_PASSWORD, and its rights."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.APP_DATABASE_PASSWORD:
            raise CommandError("Set APP_DATABASE_PASSWORD, and run this as the database's owner.")
        tables = grant_app_role(settings.APP_DATABASE_PASSWORD)
        self.stdout.write(f"{APP_ROLE} may only add to: {', '.join(tables)}")
