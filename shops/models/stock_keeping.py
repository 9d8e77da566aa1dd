"""What a designer does with her stock herself: changes, counts, and when she wants to be told."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from matricia.kit import clock
from shops.models.catalogue import Variant
from shops.models.shop import Shop
from shops.models.stock import Location
from shops.states import StockLeft, StocktakeState


class StockChange(models.Model):
    """Something that was booked because her people asked for it, once for each id that a client
    made. What it changed are the movements of its reference."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, help_text="Made by the client.")
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """What its pieces move for."""
        return f"change:{self.pk}"


class StocktakeQuerySet(models.QuerySet["Stocktake"]):
    """Counts by who asks."""

    def visible_to(self, user: Any) -> StocktakeQuerySet:
        """Of her shops' places; all for programme staff."""
        return self.filter(location__in=Location.objects.visible_to(user).values("pk"))


class Stocktake(models.Model):
    """One count of what is at a place: several people may scan for it, and it is booked once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, help_text="Made by the client.")
    location = models.ForeignKey(Location, on_delete=models.PROTECT, related_name="stocktakes")
    state = models.CharField(
        max_length=10, choices=StocktakeState.choices, default=StocktakeState.COUNTING
    )
    started_at = models.DateTimeField(default=clock.now)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    ended_at = models.DateTimeField(null=True, help_text="Booked, or given up.")
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects: ClassVar[models.Manager[Stocktake]] = StocktakeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["location"],
                condition=Q(state=StocktakeState.COUNTING),
                name="one_count_at_a_time",
            )
        ]
        indexes = [models.Index(fields=["location", "-started_at"])]

    def __str__(self) -> str:
        return f"stocktake {self.pk}"

    @property
    def reference(self) -> str:
        """What its corrections are booked for."""
        return f"stocktake:{self.pk}"


class StocktakeLine(models.Model):
    """How many of a variant were counted, and what the books had at that moment.

    What is booked is the difference of the two: pieces sold or moved afterwards are none. Pieces
    that move between the first scan and the last make it unsure; then it is counted again.
    """

    stocktake = models.ForeignKey(Stocktake, on_delete=models.CASCADE, related_name="lines")
    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="+")
    counted = models.PositiveIntegerField()
    expected = models.IntegerField(help_text="On hand when its count began.")
    after_movement = models.BigIntegerField(
        default=0, help_text="The level's last movement when its count began."
    )
    is_unsure = models.BooleanField(default=False, help_text="Moved while it was being counted.")
    counted_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["stocktake", "variant"], name="one_line_per_count")
        ]
        indexes = [models.Index(fields=["stocktake", "-counted_at", "-id"])]

    def __str__(self) -> str:
        return f"{self.counted} of {self.variant_id}"

    @property
    def difference(self) -> int:
        """What booking changes."""
        return self.counted - self.expected


class StocktakeScan(models.Model):
    """A scan that was counted: the network may bring it twice. Gone when the count has ended."""

    id = models.UUIDField(primary_key=True, help_text="Made by the client.")
    stocktake = models.ForeignKey(Stocktake, on_delete=models.CASCADE, related_name="scans")

    def __str__(self) -> str:
        return f"scan {self.pk}"


class StockWatch(models.Model):
    """When a shop's people want to hear that pieces run low, and when they last did."""

    shop = models.OneToOneField(Shop, on_delete=models.CASCADE, related_name="stock_watch")
    low_at = models.PositiveIntegerField(default=2, help_text="So many left are few.")
    told_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"stock watch of {self.shop_id}"


class StockMark(models.Model):
    """What is particular about one variant: a number of its own below which it is low, and what
    her people were told last."""

    variant = models.OneToOneField(Variant, on_delete=models.CASCADE, related_name="stock_mark")
    low_at = models.PositiveIntegerField(null=True, help_text="Empty: as the shop's.")
    told = models.CharField(max_length=10, choices=StockLeft.choices, default=StockLeft.ENOUGH)

    def __str__(self) -> str:
        return f"stock mark of {self.variant_id}"
