"""What tills ask cards and phones for, before any ticket is written."""

from __future__ import annotations

from typing import Any

from django.db import models

from markets.models.device import Device, Till
from markets.models.market import Market
from markets.states import TenderKind
from matricia.kit import clock
from orders.models import Order


class TenderRequestQuerySet(models.QuerySet["TenderRequest"]):
    """Requests by who asks."""

    def visible_to(self, user: Any) -> TenderRequestQuerySet:
        """Of the markets this person organises; all for programme staff."""
        return self.filter(till__market__in=Market.objects.organised_by(user).values("pk"))


class TenderRequest(models.Model):
    """One request of a till for money by card or QR. Its id is made by the till and is the order's;
    what became of it is the payment of that order."""

    order = models.OneToOneField(
        Order, primary_key=True, on_delete=models.PROTECT, related_name="+"
    )
    till = models.ForeignKey(Till, on_delete=models.PROTECT, related_name="tender_requests")
    device = models.ForeignKey(Device, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(
        max_length=4, choices=[(kind, kind.label) for kind in (TenderKind.CARD, TenderKind.QR)]
    )
    asked_at = models.DateTimeField(default=clock.now)

    objects = TenderRequestQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at"]
        indexes = [models.Index(fields=["till", "-asked_at"], name="tenders_of_till")]

    def __str__(self) -> str:
        return f"{self.kind} request {self.order_id}"
