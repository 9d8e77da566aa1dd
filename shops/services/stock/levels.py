"""What every movement of stock is made of: lock, change in one statement, note why."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Case, F, IntegerField, Value, When

from matricia.accounts.models import User
from shops.models import StockLevel, StockMovement


def locked(**which: object) -> list[StockLevel]:
    """The levels, locked in the order of their ids."""
    return list(StockLevel.objects.select_for_update(of=("self",)).filter(**which).order_by("pk"))


def by_level(quantities: Mapping[int, int]) -> Case:
    """Each level's own quantity, as an expression; 0 for others."""
    whens = [When(pk=pk, then=Value(quantity)) for pk, quantity in quantities.items()]
    return Case(*whens, default=Value(0), output_field=IntegerField())


def change(quantities: Mapping[int, int], column: str) -> None:
    """Add to `column` of the levels, in one statement."""
    if quantities:
        StockLevel.objects.filter(pk__in=quantities).update(
            **{column: F(column) + by_level(quantities)}
        )


def note(
    quantities: Mapping[int, int],
    reason: StockMovement.Reason,
    reference: str,
    actor: User | None = None,
) -> None:
    """Leave a movement of each level (quantities by level id)."""
    StockMovement.objects.bulk_create(
        [
            StockMovement(level_id=pk, delta=delta, reason=reason, reference=reference, by=actor)
            for pk, delta in quantities.items()
        ]
    )
