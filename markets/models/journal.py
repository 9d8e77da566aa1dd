"""What tills did, as they wrote and signed it. See docs/journal.md."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from markets.models.device import Device
from matricia.kit import clock


class JournalEvent(models.Model):
    """One event of a device's journal. Append-only: the database refuses anything else.

    `body` is the canonical text that was signed; the columns repeat what is searched for.
    `server_hash` chains all events of all devices in the order they came in.
    """

    server_number = models.BigIntegerField(unique=True)
    device = models.ForeignKey(Device, on_delete=models.PROTECT, related_name="events")
    stream = models.CharField(max_length=12)
    number = models.PositiveIntegerField()
    event_id = models.UUIDField(unique=True)
    kind = models.CharField(max_length=20)
    at = models.DateTimeField(help_text="By the device's clock.")
    shift_id = models.UUIDField(null=True)
    body = models.TextField()
    signature = models.CharField(max_length=90)
    hash = models.CharField(max_length=64, unique=True)
    server_hash = models.CharField(max_length=64)
    received_at = models.DateTimeField(default=clock.now)
    received_from = models.CharField(
        max_length=60, help_text="device:<uuid> that sent it, receipt, or server."
    )

    class Meta:
        ordering = ["server_number"]
        constraints = [
            models.UniqueConstraint(fields=["device", "stream", "number"], name="journal_number")
        ]
        indexes = [models.Index(fields=["stream", "kind", "at"])]

    def __str__(self) -> str:
        return f"{self.device_id} {self.stream} {self.number}"


class JournalConflict(models.Model):
    """A record that could not be appended: badly signed, or another under a number that is taken.
    Append-only; alerts point here."""

    device = models.ForeignKey(Device, null=True, on_delete=models.PROTECT, related_name="+")
    problem = models.CharField(max_length=20, help_text="SIGNATURE, FORK, MALFORMED")
    event_id = models.UUIDField(null=True)
    stream = models.CharField(max_length=12, blank=True)
    number = models.PositiveIntegerField(null=True)
    body = models.TextField()
    signature = models.CharField(max_length=200)
    hash = models.CharField(max_length=64, unique=True)
    received_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"{self.problem} {self.hash[:8]}"


class Booking(models.Model):
    """Whether an event has had its effect here; written with the event, tried until it has."""

    event_id = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=20)
    booked_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=200, blank=True)
    tries = models.PositiveIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True, help_text="Empty: as soon as possible.")

    class Meta:
        indexes = [
            models.Index(
                fields=["tries"], name="bookings_open", condition=Q(booked_at__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"booking of {self.event_id}"
