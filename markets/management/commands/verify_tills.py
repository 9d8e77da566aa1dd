"""`manage.py verify_tills`: every till sale is in the books, the stock and the numbers, once."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from markets.selectors import cash_totals
from markets.services.verify_tills import verify_tills


class Command(BaseCommand):
    """Prints what each till took; exits non-zero and names every fault when something is off."""

    help = "Compares till sales with the books, the stock and the receipt numbers."

    def handle(self, *args: Any, **options: Any) -> None:
        for total in cash_totals():
            self.stdout.write(
                f"till {total.till_id}: {total.sales_count} sales, {total.sales.amount} cents, "
                f"of which commission {total.commission.amount}"
            )
        faults = verify_tills()
        for fault in faults:
            self.stderr.write(f"{fault.reference}: {fault.problem}")
        if faults:
            raise CommandError(
                f"{len(faults)} faults: look at each named row before anything is sold again."
            )
        self.stdout.write("Every till sale is booked once, and no number is missing.")
