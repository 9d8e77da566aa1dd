"""The only service that moves stock.

Every function locks the stock levels it touches in the order of their ids, so that no two of them
wait for each other, and runs inside its caller's transaction: a check and its allocation are one.
`reference` says what for: "order:<uuid>", "till-sale:<uuid>".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import Case, F, IntegerField, Sum, Value, When
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from shops.models import Location, Reservation, StockLevel, StockMovement, Variant
from shops.states import ReservationState

Reason = StockMovement.Reason


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


@transaction.atomic
def hold(reference: str, wanted: Mapping[int, int], *, until: datetime) -> None:
    """Hold `wanted` (variant id → quantity) until then, or nothing at all.

    Raises RuleBroken SOLD_OUT naming (in `field`) the first variant of which there is too little.
    """
    levels: dict[int, list[StockLevel]] = defaultdict(list)
    for level in _locked(variant__in=list(wanted), location__sells_online=True):
        levels[level.variant_id].append(level)
    holds: list[Reservation] = []
    for variant_id in sorted(wanted):
        holds += _spread(reference, variant_id, wanted[variant_id], levels[variant_id], until)
    # A late payment holds anew what was released: the latest holds of a reference are the ones.
    Reservation.objects.for_reference(reference).filter(state=ReservationState.RELEASED).delete()
    Reservation.objects.bulk_create(holds)
    _change({row.level_id: row.quantity for row in holds}, "held")


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


@transaction.atomic
def take_held(reference: str) -> None:
    """What is held for `reference` is sold: it leaves the stock. Asking again does nothing.

    Raises RuleBroken HOLD_EXPIRED when a part is no longer held.
    """
    holds = _holds(reference)
    if any(row.state == ReservationState.RELEASED for row in holds):
        raise RuleBroken(
            "HOLD_EXPIRED", _("These pieces are no longer held for this order. Order them again.")
        )
    held = [row for row in holds if row.state == ReservationState.HELD]
    _settle(held, ReservationState.SOLD)
    quantities = {row.level_id: -row.quantity for row in held}
    StockLevel.objects.filter(pk__in=quantities).update(
        on_hand=F("on_hand") + _by_level(quantities), held=F("held") + _by_level(quantities)
    )
    _note(quantities, Reason.SALE, reference)


@transaction.atomic
def release(reference: str) -> None:
    """What is still held for `reference` is free again. Asking again does nothing."""
    held = [row for row in _holds(reference) if row.state == ReservationState.HELD]
    _settle(held, ReservationState.RELEASED)
    _change({row.level_id: -row.quantity for row in held}, "held")


@transaction.atomic
def put_back(reference: str, wanted: Mapping[int, int], *, actor: User | None = None) -> None:
    """Sold pieces (variant id → quantity) come back to where `reference` took them from.

    Raises ValueError when more comes back than was taken: the caller's own rows say what was sold.
    """
    taken = StockMovement.objects.filter(
        reference=reference, level__variant__in=list(wanted)
    ).values_list("level__variant", "level")
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
    list(_locked(pk__in=list(back)))
    _change(back, "on_hand")
    _note(back, Reason.RETURN, reference, actor)


@transaction.atomic
def sell_at_till(
    reference: str, *, location_id: int, quantities: Mapping[int, int], actor: User | None = None
) -> dict[int, int]:
    """The pieces (variant id → quantity) have left the stall; answers what is left of each.

    Never refuses for want of stock: what the customer carries away was there. The level then goes
    below zero, which the organiser sees.
    """
    StockLevel.objects.bulk_create(
        [
            StockLevel(variant_id=pk, location_id=location_id, may_go_negative=True)
            for pk in sorted(quantities)
        ],
        ignore_conflicts=True,
    )
    levels = list(_locked(location=location_id, variant__in=list(quantities)))
    deltas = {level.pk: -quantities[level.variant_id] for level in levels}
    StockLevel.objects.filter(pk__in=deltas).update(
        on_hand=F("on_hand") + _by_level(deltas), may_go_negative=True
    )
    _note(deltas, Reason.SALE, reference, actor)
    return {level.variant_id: level.on_hand + deltas[level.pk] for level in levels}


@transaction.atomic
def set_on_hand(
    variant: Variant,
    location: Location,
    on_hand: int,
    *,
    actor: User | None = None,
    reason: StockMovement.Reason = Reason.CORRECTION,
) -> StockLevel:
    """After counting. Raises RuleBroken STOCK_HELD below what is held for checkouts."""
    if not 0 <= on_hand <= 1_000_000:
        raise RuleBroken(
            "STOCK_COUNT", _("A count lies between 0 and 1,000,000. Correct it."), "onHand"
        )
    StockLevel.objects.bulk_create(
        [
            StockLevel(
                variant=variant,
                location=location,
                may_go_negative=location.kind == Location.Kind.STALL,
            )
        ],
        ignore_conflicts=True,
    )
    level = _locked(variant=variant, location=location)[0]
    if on_hand < level.held:
        raise RuleBroken(
            "STOCK_HELD",
            _("%(held)d are held for customers who are paying now. Try again in half an hour.")
            % {"held": level.held},
            "onHand",
        )
    if delta := on_hand - level.on_hand:
        _change({level.pk: delta}, "on_hand")
        _note({level.pk: delta}, reason, "count", actor)
        level.on_hand = on_hand
    return level


def _locked(**which: object) -> list[StockLevel]:
    return list(StockLevel.objects.select_for_update(of=("self",)).filter(**which).order_by("pk"))


def _holds(reference: str) -> list[Reservation]:
    """The holds of `reference`, after locking their levels."""
    _locked(reservations__reference=reference)
    return list(Reservation.objects.for_reference(reference).select_for_update().order_by("pk"))


def _settle(holds: list[Reservation], state: ReservationState) -> None:
    Reservation.objects.filter(pk__in=[row.pk for row in holds]).update(state=state)


def _by_level(quantities: Mapping[int, int]) -> Case:
    whens = [When(pk=pk, then=Value(quantity)) for pk, quantity in quantities.items()]
    return Case(*whens, default=Value(0), output_field=IntegerField())


def _change(quantities: Mapping[int, int], column: str) -> None:
    """Add to `column` of the levels, in one statement."""
    if quantities:
        StockLevel.objects.filter(pk__in=quantities).update(
            **{column: F(column) + _by_level(quantities)}
        )


def _note(
    quantities: Mapping[int, int],
    reason: StockMovement.Reason,
    reference: str,
    actor: User | None = None,
) -> None:
    StockMovement.objects.bulk_create(
        [
            StockMovement(level_id=pk, delta=delta, reason=reason, reference=reference, by=actor)
            for pk, delta in quantities.items()
        ]
    )
