"""Web orders that are collected at a market, and those that are brought back there."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from markets.models.device import Cashier, Till
from markets.models.market import Market, Stall
from matricia.kit import clock
from orders.models import DeliveryOption, Order, OrderLine
from payments.states import RefundMethod


class CollectPoint(models.Model):
    """The way of delivery “collect at this market” of a designer who has a stall there."""

    stall = models.OneToOneField(Stall, on_delete=models.PROTECT, related_name="collect_point")
    option = models.OneToOneField(DeliveryOption, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"collect point of {self.stall}"


class Collection(models.Model):
    """The parts of a paid web order that wait at a market: one code for all designers."""

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="+")
    market = models.ForeignKey(Market, on_delete=models.PROTECT, related_name="collections")
    code = models.CharField(max_length=12, unique=True, help_text="The customer shows it.")
    made_at = models.DateTimeField(default=clock.now)
    told_at = models.DateTimeField(null=True, help_text="When the mail with the code was sent.")
    given_up_at = models.DateTimeField(
        null=True, help_text="After the market: what nobody collected was given back."
    )
    designers_told_at = models.DateTimeField(null=True, help_text="Of that, by mail.")

    class Meta:
        ordering = ["made_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["order", "market"], name="one_collection_per_market")
        ]

    def __str__(self) -> str:
        return f"collection {self.pk}"


class HandOver(models.Model):
    """Pieces of a line handed to the customer, as a till's event says. What has left is noted even
    when it should not have: `is_double` then, for the part that was too much."""

    collection = models.ForeignKey(Collection, on_delete=models.PROTECT, related_name="hand_overs")
    line = models.ForeignKey(OrderLine, on_delete=models.PROTECT, related_name="+")
    event_id = models.UUIDField()
    quantity = models.PositiveIntegerField()
    at = models.DateTimeField()
    is_double = models.BooleanField(default=False, help_text="More than was left: an alert.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event_id", "line", "is_double"], name="hand_over_once")
        ]

    def __str__(self) -> str:
        return f"{self.quantity} of {self.line_id}"


class WebReturn(models.Model):
    """Pieces of a web order brought back at a market: who let the money go, and from which drawer.
    Its id is the refund's, made by the client."""

    id = models.UUIDField(primary_key=True)
    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="+")
    market = models.ForeignKey(Market, on_delete=models.PROTECT, related_name="web_returns")
    method = models.CharField(max_length=5, choices=RefundMethod.choices)
    till = models.ForeignKey(
        Till, null=True, on_delete=models.PROTECT, related_name="+", help_text="Of cash."
    )
    manager = models.ForeignKey(
        Cashier, null=True, on_delete=models.PROTECT, related_name="+", help_text="Of cash."
    )
    manager_name = models.CharField(max_length=60, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    amount = models.PositiveIntegerField(help_text="Cents.")
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"web return {self.pk}"
