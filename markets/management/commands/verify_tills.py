"""`manage.py verify_tills`: every ticket is in the journal, the rows, the books and the stock."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Count, Sum

from markets.models import TillSale
from markets.verification import verify_tills


class Command(BaseCommand):
    """Prints what each till took; exits non-zero and names every fault when something is off."""

    help = "Compares tickets with the journal, the books, the stock, the numbers and the drawers."

    def handle(self, *args: Any, **options: Any) -> None:
        sums = TillSale.objects.values_list("till__name").annotate(Count("pk"), Sum("total"))
        for name, count, total in sums.order_by("till"):
            self.stdout.write(f"till {name}: {count} tickets, {total} cents")
        faults = verify_tills()
        for fault in faults:
            self.stderr.write(str(fault))
        if faults:
            raise CommandError(
                f"{len(faults)} faults: look at each, and correct the cause before the next market."
            )
        self.stdout.write("Every ticket is booked once, no number is missing, drawers agree.")
