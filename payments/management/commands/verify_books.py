"""manage.py verify_books: the ledger, the orders and Stripe say the same, to the cent."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from payments.gateway import GatewayRefused, GatewayUnsure
from payments.verification import Report, verify_books


class Command(BaseCommand):
    """Prints the sums; exits with 1 and names the cause when a cent is missing."""

    help = "Compare ledger, orders, stock and Stripe; exit with 1 on one cent of drift."

    def handle(self, *args: Any, **options: Any) -> None:
        """Verify, print, and fail if anything does not agree."""
        try:
            report = verify_books()
        except (GatewayUnsure, GatewayRefused) as problem:
            raise CommandError(
                f"Stripe could not be asked ({problem}). Check STRIPE_SECRET_KEY and "
                "STRIPE_API_BASE, then try again."
            ) from problem
        self._print(report)
        if report.findings:
            causes = "\n".join(f"  {finding.cause}" for finding in report.findings)
            raise CommandError(f"{len(report.findings)} drifts:\n{causes}")
        self.stdout.write("0 drift")

    def _print(self, report: Report) -> None:
        width = max((len(name) for name in report.sums), default=0)
        for name, cents in report.sums.items():
            sign = "-" if cents < 0 else ""
            euros, rest = divmod(abs(cents), 100)
            self.stdout.write(f"{name:<{width}}  {f'{sign}{euros}.{rest:02d}':>14}")
        for line in report.under_way:
            self.stdout.write(f"under way: {line}")
