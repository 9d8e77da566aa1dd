"""`manage.py export_journal --from DAY --to DAY [--market SLUG] OUT.zip`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from markets.models import Market
from markets.services.journal.archive import export_journal
from matricia.kit.errors import RuleBroken


class Command(BaseCommand):
    """Writes a signed archive of the tills' journal, which verifies without us."""

    help = "Writes an archive of at most 365 days of the tills' journal; see docs/journal.md."

    def add_arguments(self, parser: CommandParser) -> None:
        """Days are days in Paris, both included."""
        parser.add_argument("--from", dest="starts_on", type=date.fromisoformat, required=True)
        parser.add_argument("--to", dest="ends_on", type=date.fromisoformat, required=True)
        parser.add_argument("--market", help="only this market's devices (its slug)")
        parser.add_argument("out", type=Path, metavar="OUT.zip")

    def handle(self, *args: Any, **options: Any) -> None:
        market = self._market(options["market"])
        out: Path = options["out"]
        if out.exists():
            raise CommandError(f"{out} exists already: choose another name.")
        try:
            archive = export_journal(options["starts_on"], options["ends_on"], market=market)
            out.write_bytes(archive)
        except RuleBroken as error:
            raise CommandError(error.message) from None
        except OSError as error:
            raise CommandError(f"{out} cannot be written: {error.strerror}.") from None
        self.stdout.write(f"{out}: {len(archive)} bytes. `python3 verify.py {out}` checks it.")

    def _market(self, slug: str | None) -> Market | None:
        if slug is None:
            return None
        market = Market.objects.filter(slug=slug).first()
        if market is None:
            raise CommandError(f"There is no market {slug!r}.")
        return market
