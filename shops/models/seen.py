"""How often pages of pieces were opened: sums of a day, of nobody."""

from __future__ import annotations

from django.db import models

from shops.models.catalogue import Product


class PageViews(models.Model):
    """Openings of a piece's page on one day (Paris). Written by `services/count_view.py`, which
    keeps nothing of who opened it: no address, no cookie, no moment, no page before."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    count = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "day"], name="one_count_of_views_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.count} × product {self.product_id} on {self.day}"
