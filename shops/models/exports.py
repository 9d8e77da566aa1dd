"""Copies of a whole shop that its people ask for, so that a designer can leave with everything."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from matricia.kit import clock
from shops.models.shop import Shop


class ShopExport(models.Model):
    """A ZIP of everything a shop has, kept in the private storage until `expires_at`.

    Written by `shops.services.exports` alone. `leased_until` says that somebody writes it now: who
    finds it past takes over, because a worker may die between two pieces.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, help_text="Made by the client.")
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="exports")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(default=clock.now)
    leased_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    pieces = models.PositiveIntegerField(default=0, help_text="Products to write.")
    written = models.PositiveIntegerField(default=0, help_text="Products written so far.")
    ready_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True, help_text="When it was given up.")
    expires_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True, help_text="When the mail with the link was sent.")
    file = models.CharField(max_length=200, blank=True, help_text="In the private storage.")
    size = models.PositiveBigIntegerField(default=0, help_text="Bytes.")

    objects: ClassVar[models.Manager[ShopExport]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["shop"],
                name="one_export_at_a_time",
                condition=Q(ready_at=None, failed_at=None),
            )
        ]
        indexes = [
            models.Index(fields=["shop", "-asked_at"]),
            models.Index(
                F("asked_at"), name="exports_under_way", condition=Q(ready_at=None, failed_at=None)
            ),
        ]

    def __str__(self) -> str:
        return f"export {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether it can be fetched now."""
        return self.expires_at is not None and self.expires_at > clock.now()

    @property
    def is_under_way(self) -> bool:
        """Whether it is still being written, or waits for that."""
        return self.ready_at is None and self.failed_at is None
