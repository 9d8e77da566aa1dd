"""What every movement of stock is made of: lock, change in one statement, note why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from django.db import connection
from django.db.models import Case, F, IntegerField, QuerySet, Value, When

from matricia.accounts.models import User
from shops.models import Location, StockLevel, StockMovement
from shops.states import StockReason

#: Of one variant at one place; whoever types more has slipped.
MOST_ON_HAND: Final = 1_000_000


def locked(**which: object) -> list[StockLevel]:
    """The levels, locked in the order of their ids."""
    return list(locking(**which))


def locking(**which: object) -> QuerySet[StockLevel]:
    """As `locked`, when it is read."""
    return StockLevel.objects.select_for_update(of=("self",)).filter(**which).order_by("pk")


def lock_at(location: Location, variant_ids: Iterable[int]) -> dict[int, StockLevel]:
    """Variant id → its level at a place, locked; none for what was never there."""
    levels = locked(variant__in=sorted(set(variant_ids)), location=location)
    return {level.variant_id: level for level in levels}


def ensured(location: Location, variant_ids: Iterable[int]) -> list[StockLevel]:
    """The levels of these variants at a place, made where there were none, and locked."""
    ids = sorted(set(variant_ids))
    StockLevel.objects.bulk_create(
        [
            StockLevel(
                variant_id=pk,
                location=location,
                may_go_negative=location.kind == Location.Kind.STALL,
            )
            for pk in ids
        ],
        ignore_conflicts=True,
    )
    return locked(variant__in=ids, location=location)


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


def change_on_hand(quantities: Mapping[int, int]) -> None:
    """As `change`, of thousands of levels as well: they are a list, not an expression each."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE shops_stocklevel SET on_hand = on_hand + delta"
            " FROM unnest(%s::bigint[], %s::integer[]) AS wanted(level_id, delta)"
            " WHERE id = level_id",
            [list(quantities), list(quantities.values())],
        )


def note(
    quantities: Mapping[int, int],
    reason: StockReason,
    reference: str,
    actor: User | None = None,
    words: str = "",
) -> None:
    """Leave a movement of each level (quantities by level id)."""
    StockMovement.objects.bulk_create(
        [
            StockMovement(
                level_id=pk,
                delta=delta,
                reason=reason,
                reference=reference,
                by=actor,
                note=words,
            )
            for pk, delta in quantities.items()
        ]
    )
