"""What designers bring to their stalls and take home: lists with counts, signed by both sides."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from markets.models.market import Market, Stall
from markets.states import BringDirection, BringState
from matricia.kit import clock
from shops.models import Shop, Variant
from shops.states import Right


class BringQuerySet(models.QuerySet["Bring"]):
    """Lists of pieces by who asks."""

    def visible_to(self, user: Any) -> BringQuerySet:
        """Of her shops' stalls; of markets she organises; all for programme staff."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(
            Q(stall__shop__in=Shop.objects.run_by(user, Right.PRODUCTS).values("pk"))
            | Q(stall__market__in=Market.objects.organised_by(user).values("pk"))
        )


class Bring(models.Model):
    """Pieces on their way to a stall or home again. Stock moves when both have signed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, help_text="Made by the client.")
    stall = models.ForeignKey(Stall, on_delete=models.PROTECT, related_name="brings")
    direction = models.CharField(max_length=8, choices=BringDirection.choices)
    state = models.CharField(max_length=10, choices=BringState.choices, default=BringState.PLANNED)
    made_at = models.DateTimeField(default=clock.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    counts = models.PositiveSmallIntegerField(
        default=0, help_text="How often it was counted: who signs names the count she has read."
    )
    counted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    counted_at = models.DateTimeField(null=True)
    designer_signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    designer_signed_at = models.DateTimeField(null=True)
    organiser_signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    organiser_signed_at = models.DateTimeField(null=True)

    objects = BringQuerySet.as_manager()

    class Meta:
        ordering = ["made_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(designer_signed_by__isnull=True)
                | Q(organiser_signed_by__isnull=True)
                | ~Q(designer_signed_by=F("organiser_signed_by")),
                name="bring_signed_by_two_persons",
            )
        ]

    def __str__(self) -> str:
        return f"bring {self.pk}"

    @property
    def reference(self) -> str:
        """What its pieces move for."""
        return f"bring:{self.pk}"


class BringLine(models.Model):
    """How many of a variant were announced, and how many were counted by scan."""

    bring = models.ForeignKey(Bring, on_delete=models.CASCADE, related_name="lines")
    variant = models.ForeignKey(Variant, on_delete=models.PROTECT, related_name="+")
    planned = models.PositiveIntegerField(help_text="0: nobody had announced it.")
    counted = models.PositiveIntegerField(null=True)
    difference = models.CharField(max_length=200, blank=True, help_text="Why counted ≠ planned.")
    correction = models.IntegerField(
        default=0, help_text="On the way home: what the stall's stock was corrected by."
    )

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["bring", "variant"], name="one_bring_line")]

    def __str__(self) -> str:
        return f"{self.planned} of {self.variant_id}"
