"""What the books say of stock."""

from __future__ import annotations

from shops.models import StockLevel, StockMovement


def on_hand(variant):
    """Location id → pieces."""
    rows = StockLevel.objects.filter(variant=variant).order_by("location")
    return dict(rows.values_list("location", "on_hand"))


def notes(reference):
    """(location id, delta, reason, words) of its movements."""
    rows = StockMovement.objects.filter(reference=reference).order_by("pk")
    return list(rows.values_list("level__location", "delta", "reason", "note"))
