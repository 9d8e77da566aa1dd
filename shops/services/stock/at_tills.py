"""Pieces that leave over a till or come back there: many tickets together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F

from shops.models import StockLevel, StockMovement
from shops.services.stock.levels import by_level, locked


@dataclass(frozen=True, slots=True)
class TillMove:
    """What one ticket changes of one variant at its stall: below zero, pieces were sold."""

    reference: str
    location_id: int
    variant_id: int
    delta: int


@transaction.atomic
def move_at_tills(moves: Sequence[TillMove]) -> list[tuple[int, int]]:
    """Note what happened at stalls; answers (variant id, location id) of each level that is below
    zero now.

    Never refuses for want of stock: what a customer carries away was there.
    """
    places = sorted({(move.variant_id, move.location_id) for move in moves})
    StockLevel.objects.bulk_create(
        [
            StockLevel(variant_id=variant_id, location_id=location_id, may_go_negative=True)
            for variant_id, location_id in places
        ],
        ignore_conflicts=True,
    )
    levels = {
        (level.variant_id, level.location_id): level
        for level in locked(
            variant__in={variant_id for variant_id, _ in places},
            location__in={location_id for _, location_id in places},
        )
    }
    deltas: Counter[int] = Counter()
    for move in moves:
        deltas[levels[move.variant_id, move.location_id].pk] += move.delta
    StockLevel.objects.filter(pk__in=list(deltas)).update(
        on_hand=F("on_hand") + by_level(deltas), may_go_negative=True
    )
    StockMovement.objects.bulk_create(
        StockMovement(
            level=levels[move.variant_id, move.location_id],
            delta=move.delta,
            reason=StockMovement.Reason.SALE if move.delta < 0 else StockMovement.Reason.RETURN,
            reference=move.reference,
        )
        for move in moves
    )
    return [place for place in places if _is_below(levels[place], deltas)]


def _is_below(level: StockLevel, deltas: Counter[int]) -> bool:
    return level.on_hand + deltas[level.pk] < 0
