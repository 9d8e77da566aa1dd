"""Tills, shifts, and what was sold at them. A sale holds values, not only keys."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Q, Sum

from markets.models.market import Market, Stall
from matricia.kit import clock
from payments.models import CommissionRule
from shops.models import Variant


class TillQuerySet(models.QuerySet["Till"]):
    """Tills by who asks."""

    def visible_to(self, user: Any) -> TillQuerySet:
        """Of the markets this person organises; all for programme staff."""
        return self.filter(market__in=Market.objects.organised_by(user).values("pk"))


class Till(models.Model):
    """A device that sells at a market; receipts are numbered per till, without gaps."""

    market = models.ForeignKey(Market, on_delete=models.PROTECT, related_name="tills")
    name = models.CharField(max_length=60)
    last_number = models.PositiveIntegerField(default=0)

    objects = TillQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["market", "name"], name="till_name")]

    def __str__(self) -> str:
        return self.name


class ShiftQuerySet(models.QuerySet["Shift"]):
    """Shifts by who asks."""

    def visible_to(self, user: Any) -> ShiftQuerySet:
        """Of the markets this person organises; all for programme staff."""
        return self.filter(till__market__in=Market.objects.organised_by(user).values("pk"))

    def with_sales(self) -> ShiftQuerySet:
        """Each with its till, its cashier, and `sold` (cents) and `sold_count` of its sales."""
        return self.select_related("till", "cashier").annotate(
            sold=Sum("sales__total", default=0), sold_count=Count("sales")
        )


class Shift(models.Model):
    """One cashier's session on a till. Amounts are cents."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, help_text="Made by the client.")
    till = models.ForeignKey(Till, on_delete=models.PROTECT, related_name="shifts")
    cashier = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    opened_at = models.DateTimeField(default=clock.now)
    opening_float = models.PositiveIntegerField(help_text="Cash counted at the start.")
    closed_at = models.DateTimeField(null=True)
    counted = models.PositiveIntegerField(null=True, help_text="Cash counted at the end.")
    variance_reason = models.CharField(max_length=200, blank=True)

    objects = ShiftQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["till"], condition=Q(closed_at__isnull=True), name="one_open_shift"
            )
        ]

    def __str__(self) -> str:
        return f"shift {self.pk}"


class TillSaleQuerySet(models.QuerySet["TillSale"]):
    """Till sales by who asks."""

    def visible_to(self, user: Any) -> TillSaleQuerySet:
        """Organisers of its market and programme staff; receipts open by their token instead."""
        return self.filter(shift__till__market__in=Market.objects.organised_by(user).values("pk"))

    def with_market(self) -> TillSaleQuerySet:
        """Each with its till and its market: what a receipt names."""
        return self.select_related("till__market")


class TillSale(models.Model):
    """One basket sold for cash; its id is made by the till, so resending it is harmless."""

    id = models.UUIDField(primary_key=True)
    shift = models.ForeignKey(Shift, on_delete=models.PROTECT, related_name="sales")
    till = models.ForeignKey(Till, on_delete=models.PROTECT, related_name="sales")
    number = models.PositiveIntegerField()
    receipt_token = models.CharField(max_length=43, unique=True)
    currency = models.CharField(max_length=3, default="EUR")
    total = models.PositiveIntegerField()
    tendered = models.PositiveIntegerField(help_text="Cash the customer gave.")
    change = models.PositiveIntegerField(help_text="Cash she got back.")
    at = models.DateTimeField(default=clock.now)

    objects = TillSaleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["till", "number"], name="receipt_number"),
            models.CheckConstraint(
                condition=Q(change=F("tendered") - F("total")), name="change_adds_up"
            ),
        ]

    def __str__(self) -> str:
        return self.receipt_number

    @property
    def receipt_number(self) -> str:
        """Unique over all tills: the till's own number, then its count of receipts."""
        return f"{self.till_id}-{self.number:05d}"

    @property
    def reference(self) -> str:
        """What its pieces moved for and its cash is booked under."""
        return f"till-sale:{self.pk}"


class TillSaleLine(models.Model):
    """One designer's piece in a till sale, with the commission frozen."""

    sale = models.ForeignKey(TillSale, on_delete=models.PROTECT, related_name="lines")
    stall = models.ForeignKey(Stall, on_delete=models.PROTECT, related_name="+")
    variant = models.ForeignKey(Variant, null=True, on_delete=models.SET_NULL, related_name="+")
    shop_name = models.CharField(max_length=120)
    product_title = models.CharField(max_length=255)
    variant_title = models.CharField(max_length=255, blank=True)
    unit_price = models.PositiveIntegerField()
    quantity = models.PositiveIntegerField()
    total = models.PositiveIntegerField()
    commission_rule = models.ForeignKey(CommissionRule, on_delete=models.PROTECT, related_name="+")
    commission_rate = models.PositiveIntegerField(help_text="Basis points, frozen.")
    commission = models.PositiveIntegerField(help_text="Cents, frozen.")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(total=F("unit_price") * F("quantity")), name="till_line_adds_up"
            )
        ]

    def __str__(self) -> str:
        return f"{self.quantity} × {self.product_title}"

    @property
    def currency(self) -> str:
        return self.sale.currency
