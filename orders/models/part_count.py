"""How many orders each shop has: desks say how long their lists are without counting them."""

from __future__ import annotations

from django.db import models

from shops.models import Shop


class PartCount(models.Model):
    """By how many a shop's parts of orders that were paid on the web became more, and those of
    them with which nothing is to be done any more (sent or cancelled). The sums of a shop's rows
    are its counts; the database's own triggers append them (migration 0018, `kit/tallies.py`)."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    sold = models.BigIntegerField()
    done = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.sold} of shop {self.shop_id}"
