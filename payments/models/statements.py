"""What a designer is told of her money, period by period."""

from __future__ import annotations

from typing import Any

from django.db import models

from matricia.kit import clock
from shops.models import Shop
from shops.states import Right


class StatementQuerySet(models.QuerySet["Statement"]):
    """Statements by who asks."""

    def visible_to(self, user: Any) -> StatementQuerySet:
        """Of her own shops; all for programme staff."""
        if user.is_authenticated and user.is_staff:
            return self
        return self.filter(shop__in=Shop.objects.run_by(user, Right.MONEY).values("pk"))


class Statement(models.Model):
    """A closed period of one shop: what the books said then, in values."""

    shop = models.ForeignKey(Shop, on_delete=models.PROTECT, related_name="+")
    number = models.CharField(max_length=40, unique=True)
    starts_on = models.DateField()
    ends_on = models.DateField(help_text="Its last day.")
    closing_balance = models.BigIntegerField(help_text="Cents that are owed to her then.")
    currency = models.CharField(max_length=3, default="EUR")
    content = models.JSONField(help_text="See payments/statements/content.py.")
    digest = models.CharField(max_length=64, help_text="SHA-256 of the content.")
    closed_at = models.DateTimeField(default=clock.now)

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on"]
        constraints = [
            models.UniqueConstraint(fields=["shop", "starts_on"], name="one_statement_per_period")
        ]

    def __str__(self) -> str:
        return self.number
