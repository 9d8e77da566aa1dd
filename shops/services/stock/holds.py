"""Pieces held for a checkout, then sold or free again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from django.db.models import F, Sum
from django.utils.translation import gettext as _

from matricia.kit.compiled import Compiled
from matricia.kit.errors import RuleBroken
from matricia.kit.transactions import joined
from shops.models import Reservation, StockLevel, StockMovement, Variant
from shops.services.stock.levels import by_level, change, locking, note
from shops.states import ReservationState

#: What `availability` says of one variant, as a part of another statement: `variant` is a column of
#: it, or a parameter.
FREE_ONLINE: Final = """(
    SELECT greatest(coalesce(sum(level.on_hand - level.held), 0), 0)
    FROM shops_stocklevel AS level JOIN shops_location AS location ON location.id = location_id
    WHERE level.variant_id = {variant} AND location.sells_online
)"""

_ONLINE: Final = Compiled(
    lambda variants: locking(variant__in=variants, location__sells_online=True),
    variants=list[int],
)
_HELD: Final = Compiled(
    lambda reference: (
        Reservation.objects.for_reference(reference)
        .select_related("level")
        .select_for_update(of=("level", "self"))
        .order_by("level_id")
    ),
    reference=str,
)


def availability(variant_ids: Iterable[int]) -> dict[int, int]:
    """How many of each variant can be bought online now; 0 for those that nowhere are."""
    wanted = list(variant_ids)
    rows = (
        StockLevel.objects.filter(variant__in=wanted, location__sells_online=True)
        .values_list("variant")
        .annotate(free=Sum(F("on_hand") - F("held")))
    )
    found = dict(rows)
    return {pk: max(found.get(pk, 0), 0) for pk in wanted}


@joined
def hold(reference: str, wanted: Mapping[int, int], *, until: datetime) -> None:
    """Hold `wanted` (variant id → quantity) until then, or nothing at all.

    Raises RuleBroken SOLD_OUT naming (in `field`) the first variant of which there is too little;
    then nothing was written.
    """
    _keep(_possible(reference, wanted, until))


@joined
def hold_again(reference: str, wanted: Mapping[int, int], *, until: datetime) -> None:
    """As `hold`, for a reference whose holds were released: the latest are the ones that count."""
    holds = _possible(reference, wanted, until)
    released = Reservation.objects.for_reference(reference).filter(state=ReservationState.RELEASED)
    released.delete()
    _keep(holds)


def _possible(reference: str, wanted: Mapping[int, int], until: datetime) -> list[Reservation]:
    """Holds of all that is wanted, with their levels locked; not written yet."""
    levels: dict[int, list[StockLevel]] = defaultdict(list)
    for level in _ONLINE.all(variants=list(wanted)):
        levels[level.variant_id].append(level)
    holds: list[Reservation] = []
    for variant_id in sorted(wanted):
        holds += _spread(reference, variant_id, wanted[variant_id], levels[variant_id], until)
    return holds


def _keep(holds: list[Reservation]) -> None:
    Reservation.objects.bulk_create(holds)
    change({row.level_id: row.quantity for row in holds}, "held")


def _spread(
    reference: str, variant_id: int, quantity: int, levels: list[StockLevel], until: datetime
) -> list[Reservation]:
    """Holds over the locations that have some; the first location that has enough alone is best."""
    alone = [level for level in levels if level.available >= quantity]
    holds = []
    missing = quantity
    for level in alone[:1] or levels:
        if part := min(level.available, missing):
            holds.append(
                Reservation(reference=reference, level=level, quantity=part, expires_at=until)
            )
            missing -= part
    if missing:
        raise sold_out(variant_id, left=quantity - missing)
    return holds


def sold_out(variant_id: int, *, left: int) -> RuleBroken:
    """The problem in words; `field` is the variant's id."""
    variant = Variant.objects.select_related("product").filter(pk=variant_id).first()
    name = variant.product.title if variant else _("This piece")
    if left:
        message = _("“%(name)s”: only %(left)d left. Change the quantity to go on.")
    else:
        message = _("“%(name)s” is sold out. Take it out of your basket to go on.")
    return RuleBroken("SOLD_OUT", message % {"name": name, "left": left}, field=str(variant_id))


@joined
def take_held(reference: str) -> None:
    """What is held for `reference` is sold: it leaves the stock. Asking again does nothing.

    Raises RuleBroken HOLD_EXPIRED when a part is no longer held; then nothing was written.
    """
    holds = _holds(reference)
    if any(row.state == ReservationState.RELEASED for row in holds):
        raise RuleBroken(
            "HOLD_EXPIRED", _("These pieces are no longer held for this order. Order them again.")
        )
    held = [row for row in holds if row.state == ReservationState.HELD]
    if not held:
        return
    _settle(held, ReservationState.SOLD)
    quantities = {row.level_id: -row.quantity for row in held}
    StockLevel.objects.filter(pk__in=quantities).update(
        on_hand=F("on_hand") + by_level(quantities), held=F("held") + by_level(quantities)
    )
    note(quantities, StockMovement.Reason.SALE, reference)


@joined
def release(reference: str) -> None:
    """What is still held for `reference` is free again. Asking again does nothing."""
    held = [row for row in _holds(reference) if row.state == ReservationState.HELD]
    _settle(held, ReservationState.RELEASED)
    change({row.level_id: -row.quantity for row in held}, "held")


def _holds(reference: str) -> list[Reservation]:
    """The holds of `reference`, locked with their levels, in the order of the levels' ids."""
    return _HELD.all(reference=reference)


def _settle(holds: list[Reservation], state: ReservationState) -> None:
    Reservation.objects.filter(pk__in=[row.pk for row in holds]).update(state=state)
