"""What a shop's people want to hear of, when, and on which devices."""

from __future__ import annotations

import uuid
from datetime import time

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from matricia.kit import clock
from shops.models.shop import Shop


class NoticeSubject(models.TextChoices):
    """What a notice is about."""

    ORDERS = "orders", _("Orders")
    STOCK = "stock", _("Stock and pieces")
    MONEY = "money", _("Money")


class NoticeChoice(models.Model):
    """How one person hears of one subject of one shop. Without a row: both ways."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    subject = models.CharField(max_length=6, choices=NoticeSubject.choices)
    by_mail = models.BooleanField(default=True)
    by_push = models.BooleanField(default=True, help_text="On the devices she has added.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "shop", "subject"], name="one_notice_choice")
        ]

    def __str__(self) -> str:
        return f"{self.subject} of shop {self.shop_id} for user {self.user_id}"


class QuietHours(models.Model):
    """When somebody is left in peace, by the clock of Paris. Without a row: `settings.QUIET_HOURS`.

    From `starts` to `ends`, over midnight where `ends` is the earlier one.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="quiet_hours"
    )
    is_on = models.BooleanField(default=True)
    starts = models.TimeField(default=time(21))
    ends = models.TimeField(default=time(8))

    def __str__(self) -> str:
        return f"quiet hours of user {self.user_id}"


class PushDevice(models.Model):
    """A browser that may show notices of one person (Push API's PushSubscription).

    What is sent to `endpoint` is encrypted for `p256dh` and `auth` (RFC 8291), both base64url
    without padding. It ends with the session it was added in.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="push_devices"
    )
    endpoint = models.CharField(max_length=1000, unique=True)
    p256dh = models.CharField(max_length=90)
    auth = models.CharField(max_length=30)
    label = models.CharField(max_length=60, help_text="As its browser calls itself.")
    added_at = models.DateTimeField(default=clock.now)
    ends_at = models.DateTimeField(help_text="With its session.")

    class Meta:
        indexes = [models.Index(fields=["user", "ends_at"])]

    def __str__(self) -> str:
        return f"device {self.pk}"


class HeldNotice(models.Model):
    """What somebody hears of when her quiet hours are over; deleted when she has."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    subject = models.CharField(max_length=6, choices=NoticeSubject.choices)
    key = models.CharField(max_length=80, help_text="Of what happened: again is the same notice.")
    title = models.CharField(max_length=200)
    path = models.CharField(max_length=200, help_text="Of the page about it.")
    by_mail = models.BooleanField()
    by_push = models.BooleanField()
    at = models.DateTimeField(default=clock.now)
    due_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="one_held_notice")]

    def __str__(self) -> str:
        return f"{self.key} for user {self.user_id}"


class PushMessage(models.Model):
    """What is on its way to a device; deleted when its push service has taken it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    device = models.ForeignKey(PushDevice, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=120)
    body = models.CharField(max_length=200)
    path = models.CharField(max_length=200)
    tag = models.CharField(max_length=80, help_text="A later one with the same tag replaces it.")
    at = models.DateTimeField(default=clock.now, db_index=True)

    def __str__(self) -> str:
        return f"message {self.pk}"
