"""What designers bring to their stalls and take home: lists with counts, signed by both sides."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from markets.models.market import Stall
from markets.states import BringDirection, BringState
from matricia.kit import clock
from shops.models import Variant


class Bring(models.Model):
    """Pieces on their way to a stall or home again. Stock moves when both have signed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, help_text="Made by the client.")
    stall = models.ForeignKey(Stall, on_delete=models.PROTECT, related_name="brings")
    direction = models.CharField(max_length=8, choices=BringDirection.choices)
    state = models.CharField(max_length=10, choices=BringState.choices, default=BringState.PLANNED)
    made_at = models.DateTimeField(default=clock.now)
    designer_signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    designer_signed_at = models.DateTimeField(null=True)
    organiser_signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    organiser_signed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["made_at"]

    def __str__(self) -> str:
        return f"bring {self.pk}"


class BringLine(models.Model):
    """How many of a variant were announced, and how many were counted by scan."""

    bring = models.ForeignKey(Bring, on_delete=models.CASCADE, related_name="lines")
    variant = models.ForeignKey(Variant, on_delete=models.PROTECT, related_name="+")
    planned = models.PositiveIntegerField()
    counted = models.PositiveIntegerField(null=True)
    difference = models.CharField(max_length=200, blank=True, help_text="Why counted ≠ planned.")

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["bring", "variant"], name="one_bring_line")]

    def __str__(self) -> str:
        return f"{self.planned} of {self.variant_id}"
