"""`manage.py refresh_listings`: make anew what lists and searches read, for every product."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from shops.services.refresh_all_listings import refresh_all_listings


class Command(BaseCommand):
    """Once after upgrading from a version without facets; every night a task does the same."""

    help = "Make anew what lists and searches read, for every product. Repeating it is harmless."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{refresh_all_listings()} products refreshed")
