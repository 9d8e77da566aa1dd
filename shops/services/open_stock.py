"""The first stock of new variants: the one case in which many levels come into being at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shops.models import Location, StockLevel, StockMovement
from shops.states import StockReason


def open_stock(
    quantities: Mapping[tuple[int, Location], int],
    *,
    reference: str,
    actor: Any = None,
    reason: StockReason = StockReason.CORRECTION,
) -> None:
    """Levels for variants that have none there yet: (variant id, location) → on hand.

    Zero makes a level without a movement. Changes of existing levels are `services.stock`'s.
    """
    levels = StockLevel.objects.bulk_create(
        [
            StockLevel(variant_id=variant_id, location=location, on_hand=on_hand)
            for (variant_id, location), on_hand in sorted(
                quantities.items(), key=lambda item: (item[0][0], item[0][1].pk)
            )
        ]
    )
    StockMovement.objects.bulk_create(
        [
            StockMovement(
                level=level, delta=level.on_hand, reason=reason, reference=reference, by=actor
            )
            for level in levels
            if level.on_hand
        ]
    )
