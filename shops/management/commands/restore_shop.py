"""`manage.py restore_shop FILE`: make a shop again of the copy that its designer fetched."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError, CommandParser

from matricia.accounts.models import User
from shops.importing.reading import FileRefused
from shops.services.restoring.restore_shop import restore_shop

SHOWN_NOTICES: Final = 50
_TOLD_EVERY: Final = 50


class Command(BaseCommand):
    """Exit status 0 when the shop is there; 2 when the copy cannot be read, and nothing is."""

    help = (
        "Restore a shop from its copy (ZIP): its catalogue with pictures, stock, prices and claims."
        " Orders and money are not restored."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the ZIP")
        parser.add_argument("--owner", metavar="EMAIL", help="whose shop it is; has an account")
        parser.add_argument(
            "--reviewer",
            metavar="EMAIL",
            help="who of the staff answers for claims that were approved; else they wait again",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            restored = restore_shop(
                options["file"],
                owner=_person(options["owner"]),
                reviewer=_person(options["reviewer"], is_staff=True),
                tell=self._tell,
            )
        except FileRefused as refusal:
            self.stderr.write(str(refusal))
            sys.exit(2)
        self.stdout.write(f"{restored.shop.slug}: {restored.products} products")
        for notice in restored.notices[:SHOWN_NOTICES]:
            self.stdout.write(f"notice: {notice}")
        if (more := len(restored.notices) - SHOWN_NOTICES) > 0:
            self.stdout.write(f"… and {more} more notices")

    def _tell(self, products: int) -> None:
        if products % _TOLD_EVERY == 0:
            self.stderr.write(f"{products} products read")


def _person(email: str | None, **what: bool) -> User | None:
    if email is None:
        return None
    person = User.objects.filter(email__iexact=email, is_active=True, **what).first()
    if person is None:
        who = "member of the staff" if what else "account"
        raise CommandError(f"There is no {who} {email}. Create it first, then try again.")
    return person
