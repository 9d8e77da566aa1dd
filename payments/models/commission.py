"""The programme's part of a sale: versioned rules, and the commission frozen per line."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from matricia.kit import clock
from orders.models import OrderLine
from shops.models import Shop


class CommissionRule(models.Model):
    """A version of a rule; never edited, only followed by a newer one. Latest valid one wins, a
    shop's own before the programme's."""

    name = models.CharField(max_length=120)
    version = models.PositiveIntegerField()
    shop = models.ForeignKey(
        Shop, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    rate = models.PositiveIntegerField(
        help_text="Basis points of goods after discount: 1200 is 12 %."
    )
    valid_from = models.DateTimeField(default=clock.now)
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name", "version"], name="rule_version"),
            models.CheckConstraint(condition=Q(rate__lte=10_000), name="rule_rate"),
        ]

    def __str__(self) -> str:
        return f"{self.name} v{self.version}"


class Commission(models.Model):
    """Frozen when the line is paid: which rule, which version, of what, how much."""

    line = models.OneToOneField(OrderLine, on_delete=models.PROTECT, related_name="+")
    rule = models.ForeignKey(CommissionRule, on_delete=models.PROTECT, related_name="+")
    base = models.PositiveIntegerField(help_text="Cents it was computed from.")
    rate = models.PositiveIntegerField(help_text="Basis points.")
    amount = models.PositiveIntegerField(help_text="Cents.")
    currency = models.CharField(max_length=3)
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"commission {self.amount} on line {self.line_id}"
