"""What was counted becomes what the books have, once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken, RulesBroken
from shops.models import StockLevel, StockMovement, Stocktake, StocktakeLine
from shops.services import stock
from shops.services.keep_stock.count_pieces import last_movements
from shops.services.keep_stock.lock_stocktake import (
    demand_counting,
    end_stocktake,
    lock_stocktake,
)
from shops.states import StockReason, StocktakeState

#: Problems that are named at once.
NAMED: Final = 20


@transaction.atomic
def book_stocktake(stocktake: Stocktake, *, rest_is_gone: bool, actor: Any) -> Stocktake:
    """Correct the place's stock by the differences that were found. What was sold or moved after a
    piece was counted is no difference. Booking again changes nothing.

    `rest_is_gone`: everything there was counted, so what is not in the count is not there. Raises
    RuleBroken NOT_ALLOWED, MARKET_ON, COUNT_ENDED, NOTHING_COUNTED, or for pieces (field: the
    variant's id) RECOUNT, SOLD_NOT_THERE, STOCK_HELD.
    """
    stocktake = lock_stocktake(stocktake, actor=actor)
    if stocktake.state == StocktakeState.BOOKED:
        return stocktake
    demand_counting(stocktake)
    lines = list(stocktake.lines.select_related("variant__product"))
    ids = {line.variant_id for line in lines}
    levels = stock.lock_at(stocktake.location, ids | (_lying(stocktake) if rest_is_gone else set()))
    lines += _rest(stocktake, [level for pk, level in levels.items() if pk not in ids])
    if not lines:
        raise RuleBroken("NOTHING_COUNTED", _("Nothing was counted yet. Scan a piece first."))
    problems = list(_problems(stocktake, lines, levels))
    if problems:
        raise RulesBroken(problems[:NAMED])
    stock.change_by(
        stocktake.reference,
        stocktake.location,
        {line.variant_id: line.difference for line in lines},
        reason=StockReason.CORRECTION,
        actor=actor,
    )
    end_stocktake(stocktake, StocktakeState.BOOKED, actor=actor)
    return stocktake


def _lying(stocktake: Stocktake) -> set[int]:
    """Variants of which the books have some there."""
    levels = StockLevel.objects.filter(location=stocktake.location, on_hand__gt=0)
    return set(levels.values_list("variant", flat=True))


def _rest(stocktake: Stocktake, levels: list[StockLevel]) -> list[StocktakeLine]:
    """Lines of zero for what was not counted; kept, so that the count says it."""
    last = last_movements(levels)
    return StocktakeLine.objects.bulk_create(
        [
            StocktakeLine(
                stocktake=stocktake,
                variant_id=level.variant_id,
                counted=0,
                expected=level.on_hand,
                after_movement=last.get(level.pk, 0),
            )
            for level in levels
            if level.on_hand > 0
        ]
    )


def _problems(
    stocktake: Stocktake, lines: list[StocktakeLine], levels: Mapping[int, StockLevel]
) -> Iterator[RuleBroken]:
    corrected = _corrected_since(lines, levels)
    for line in lines:
        if line.is_unsure or line.variant_id in corrected:
            yield _problem(line, "RECOUNT", _recount())
            continue
        level = levels.get(line.variant_id)
        left = (level.on_hand if level else 0) + line.difference
        if line.difference < 0 and left < 0:
            yield _problem(line, "SOLD_NOT_THERE", _sold_not_there(), missing=-left)
        elif level and line.difference < 0 and left < level.held:
            yield _problem(line, "STOCK_HELD", _held(), held=level.held)


def _corrected_since(lines: list[StocktakeLine], levels: Mapping[int, StockLevel]) -> set[int]:
    """Variants whose number somebody else has set after they were counted here."""
    rows = StockMovement.objects.filter(
        level__in=[level.pk for level in levels.values()],
        reason=StockReason.CORRECTION,
        pk__gt=min(line.after_movement for line in lines),
    ).values_list("level__variant", "pk")
    after = {line.variant_id: line.after_movement for line in lines}
    return {variant_id for variant_id, pk in rows if pk > after[variant_id]}


def _problem(line: StocktakeLine, code: str, message: str, **numbers: int) -> RuleBroken:
    options = line.variant.title
    name = line.variant.product.title
    words = {"name": f"{name} – {options}" if options else name, **numbers}
    return RuleBroken(code, message % words, str(line.variant_id))


def _recount() -> str:
    return _("“%(name)s”: pieces moved while it was being counted. Count it again.")


def _sold_not_there() -> str:
    return _(
        "“%(name)s”: %(missing)d were sold after you had found none. Look again and correct the "
        "count; what cannot be found has to be told to its customers."
    )


def _held() -> str:
    return _(
        "“%(name)s”: %(held)d are held for customers who are paying now. Book in half an hour, or "
        "take the piece out of this count."
    )
