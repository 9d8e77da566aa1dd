"""Pieces that come back, or are counted."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from shops.models import Location, StockLevel, StockMovement, Variant
from shops.services.stock.levels import MOST_ON_HAND, change, ensured, locked, note
from shops.states import StockReason


@transaction.atomic
def put_back(reference: str, wanted: Mapping[int, int], *, actor: User | None = None) -> None:
    """Sold pieces (variant id → quantity) come back to where `reference` took them from.

    Raises ValueError when more comes back than was taken: the caller's own rows say what was sold.
    """
    movements = StockMovement.objects.filter(reference=reference)
    locked(pk__in=movements.values("level"))
    taken = movements.filter(level__variant__in=list(wanted)).values_list("level__variant", "level")
    still_out: dict[tuple[int, int], int] = {
        (variant_id, level_id): -total
        for variant_id, level_id, total in taken.annotate(total=Sum("delta")).order_by("level")
    }
    back: dict[int, int] = {}
    for variant_id, quantity in wanted.items():
        missing = quantity
        for (of_variant, level_id), out in still_out.items():
            if of_variant == variant_id and (part := min(out, missing)) > 0:
                back[level_id] = part
                missing -= part
        if missing:
            raise ValueError(f"{reference} did not take {quantity} of variant {variant_id}.")
    change(back, "on_hand")
    note(back, StockMovement.Reason.RETURN, reference, actor)


def still_out(reference: str) -> dict[int, int]:
    """What `reference` has taken and not brought back, by variant id."""
    rows = StockMovement.objects.filter(reference=reference).values_list("level__variant")
    sums = rows.annotate(total=Sum("delta")).order_by()
    return {variant_id: -total for variant_id, total in sums if total < 0}


def taken_from(reference: str, variant_id: int) -> list[int]:
    """Ids of the locations from which `reference` took a variant, also when it is back there."""
    taken = StockMovement.objects.filter(
        reference=reference, level__variant=variant_id, reason=StockMovement.Reason.SALE
    )
    places = taken.order_by("level__location").values_list("level__location", flat=True)
    return list(places.distinct())


@transaction.atomic
def set_on_hand(
    variant: Variant,
    location: Location,
    on_hand: int,
    *,
    actor: User | None = None,
    reason: StockReason = StockReason.CORRECTION,
    reference: str = "count",
    words: str = "",
) -> StockLevel:
    """After counting. Raises RuleBroken STOCK_HELD below what is held for checkouts."""
    if not 0 <= on_hand <= MOST_ON_HAND:
        raise RuleBroken(
            "STOCK_COUNT", _("A count lies between 0 and 1,000,000. Correct it."), "onHand"
        )
    [level] = ensured(location, [variant.pk])
    if on_hand < level.held:
        raise RuleBroken(
            "STOCK_HELD",
            _("%(held)d are held for customers who are paying now. Try again in half an hour.")
            % {"held": level.held},
            "onHand",
        )
    if delta := on_hand - level.on_hand:
        change({level.pk: delta}, "on_hand")
        note({level.pk: delta}, reason, reference, actor, words)
        level.on_hand = on_hand
    return level
