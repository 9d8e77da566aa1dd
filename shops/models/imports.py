"""What was imported, and what could not be."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from matricia.kit import clock


class CatalogueImport(models.Model):
    """One run over one file."""

    file_name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    started_at = models.DateTimeField(default=clock.now)
    finished_at = models.DateTimeField(null=True)
    rows = models.PositiveIntegerField(default=0)
    created = models.PositiveIntegerField(default=0, help_text="Products.")
    changed = models.PositiveIntegerField(default=0, help_text="Products.")
    unchanged = models.PositiveIntegerField(default=0, help_text="Products.")
    notices = ArrayField(
        models.TextField(), default=list, blank=True, help_text="What was read but left out."
    )

    def __str__(self) -> str:
        return self.file_name


class ImportProblem(models.Model):
    """A row that was left out, and why."""

    run = models.ForeignKey(CatalogueImport, on_delete=models.CASCADE, related_name="problems")
    line = models.PositiveIntegerField(help_text="As in the file, the header being line 1.")
    reason = models.CharField(max_length=500)

    class Meta:
        ordering = ["line", "id"]

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"
