"""manage.py retention [--dry-run]"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from matricia.accounts.services.retain import retain


class Command(BaseCommand):
    """Ends what has had its time, or counts it."""

    help = "End personal data that has had its time; --dry-run only counts."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        for ended in retain(dry_run=options["dry_run"]):
            self.stdout.write(f"{ended.name} ({ended.why}): {ended.count}")
