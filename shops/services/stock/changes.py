"""Pieces that come or leave without having been sold here: made, damaged, counted otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from shops.models import Location, StockLevel
from shops.services.stock.levels import MOST_ON_HAND, change_on_hand, ensured, note
from shops.services.stock.transfers import too_few
from shops.states import StockReason


@transaction.atomic
def change_by(
    reference: str,
    location: Location,
    deltas: Mapping[int, int],
    *,
    reason: StockReason,
    actor: User | None = None,
    words: str = "",
) -> None:
    """Add to what is on hand of variants at a place, or take away (variant id → pieces).

    What is held for customers who are paying stays. Raises RuleBroken TOO_FEW naming (in `field`)
    the first variant of which there is too little, or STOCK_COUNT; then nothing was written.
    """
    wanted = {pk: delta for pk, delta in deltas.items() if delta}
    levels = ensured(location, wanted)
    for level in levels:
        _demand_possible(level, wanted[level.variant_id])
    changes = {level.pk: wanted[level.variant_id] for level in levels}
    change_on_hand(changes)
    note(changes, reason, reference, actor, words)


def _demand_possible(level: StockLevel, delta: int) -> None:
    if delta < 0 and level.on_hand + delta < level.held:
        raise too_few(level.variant_id, left=level.available)
    if level.on_hand + delta > MOST_ON_HAND:
        raise RuleBroken(
            "STOCK_COUNT", _("A count lies between 0 and 1,000,000. Correct it."), "quantity"
        )
