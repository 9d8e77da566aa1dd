"""A designer needs longer than she promised, and has said so."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from matricia.kit import clock
from orders.models.order import SellerOrder

LONGEST_REASON = 300


class DelayNotice(models.Model):
    """A new date for one shop's part of an order. From then on until it is sent its buyer may have
    her money back instead (C. conso. L216-6)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, help_text="Made by the client.")
    seller_order = models.ForeignKey(SellerOrder, on_delete=models.PROTECT, related_name="delays")
    promised_before = models.DateField(help_text="By when it had been promised until now.")
    promised_by = models.DateField(help_text="By when it is promised from now on.")
    reason = models.CharField(max_length=LONGEST_REASON, help_text="The buyer reads it.")
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(default=clock.now)
    buyer_told_at = models.DateTimeField(null=True, help_text="When the mail was sent.")

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(promised_by__gt=F("promised_before")), name="delay_is_later"
            )
        ]

    def __str__(self) -> str:
        return f"delay of part {self.seller_order_id} until {self.promised_by}"
