"""What Stripe told us: kept first, acted on later."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from matricia.kit import clock


class StripeEvent(models.Model):
    """One webhook event, kept as it came; handled at most once."""

    stripe_id = models.CharField(max_length=80, unique=True)
    kind = models.CharField(max_length=120)
    endpoint = models.CharField(max_length=10, help_text="platform, connect or thin.")
    account = models.CharField(max_length=64, blank=True, help_text="Connected account, if any.")
    object_id = models.CharField(max_length=80, blank=True)
    payload = models.JSONField()
    received_at = models.DateTimeField(default=clock.now)
    handled_at = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    retry_at = models.DateTimeField(default=clock.now, help_text="Not to be tried again before.")
    last_error = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["retry_at"], name="events_waiting", condition=Q(handled_at__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.stripe_id}"
