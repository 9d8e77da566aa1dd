"""`manage.py demo_signins`: where to go, and as whom."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from matricia.accounts.models import User
from programme.demo import content
from programme.demo.load import NotForProductionError, demand_demo

PAGES = (
    ("Storefront", "/"),
    ("Dashboard of a designer", "/dashboard"),
    ("Till of the Christmas market", "/till"),
)


class Command(BaseCommand):
    """Prints the demo's addresses and sign-ins."""

    help = "Prints the addresses and sign-ins of the demo."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            demand_demo()
        except NotForProductionError as refusal:
            raise CommandError(str(refusal)) from refusal
        people = content.people()
        loaded = User.objects.filter(email__in=[person.email for person in people]).count()
        if loaded < len(people):
            raise CommandError("The demo is not loaded: run `manage.py load_demo` first.")
        for title, path in PAGES:
            self.stdout.write(f"{title}: {settings.PUBLIC_URL}{path}")
        for person in people:
            self.stdout.write(f"  {person.email:<24} {person.password:<24} {person.role}")
