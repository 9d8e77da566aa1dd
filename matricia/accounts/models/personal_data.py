"""Copies of what we know about somebody."""

from __future__ import annotations

import uuid

from django.db import models

from matricia.accounts.models.user import User
from matricia.kit import clock


class DataExport(models.Model):
    """A copy of everything about one person, as a ZIP that expires (GDPR art. 15 and 20)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="data_exports")
    asked_at = models.DateTimeField(default=clock.now)
    ready_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True, help_text="When the mail with the link was sent.")
    content = models.BinaryField(null=True, help_text="The ZIP.")

    class Meta:
        indexes = [models.Index(fields=["user", "-asked_at"])]

    def __str__(self) -> str:
        return f"export {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether it can be fetched now."""
        return self.expires_at is not None and self.expires_at > clock.now()
