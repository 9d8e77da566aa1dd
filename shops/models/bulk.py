"""Changes of many products at once, with what they need to be undone."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models

from matricia.kit import clock
from shops.models.shop import Shop
from shops.states import Right


class BulkChangeQuerySet(models.QuerySet["BulkChange"]):
    """Changes by who asks."""

    def visible_to(self, user: Any) -> BulkChangeQuerySet:
        """Of her own shops; all for programme staff."""
        if user.is_authenticated and user.is_staff:
            return self
        return self.filter(shop__in=Shop.objects.run_by(user, Right.PRODUCTS).values("pk"))


class BulkChange(models.Model):
    """One change of many products: what was asked, and of each piece what it was and became."""

    id = models.UUIDField(primary_key=True, help_text="Made by the client.")
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    asked = models.JSONField(help_text="See shops/bulk.py.")
    rows = models.JSONField(help_text="What it was and became, piece by piece; see shops/bulk.py.")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=clock.now)
    undone_at = models.DateTimeField(null=True)

    objects = BulkChangeQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["shop", "-made_at"])]

    def __str__(self) -> str:
        return f"bulk change {self.pk}"
