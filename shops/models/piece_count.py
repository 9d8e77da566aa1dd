"""How many pieces each shop has for sale: lists say how long they are without counting."""

from __future__ import annotations

from django.db import models

from shops.models.catalogue import Theme
from shops.models.shop import Shop


class PieceCount(models.Model):
    """Active pieces of a shop: all of them (`theme` is null), and those that chose a theme, proven
    or not. The database's own triggers keep it (migration 0016), so nothing else writes it."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    theme = models.ForeignKey(Theme, null=True, on_delete=models.CASCADE, related_name="+")
    pieces = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["theme", "shop"], name="one_piece_count", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return f"{self.pieces} of shop {self.shop_id}"
