"""A designer says how long she needs before a parcel leaves, and when she works."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from orders.models import Dispatch
from shops.models import Shop
from shops.permissions import demand_right
from shops.states import Right

MOST_DAYS: Final = 30
HEAVIEST_PIECE: Final = 50_000  # grams
HEAVIEST_PACKING: Final = 5_000
_WEEK: Final = range(7)


def set_dispatch(
    shop: Shop,
    *,
    processing_days: int,
    weekdays: Iterable[int],
    rests_on_holidays: bool,
    piece_grams: int,
    packing_grams: int,
    actor: Any,
) -> Dispatch:
    """Dates promised from now on follow it; orders keep theirs. Weekdays from Monday, 0.

    Raises RuleBroken NOT_ALLOWED, DAYS, WEEKDAYS, WEIGHT.
    """
    demand_right(actor, shop, Right.ORDERS)
    if not 0 <= processing_days <= MOST_DAYS:
        text = _("Between 0 and %(most)d working days. Correct them.")
        raise RuleBroken("DAYS", text % {"most": MOST_DAYS}, "processingDays")
    days = sorted(set(weekdays))
    if not days or not set(days).issubset(_WEEK):
        raise RuleBroken("WEEKDAYS", _("Choose one day of the week at least."), "weekdays")
    facts = {
        "processing_days": processing_days,
        "weekdays": days,
        "rests_on_holidays": rests_on_holidays,
        "piece_grams": _grams(piece_grams, 1, HEAVIEST_PIECE, "pieceGrams"),
        "packing_grams": _grams(packing_grams, 0, HEAVIEST_PACKING, "packingGrams"),
    }
    return Dispatch.objects.update_or_create(shop=shop, defaults=facts)[0]


def _grams(grams: int, least: int, most: int, field: str) -> int:
    if not least <= grams <= most:
        text = _("Between %(least)d and %(most)d grams. Correct it.")
        raise RuleBroken("WEIGHT", text % {"least": least, "most": most}, field)
    return grams
