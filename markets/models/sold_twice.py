"""A piece that was sold at a stall and on the web at the same time."""

from __future__ import annotations

from django.db import models

from markets.models.market import Stall
from matricia.kit import clock
from orders.models import SellerOrder
from shops.models import Variant


class SoldTwice(models.Model):
    """The sale at the stall stands; of this web order the piece was cancelled by nobody's hand."""

    variant = models.ForeignKey(Variant, null=True, on_delete=models.SET_NULL, related_name="+")
    stall = models.ForeignKey(Stall, on_delete=models.PROTECT, related_name="+")
    seller_order = models.ForeignKey(SellerOrder, on_delete=models.PROTECT, related_name="+")
    label = models.CharField(max_length=255, help_text="What it was, in words.")
    quantity = models.PositiveIntegerField()
    is_whole_part = models.BooleanField(help_text="Nothing else was in the designer's parcel.")
    at = models.DateTimeField(default=clock.now)
    designer_told_at = models.DateTimeField(null=True, help_text="When the mail was sent.")

    def __str__(self) -> str:
        return f"{self.quantity} × {self.label} of {self.seller_order_id}"
