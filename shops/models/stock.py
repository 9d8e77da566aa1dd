"""Where pieces are, how many, and which are held for somebody."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from matricia.kit import clock
from shops.models.catalogue import Variant
from shops.models.shop import Shop
from shops.states import ReservationState, Right, StockReason


class LocationQuerySet(models.QuerySet["Location"]):
    """Places by who asks."""

    def visible_to(self, user: Any) -> LocationQuerySet:
        """Her shops' own; all for programme staff; none for anybody else."""
        if user.is_authenticated and user.is_staff:
            return self
        return self.filter(shop__in=Shop.objects.run_by(user, Right.PRODUCTS).values("pk"))


class Location(models.Model):
    """A place that holds stock."""

    class Kind(models.TextChoices):
        ATELIER = "atelier"
        STALL = "stall"
        OTHER = "other"

    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="locations")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.ATELIER)
    sells_online = models.BooleanField(default=True)

    objects: ClassVar[models.Manager[Location]] = LocationQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["shop", "name"], name="location_name")]

    def __str__(self) -> str:
        return self.name


class StockLevel(models.Model):
    """How many of a variant are at a location, and how many of these are held.

    Moved only by `shops.services.stock`, with conditional updates. At a till the piece has already
    left, so `may_go_negative` rows may; everywhere else the database refuses.
    """

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="stock_levels")
    location = models.ForeignKey(Location, on_delete=models.PROTECT, related_name="stock_levels")
    on_hand = models.IntegerField(default=0)
    held = models.PositiveIntegerField(default=0)
    may_go_negative = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["variant", "location"], name="one_stock_level"),
            models.CheckConstraint(
                condition=Q(may_go_negative=True) | Q(on_hand__gte=F("held")),
                name="stock_is_never_oversold",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on_hand} of {self.variant} at {self.location}"

    @property
    def available(self) -> int:
        return max(self.on_hand - self.held, 0)


class StockMovement(models.Model):
    """Why a level changed; append-only, so that on_hand is always the sum of its movements."""

    Reason = StockReason

    level = models.ForeignKey(StockLevel, on_delete=models.CASCADE, related_name="movements")
    delta = models.IntegerField()
    reason = models.CharField(max_length=12, choices=StockReason.choices)
    reference = models.CharField(max_length=80, blank=True, help_text="order:…, till-sale:…, …")
    note = models.CharField(
        max_length=200, blank=True, default="", db_default="", help_text="In words."
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["reference"])]

    def __str__(self) -> str:
        return f"{self.delta:+d} ({self.reason})"


class ReservationQuerySet(models.QuerySet["Reservation"]):
    """Holds."""

    def for_reference(self, reference: Any) -> ReservationQuerySet:
        return self.filter(reference=str(reference))


class Reservation(models.Model):
    """Pieces held for a checkout until `expires_at`."""

    reference = models.CharField(max_length=80, help_text="What they are held for: order:<uuid>.")
    level = models.ForeignKey(StockLevel, on_delete=models.PROTECT, related_name="reservations")
    quantity = models.PositiveIntegerField()
    state = models.CharField(
        max_length=10, choices=ReservationState.choices, default=ReservationState.HELD
    )
    expires_at = models.DateTimeField()
    created_at = models.DateTimeField(default=clock.now)

    objects = ReservationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reference", "level"], name="one_hold_per_level")
        ]
        indexes = [
            models.Index(
                fields=["expires_at"],
                name="holds_by_expiry",
                condition=Q(state=ReservationState.HELD),
            )
        ]

    def __str__(self) -> str:
        return f"{self.quantity} held for {self.reference}"
