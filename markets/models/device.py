"""Tills, the devices paired with them, and who stands at them."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from markets.models.market import Market
from matricia.kit import clock


class TillQuerySet(models.QuerySet["Till"]):
    """Tills by who asks."""

    def visible_to(self, user: Any) -> TillQuerySet:
        """Of the markets this person organises; all for programme staff."""
        return self.filter(market__in=Market.objects.organised_by(user).values("pk"))


class Till(models.Model):
    """A drawer with a name at a market; the device that stands at it may change."""

    market = models.ForeignKey(Market, on_delete=models.PROTECT, related_name="tills")
    name = models.CharField(max_length=60)
    reader_id = models.CharField(
        max_length=255, blank=True, help_text="Stripe's id of the card reader beside it."
    )

    objects = TillQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["market", "name"], name="till_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def drawer(self) -> str:
        """The account of its cash in the books."""
        return f"till:{self.pk}:drawer"

    @property
    def terminal(self) -> str:
        """The account of what was paid on another terminal beside it."""
        return f"till:{self.pk}:terminal"


class Device(models.Model):
    """One pairing of a browser with a till, or (without a till, serial 0) this server.

    Its key signs its journal and cannot leave it; its token lets it talk to us. A browser that is
    paired again is another device.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    serial = models.PositiveIntegerField(unique=True, help_text="First part of its receipts.")
    till = models.ForeignKey(Till, null=True, on_delete=models.PROTECT, related_name="devices")
    public_key = models.CharField(max_length=90, help_text="Uncompressed P-256 point, base64url.")
    token_hash = models.CharField(max_length=64, unique=True, null=True, help_text="SHA-256.")
    agent = models.CharField(max_length=200, blank=True, help_text="What the browser calls itself.")
    paired_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    paired_at = models.DateTimeField(default=clock.now)
    seen_at = models.DateTimeField(null=True, help_text="When it last talked to us.")
    waiting = models.PositiveIntegerField(default=0, help_text="Unsynced events, as it last said.")
    retired_at = models.DateTimeField(null=True)
    retired_because = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["serial"]
        constraints = [
            models.UniqueConstraint(
                fields=["till"], condition=Q(retired_at__isnull=True), name="one_device_per_till"
            )
        ]

    def __str__(self) -> str:
        return f"device {self.serial}"


class Pairing(models.Model):
    """A code that an organiser shows to a device, good once and for some minutes."""

    till = models.ForeignKey(Till, on_delete=models.CASCADE, related_name="+")
    code_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"pairing {self.pk}"


class Cashier(models.Model):
    """Somebody who stands at the tills of a market; her PIN names who acts, it guards no secret.

    `pin_hash` is PBKDF2-HMAC-SHA-256 of the digits, 100,000 rounds, 32 bytes, hex; so is `pin_salt`
    (16 bytes): a till checks them without network.
    """

    market = models.ForeignKey(Market, on_delete=models.CASCADE, related_name="cashiers")
    name = models.CharField(max_length=60)
    pin_salt = models.CharField(max_length=32)
    pin_hash = models.CharField(max_length=64)
    is_manager = models.BooleanField(default=False, help_text="May refund and change the drawer.")
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["market", "name"], name="cashier_name")]

    def __str__(self) -> str:
        return f"cashier {self.pk}"
