"""manage.py verify_statements: every closed statement is what the books give again."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from payments.models import Statement
from payments.statements.proof import broken_statements


class Command(BaseCommand):
    """Exits with 1 and names the statements that differ."""

    help = "Compute every closed statement anew and compare; exit with 1 if one differs."

    def handle(self, *args: Any, **options: Any) -> None:
        """Verify, print, and fail if one differs."""
        broken = list(broken_statements())
        if broken:
            causes = "\n".join(f"  {cause}" for cause in broken)
            raise CommandError(f"{len(broken)} statements differ:\n{causes}")
        self.stdout.write(f"{Statement.objects.count()} statements, each as the books say")
