"""`manage.py load_demo`: twelve designers, three themes, a Christmas market; again: no change."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from programme.demo.load import NotForProductionError, load_demo


class Command(BaseCommand):
    """Loads what is missing of the demo programme."""

    help = "Loads the demo programme; running it again changes nothing. Not in production."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            added = load_demo()
        except NotForProductionError as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{added} pieces added." if added else "The demo is loaded already.")
