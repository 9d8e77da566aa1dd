"""Pieces are counted: scan by scan, or by a number that is typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.models import (
    StockLevel,
    StockMovement,
    Stocktake,
    StocktakeLine,
    StocktakeScan,
    Variant,
)
from shops.services import stock
from shops.services.keep_stock.lock_stocktake import demand_counting, lock_stocktake
from shops.tag_codes import code_in, variants_by_code

MOST_SCANS: Final = 200
MOST_PIECES: Final = 100_000


@dataclass(frozen=True, slots=True)
class Scan:
    """What a scanner read (a tag's address or code, a barcode, an SKU), once or typed with a
    number. `id` is made by the client."""

    id: UUID
    code: str
    quantity: int = 1


@transaction.atomic
def count_scans(stocktake: Stocktake, scans: Sequence[Scan], *, actor: Any) -> list[str]:
    """Add what was scanned to the count, each scan once however often it is sent; answers the codes
    that are on none of the shop's pieces.

    Raises RuleBroken NOT_ALLOWED, MARKET_ON, COUNT_ENDED, TOO_MANY_SCANS, INVALID_QUANTITY.
    """
    stocktake = lock_stocktake(stocktake, actor=actor)
    demand_counting(stocktake)
    _check(scans)
    fresh = _not_yet_counted(stocktake, scans)
    codes = {scan.id: code_in(scan.code).upper() for scan in fresh}
    variants = variants_by_code(stocktake.location.shop_id, codes.values())
    added: Counter[int] = Counter()
    for scan in fresh:
        if codes[scan.id] in variants:
            added[variants[codes[scan.id]]] += scan.quantity
    _add(stocktake, added)
    unknown = [code_in(scan.code) for scan in fresh if codes[scan.id] not in variants]
    return list(dict.fromkeys(unknown))


@transaction.atomic
def set_counted(stocktake: Stocktake, variant: Variant, counted: int | None, *, actor: Any) -> None:
    """How many there are, counted just now; None takes the piece out of the count.

    Raises RuleBroken NOT_ALLOWED, MARKET_ON, COUNT_ENDED, INVALID_QUANTITY, or ObjectDoesNotExist
    for a piece of another shop.
    """
    stocktake = lock_stocktake(stocktake, actor=actor)
    demand_counting(stocktake)
    if variant.product.shop_id != stocktake.location.shop_id:
        raise ObjectDoesNotExist
    if counted is None:
        StocktakeLine.objects.filter(stocktake=stocktake, variant=variant).delete()
        return
    _demand_quantity(counted, least=0)
    levels = stock.lock_at(stocktake.location, [variant.pk])
    line = _begun(stocktake, variant.pk, counted, levels, last_movements(levels.values()))
    StocktakeLine.objects.update_or_create(
        stocktake=stocktake,
        variant=variant,
        defaults={
            "counted": line.counted,
            "expected": line.expected,
            "after_movement": line.after_movement,
            "is_unsure": False,
            "counted_at": clock.now(),
        },
    )


def last_movements(levels: Iterable[StockLevel]) -> dict[int, int]:
    """Level id → the id of its latest movement; none for a level that never had one."""
    rows = StockMovement.objects.filter(level__in=[level.pk for level in levels])
    return dict(rows.values_list("level").annotate(last=Max("pk")))


def _check(scans: Sequence[Scan]) -> None:
    if len(scans) > MOST_SCANS:
        raise RuleBroken("TOO_MANY_SCANS", _("At most 200 scans at once. Send the rest after."))
    for scan in scans:
        _demand_quantity(scan.quantity, least=1)


def _demand_quantity(quantity: int, *, least: int) -> None:
    if not least <= quantity <= MOST_PIECES:
        raise RuleBroken(
            "INVALID_QUANTITY",
            _("A count lies between %(least)d and 100,000. Correct it.") % {"least": least},
            "counted",
        )


def _not_yet_counted(stocktake: Stocktake, scans: Iterable[Scan]) -> list[Scan]:
    by_id = {scan.id: scan for scan in scans}
    known = set(StocktakeScan.objects.filter(pk__in=by_id).values_list("pk", flat=True))
    fresh = [scan for scan in by_id.values() if scan.id not in known]
    StocktakeScan.objects.bulk_create(
        [StocktakeScan(pk=scan.id, stocktake=stocktake) for scan in fresh]
    )
    return fresh


def _add(stocktake: Stocktake, added: Mapping[int, int]) -> None:
    if not added:
        return
    levels = stock.lock_at(stocktake.location, added)
    last = last_movements(levels.values())
    known = {line.variant_id: line for line in stocktake.lines.filter(variant__in=list(added))}
    new = []
    for pk, quantity in added.items():
        line = known.get(pk)
        if line is None:
            new.append(_begun(stocktake, pk, quantity, levels, last))
            continue
        line.counted += quantity
        line.counted_at = clock.now()
        line.is_unsure = line.is_unsure or _has_moved(line, levels, last)
    StocktakeLine.objects.bulk_create(new)
    StocktakeLine.objects.bulk_update(known.values(), ["counted", "counted_at", "is_unsure"])


def _begun(
    stocktake: Stocktake,
    variant_id: int,
    counted: int,
    levels: Mapping[int, StockLevel],
    last: Mapping[int, int],
) -> StocktakeLine:
    level = levels.get(variant_id)
    return StocktakeLine(
        stocktake=stocktake,
        variant_id=variant_id,
        counted=counted,
        expected=level.on_hand if level else 0,
        after_movement=last.get(level.pk, 0) if level else 0,
    )


def _has_moved(
    line: StocktakeLine, levels: Mapping[int, StockLevel], last: Mapping[int, int]
) -> bool:
    level = levels.get(line.variant_id)
    return level is not None and last.get(level.pk, 0) != line.after_movement
