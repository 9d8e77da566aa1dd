"""A designer says that pieces came, or left without being sold here, or how many she counted."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import Location, Variant
from shops.services import stock
from shops.services.keep_stock.places import demand_to_keep, first_time
from shops.states import AdjustReason, StockReason
from shops.titles import one_line

MOST_PIECES: Final = 100_000
LONGEST_WORDS: Final = 200


@transaction.atomic
def adjust_stock(
    change_id: UUID,
    variant: Variant,
    location: Location,
    *,
    reason: AdjustReason,
    quantity: int,
    words: str = "",
    actor: Any,
) -> None:
    """Book `quantity` pieces that came (MADE) or left (the other reasons) at a place of the shop;
    with COUNTED it is how many there are now. The same id again changes nothing.

    Raises RuleBroken NOT_ALLOWED, LOCATION, MARKET_ON, TOO_LONG, INVALID_QUANTITY, TOO_FEW (field:
    the variant's id), STOCK_COUNT or STOCK_HELD.
    """
    shop = variant.product.shop
    demand_to_keep(actor, shop, location)
    words = demand_note(words)
    change = first_time(change_id, shop)
    if change is None:
        return
    if reason == AdjustReason.COUNTED:
        stock.set_on_hand(
            variant, location, quantity, actor=actor, reference=change.reference, words=words
        )
        return
    _demand_quantity(quantity)
    delta = quantity if reason == AdjustReason.MADE else -quantity
    stock.change_by(
        change.reference,
        location,
        {variant.pk: delta},
        reason=StockReason(reason.value),
        actor=actor,
        words=words,
    )


def demand_note(words: str) -> str:
    """On one line. Raises RuleBroken TOO_LONG."""
    line = one_line(words)
    if len(line) > LONGEST_WORDS:
        message = _("At most %(count)d characters. Shorten it.") % {"count": LONGEST_WORDS}
        raise RuleBroken("TOO_LONG", message, "note")
    return line


def _demand_quantity(quantity: int) -> None:
    if not 0 < quantity <= MOST_PIECES:
        raise RuleBroken(
            "INVALID_QUANTITY",
            _("A quantity lies between 1 and 100,000. Correct it."),
            "quantity",
        )
