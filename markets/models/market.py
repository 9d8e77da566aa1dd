"""The event, who organises it, and each designer's place in it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from markets.states import MarketState
from matricia.kit import clock
from shops.models import Location, Shop


class MarketQuerySet(models.QuerySet["Market"]):
    """Markets by who asks."""

    def visible_to(self, user: Any) -> MarketQuerySet:
        """The calendar is public; there is nothing secret in a Market row."""
        return self

    def organised_by(self, user: Any) -> MarketQuerySet:
        """Those whose tills this person may use; all for programme staff."""
        if not user.is_authenticated:
            return self.none()
        if user.is_staff:
            return self
        return self.filter(pk__in=MarketOrganiser.objects.filter(user=user).values("market"))


class Market(models.Model):
    """A pop-up event where everyone's pieces are sold from one till."""

    slug = models.SlugField(unique=True)
    name = models.JSONField(help_text="By language.")
    summary = models.JSONField(default=dict, blank=True, help_text="By language.")
    place = models.CharField(max_length=160)
    address = models.CharField(max_length=255, blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    state = models.CharField(
        max_length=10, choices=MarketState.choices, default=MarketState.PLANNED
    )

    objects = MarketQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("starts_at")), name="market_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return self.slug


class MarketOrganiser(models.Model):
    """A person who may open tills at a market."""

    market = models.ForeignKey(Market, on_delete=models.CASCADE, related_name="organisers")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["market", "user"], name="one_organiser_row")]

    def __str__(self) -> str:
        return f"{self.user} at {self.market}"


class Stall(models.Model):
    """A designer's place in a market, and the location that holds what she brought."""

    market = models.ForeignKey(Market, on_delete=models.PROTECT, related_name="stalls")
    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="+")
    location = models.OneToOneField(Location, on_delete=models.PROTECT, related_name="+")
    number = models.CharField(max_length=10)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["market", "shop"], name="one_stall_per_shop"),
            models.UniqueConstraint(fields=["market", "number"], name="stall_number"),
        ]

    def __str__(self) -> str:
        return f"stall {self.number}"
