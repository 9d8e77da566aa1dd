"""Pieces that go from one place to another, and what was found to differ on the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from shops.models import Location, StockLevel, StockMovement, Variant
from shops.services.stock.levels import by_level, locked, note


@transaction.atomic
def transfer(
    reference: str,
    wanted: Mapping[int, int],
    *,
    sources: Sequence[int],
    target: int,
    expected: Mapping[int, int] | None = None,
    actor: User | None = None,
    words: str = "",
) -> dict[int, int]:
    """Move pieces (variant id → quantity) from the first of `sources` that have them to `target`.

    With `expected` (variant id → quantity), `wanted` is what was counted at the first source: what
    the books have there and nobody finds becomes a correction, and so does what nobody expected.
    What is held for customers who are paying stays. Answers the corrections by variant. Raises
    RuleBroken TOO_FEW naming (in `field`) the first variant of which there is too little.
    """
    variants = sorted({*wanted, *(expected or {})})
    levels = _locked(dict.fromkeys(variants, target), sources)
    corrected: dict[int, int] = {}
    moved: dict[int, int] = defaultdict(int)
    for variant_id in variants:
        rest = quantity = wanted.get(variant_id, 0)
        first = levels.get((variant_id, sources[0])) if sources else None
        if first and expected is not None:
            corrected[first.pk] = _correction(first, expected.get(variant_id, 0), quantity)
        for source in sources:
            level = levels.get((variant_id, source))
            free = level.on_hand - level.held + corrected.get(level.pk, 0) if level else 0
            if level and (part := min(free, rest)) > 0:
                moved[level.pk] -= part
                rest -= part
        if rest:
            raise too_few(variant_id, left=quantity - rest)
        moved[levels[variant_id, target].pk] += quantity
    corrected, moved = _without_zeros(corrected), _without_zeros(moved)
    _apply(corrected, moved)
    note(corrected, StockMovement.Reason.CORRECTION, reference, actor)
    note(moved, StockMovement.Reason.TRANSFER, reference, actor, words)
    return {
        level.variant_id: corrected[level.pk] for level in levels.values() if level.pk in corrected
    }


@transaction.atomic
def put_back_at(
    reference: str,
    wanted: Mapping[int, int],
    *,
    targets: Mapping[int, int],
    actor: User | None = None,
) -> None:
    """Pieces (variant id → quantity) that `reference` had taken come back at other places
    (`targets`: variant id → location id).

    At the level they were taken from the return is noted, and that they went on at once: so
    `put_back` never takes the same piece in twice. Raises ValueError when more comes back than was
    taken: the caller's own rows say what was sold.
    """
    taken = StockMovement.objects.filter(reference=reference, level__variant__in=list(wanted))
    origins = set(taken.values_list("level__location", flat=True))
    levels = _locked({pk: targets[pk] for pk in sorted(wanted)}, sorted(origins))
    still_out: dict[int, int] = defaultdict(int)
    for level_id, delta in taken.values_list("level", "delta"):
        still_out[level_id] -= delta
    back: dict[int, int] = {}
    arrived: dict[int, int] = {}
    for variant_id, quantity in wanted.items():
        rest = quantity
        for level in sorted(levels.values(), key=lambda row: row.pk):
            out = still_out[level.pk] if level.variant_id == variant_id else 0
            if (part := min(out, rest)) > 0:
                back[level.pk] = part
                rest -= part
        if rest:
            raise ValueError(f"{reference} did not take {quantity} of variant {variant_id}.")
        arrived[levels[variant_id, targets[variant_id]].pk] = quantity
    StockLevel.objects.filter(pk__in=arrived).update(on_hand=F("on_hand") + by_level(arrived))
    note(back, StockMovement.Reason.RETURN, reference, actor)
    onward = f"{reference}:brought-back"
    note({pk: -part for pk, part in back.items()}, StockMovement.Reason.TRANSFER, onward, actor)
    note(arrived, StockMovement.Reason.TRANSFER, onward, actor)


def _locked(
    targets: Mapping[int, int], sources: Sequence[int]
) -> dict[tuple[int, int], StockLevel]:
    """The levels by variant and location, those of `targets` (variant id → location id) made where
    there were none."""
    places = {*sources, *targets.values()}
    stalls = set(
        Location.objects.filter(pk__in=places, kind=Location.Kind.STALL).values_list(
            "pk", flat=True
        )
    )
    StockLevel.objects.bulk_create(
        [
            StockLevel(variant_id=pk, location_id=place, may_go_negative=place in stalls)
            for pk, place in targets.items()
        ],
        ignore_conflicts=True,
    )
    levels = locked(variant__in=list(targets), location__in=places)
    return {(level.variant_id, level.location_id): level for level in levels}


def _correction(level: StockLevel, expected: int, counted: int) -> int:
    """What a count changes at a level. What was sold since it was expected is no difference."""
    if counted > level.on_hand:
        return counted - level.on_hand
    return -min(max(expected - counted, 0), level.on_hand - counted)


def _without_zeros(changes: Mapping[int, int]) -> dict[int, int]:
    return {pk: delta for pk, delta in changes.items() if delta}


def _apply(corrected: Mapping[int, int], moved: Mapping[int, int]) -> None:
    """All levels in one statement: the database refuses what would be oversold."""
    changes = {pk: corrected.get(pk, 0) + moved.get(pk, 0) for pk in sorted({*corrected, *moved})}
    if changes:
        StockLevel.objects.filter(pk__in=changes).update(on_hand=F("on_hand") + by_level(changes))


def too_few(variant_id: int, *, left: int) -> RuleBroken:
    variant = Variant.objects.select_related("product").filter(pk=variant_id).first()
    name = variant.product.title if variant else _("This piece")
    return RuleBroken(
        "TOO_FEW",
        _(
            "“%(name)s”: only %(left)d are free there; others may be bought online or held for "
            "somebody who is paying. Correct the number and try again."
        )
        % {"name": name, "left": left},
        field=str(variant_id),
    )
