"""A piece was carried away from a stall where none was noted (scenario T9): where did it come from?

The sale at the stall stands. If the shop has a free one at its atelier, it was that one. Otherwise
the web has sold it too: the latest such order that is not sent is cancelled and refunded.
"""

from __future__ import annotations

from typing import Final

from django.db.models import F, QuerySet, Sum

from markets.alerts import OVERSOLD, alert
from markets.models import Stall
from markets.services.cancel_on_web import cancel_on_web
from matricia.kit.errors import RuleBroken
from matricia.kit.mailing import alone
from payments.services.alerts import resolve_alert, resolve_missing
from shops.models import Location, Reservation, StockLevel
from shops.services import stock
from shops.states import ReservationState

MOST_STEPS: Final = 50  # pieces of one variant in one run; the next minute goes on


def undo_all_oversold() -> None:
    """Every minute: also what was paid on the web after the stall had sold it."""
    below = _below_zero()
    for variant_id in below.order_by("variant").values_list("variant", flat=True).distinct():
        undo_oversold(variant_id)
    resolve_missing(OVERSOLD, [_subject(level) for level in _below_zero()])


def undo_oversold(variant_id: int) -> None:
    """Bring the levels of a variant at stalls up to zero again, one piece or order at a time; an
    alert says where that cannot be done. Call it outside transactions; whoever is second does
    nothing."""
    for _step in range(MOST_STEPS):
        with alone(f"oversold {variant_id}") as is_alone:
            level = _below_zero().filter(variant=variant_id).order_by("pk").first()
            if not is_alone or level is None:
                break
            if not (_take_from_atelier(level) or cancel_on_web(level, _stall(level))):
                _tell(level)
                break
    for level in StockLevel.objects.filter(
        variant=variant_id, location__kind=Location.Kind.STALL, on_hand__gte=0
    ):
        resolve_alert(OVERSOLD, _subject(level))


def _below_zero() -> QuerySet[StockLevel]:
    levels = StockLevel.objects.filter(location__kind=Location.Kind.STALL, on_hand__lt=0)
    return levels.select_related("location", "variant__product")


def _take_from_atelier(level: StockLevel) -> bool:
    """Pieces that nobody noted when they were brought. What is held for who is paying stays."""
    ateliers = StockLevel.objects.filter(
        variant=level.variant_id,
        location__shop=level.location.shop_id,
        location__kind=Location.Kind.ATELIER,
        on_hand__gt=F("held"),
    )
    free = ateliers.aggregate(sum=Sum(F("on_hand") - F("held")))["sum"] or 0
    if not free:
        return False
    try:
        stock.transfer(
            f"oversold:{level.pk}",
            {level.variant_id: min(free, -level.on_hand)},
            sources=list(ateliers.order_by("pk").values_list("location", flat=True)),
            target=level.location_id,
        )
    except RuleBroken:  # bought on the web this very moment: then that order is cancelled
        return False
    return True


def _stall(level: StockLevel) -> Stall:
    return Stall.objects.select_related("market", "shop").get(location=level.location_id)


def _tell(level: StockLevel) -> None:
    """Not while somebody pays for it on the web: that is decided within the hour."""
    held = Reservation.objects.filter(level__variant=level.variant_id, state=ReservationState.HELD)
    if held.exists():
        return
    stall = _stall(level)
    alert(
        OVERSOLD,
        _subject(level),
        None,
        market=stall.market_id,
        stall=stall.number,
        piece=level.variant.product.title,
        count=-level.on_hand,
    )


def _subject(level: StockLevel) -> str:
    return f"stock level {level.pk}"
