"""`manage.py demo_signins`: where to go, and as whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from markets.models import Market
from markets.pages import plan_page
from matricia.accounts.models import User
from programme.demo import content
from programme.demo.load import NotForProductionError, demand_demo

PAGES = (
    ("Storefront", "/"),
    ("Dashboard of a designer", "/dashboard"),
    ("Till, once it is paired", "/till"),
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
        self._say_how_to_pair(content.programme()["market"])

    def _say_how_to_pair(self, about: Mapping[str, Any]) -> None:
        market = Market.objects.get(slug=about["slug"])
        self.stdout.write(
            f"To pair a till, sign in as the organiser, open {plan_page(market)} and choose one; "
            f"read its code with the device, or type it at {settings.PUBLIC_URL}/till/pair."
        )
        for cashier in about["cashiers"]:
            role = "manager" if cashier.get("is_manager") else "cashier"
            self.stdout.write(f"  PIN at the tills {cashier['pin']:<8} {cashier['name']} ({role})")
