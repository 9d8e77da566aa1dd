"""Web orders that are collected at a stall."""

from __future__ import annotations

from django.db import models

from markets.models.market import Market
from orders.models import Order, OrderLine


class Collection(models.Model):
    """A paid web order whose pieces wait at a market: one code for all designers."""

    order = models.OneToOneField(Order, on_delete=models.PROTECT, related_name="+")
    market = models.ForeignKey(Market, on_delete=models.PROTECT, related_name="collections")
    code = models.CharField(max_length=12, unique=True, help_text="The customer shows it.")
    ready_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"collection {self.pk}"


class HandOver(models.Model):
    """Pieces of a line handed to the customer; the id is of the till's event and the line."""

    collection = models.ForeignKey(Collection, on_delete=models.PROTECT, related_name="hand_overs")
    line = models.ForeignKey(OrderLine, on_delete=models.PROTECT, related_name="+")
    event_id = models.UUIDField()
    quantity = models.PositiveIntegerField()
    at = models.DateTimeField()
    is_double = models.BooleanField(default=False, help_text="More than was left: an alert.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event_id", "line"], name="hand_over_once")]

    def __str__(self) -> str:
        return f"{self.quantity} of {self.line_id}"
