"""Receipts that customers asked to have by e-mail."""

from __future__ import annotations

from django.db import models

from markets.models.device import Device
from matricia.kit import clock


class ReceiptMail(models.Model):
    """One mail to one address; the row is gone a day after it was asked for, its address as soon as
    the mail is sent."""

    event_id = models.UUIDField(help_text="Of the ticket's event.")
    copy = models.PositiveSmallIntegerField(
        help_text="0: the receipt itself. Else which duplicate, as its till counted it."
    )
    address = models.EmailField(blank=True, help_text="Empty once it is sent.")
    address_hash = models.CharField(
        max_length=64, help_text="Keyed SHA-256, so that the same address is not written to twice."
    )
    language = models.CharField(max_length=2)
    device = models.ForeignKey(
        Device, on_delete=models.PROTECT, related_name="+", help_text="Where it was asked for."
    )
    asked_at = models.DateTimeField(default=clock.now)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["event_id", "copy", "address_hash"], name="one_receipt_mail_per_address"
            ),
        ]
        indexes = [models.Index(fields=["device", "asked_at"])]

    def __str__(self) -> str:
        return f"mail of receipt {self.event_id}"
