"""`manage.py verify_journal [ARCHIVE.zip …]`: the tills' journal, checked from its bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from markets.services.journal.compare import compare_with_archive
from markets.services.journal.house import public_key
from markets.services.journal.verify import verify_journal


class Command(BaseCommand):
    """Prints what was checked; names the first broken link of every chain and exits non-zero."""

    help = "Verifies all chains, signatures, arrivals and closings of the tills' journal."

    def add_arguments(self, parser: CommandParser) -> None:
        """Archives are compared with what is here: they know what was there when they were made."""
        parser.add_argument("archives", nargs="*", type=Path, metavar="ARCHIVE.zip")

    def handle(self, *args: Any, **options: Any) -> None:
        found = verify_journal()
        self.stdout.write(f"server key: {public_key()}")
        self.stdout.write(
            f"{found.events} events of {found.devices} devices, {found.arrivals} arrivals,"
            f" {found.closings} closings checked"
        )
        for notice in found.notices:
            self.stdout.write(notice)
        breaks = [*found.breaks, *self._compared(options["archives"])]
        for broken in breaks:
            self.stderr.write(broken)
        if breaks:
            raise CommandError(
                f"{len(breaks)} breaks; the first: {breaks[0]}. Change nothing, and compare with "
                "the last archive and backup (docs/operating.md, “The journal”)."
            )
        for loss in found.losses:
            self.stdout.write(f"LOST: {loss}")
        self.stdout.write(
            "The journal is not whole: what is missing was acknowledged as lost. Nothing was"
            " changed."
            if found.losses
            else "The journal is whole: nothing is missing, nothing was changed."
        )

    def _compared(self, archives: list[Path]) -> list[str]:
        faults: list[str] = []
        for path in archives:
            try:
                raw = path.read_bytes()
            except OSError as error:
                raise CommandError(f"{path} cannot be read: {error.strerror}.") from None
            compared = compare_with_archive(raw, public_key())
            faults += [f"{path.name}: {fault}" for fault in compared]
            if not compared:
                self.stdout.write(f"{path.name}: everything that it knew is here")
        return faults
