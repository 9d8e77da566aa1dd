"""A designer moves pieces from one of her places to another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from shops.models import Location, Shop, Variant
from shops.services import stock
from shops.services.keep_stock.adjust_stock import demand_note
from shops.services.keep_stock.places import demand_to_keep, first_time

MOST_LINES: Final = 500
MOST_PIECES: Final = 10_000


@transaction.atomic
def move_pieces(
    change_id: UUID,
    shop: Shop,
    *,
    source: Location,
    target: Location,
    lines: Mapping[int, int],
    words: str = "",
    actor: Any,
) -> None:
    """Move `lines` (variant id → quantity), all of them or nothing; both places are noted. The same
    id again changes nothing.

    Raises RuleBroken NOT_ALLOWED, LOCATION, MARKET_ON, SAME_PLACE, TOO_LONG, NO_LINES,
    TOO_MANY_LINES, INVALID_QUANTITY or TOO_FEW (field: the variant's id), or ObjectDoesNotExist for
    a piece of another shop.
    """
    demand_to_keep(actor, shop, source, target)
    if source.pk == target.pk:
        raise RuleBroken("SAME_PLACE", _("Choose two different places."), "target")
    words = demand_note(words)
    _check(shop, lines)
    change = first_time(change_id, shop)
    if change is None:
        return
    stock.transfer(
        change.reference, lines, sources=[source.pk], target=target.pk, actor=actor, words=words
    )


def _check(shop: Shop, lines: Mapping[int, int]) -> None:
    if not lines:
        raise RuleBroken("NO_LINES", _("Choose at least one piece."), "lines")
    if len(lines) > MOST_LINES:
        raise RuleBroken(
            "TOO_MANY_LINES", _("At most 500 pieces fit into one list. Make a second one."), "lines"
        )
    for pk, quantity in lines.items():
        if not 0 < quantity <= MOST_PIECES:
            raise RuleBroken(
                "INVALID_QUANTITY", _("A quantity lies between 1 and 10,000. Correct it."), str(pk)
            )
    hers = Variant.objects.filter(pk__in=list(lines), product__shop=shop)
    if hers.count() != len(lines):
        raise ObjectDoesNotExist
