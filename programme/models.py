"""What the programme keeps of its own."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from matricia.kit import clock
from shops.models import Shop


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Invitations by what has become of them."""

    def waiting(self) -> InvitationQuerySet:
        """Those that nobody has opened."""
        return self.filter(opened_at=None)


class Invitation(models.Model):
    """A person was accepted: her shop waits, and a mail leads her to it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    invited_at = models.DateTimeField(default=clock.now, help_text="Her link holds 30 days.")
    mailed_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True, help_text="A link signs in once.")

    objects: ClassVar[models.Manager[Any]] = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-invited_at"]

    def __str__(self) -> str:
        return f"invitation {self.pk}"
