"""A designer says what she brings to her stall, or takes home."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Bring, BringLine, Stall
from markets.permissions import demand_to_bring
from markets.stall_stock import free_at_atelier, left_at
from markets.states import BringDirection, InvitationState, MarketState
from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from shops.models import Variant

MOST_LINES: Final = 500
MOST_PIECES: Final = 10_000


@transaction.atomic
def plan_bring(
    bring_id: UUID,
    stall: Stall,
    *,
    direction: BringDirection,
    lines: Mapping[int, int],
    actor: User,
) -> Bring:
    """The list `bring_id` with `lines` (variant id → quantity); the same id again is the same list.

    On the way home, no lines mean everything that is left at the stall. Raises RuleBroken
    NOT_YOUR_STALL, STALL_NOT_ACCEPTED, MARKET_CLOSED, NO_LINES, INVALID_QUANTITY, TOO_FEW (field:
    the variant's id), or ObjectDoesNotExist for a piece of another shop.
    """
    demand_to_bring(actor, stall)
    bring, is_new = Bring.objects.get_or_create(
        pk=bring_id, defaults={"stall": stall, "direction": direction, "made_by": actor}
    )
    if not is_new:
        return _same_again(bring, stall)
    if direction == BringDirection.TO_STALL:
        _demand_that_she_comes(stall)
    elif not lines:
        lines = left_at(stall)
    _check_quantities(lines)
    _check_pieces(stall, direction, lines)
    BringLine.objects.bulk_create(
        BringLine(bring=bring, variant_id=pk, planned=quantity) for pk, quantity in lines.items()
    )
    return bring


def _same_again(bring: Bring, stall: Stall) -> Bring:
    if bring.stall_id != stall.pk:
        raise ObjectDoesNotExist
    return bring


def _demand_that_she_comes(stall: Stall) -> None:
    if stall.state != InvitationState.ACCEPTED:
        raise RuleBroken(
            "STALL_NOT_ACCEPTED",
            _("Accept the invitation and sign the mandate first; then choose what you bring."),
        )
    if stall.market.state == MarketState.CLOSED:
        raise RuleBroken(
            "MARKET_CLOSED", _("This market is over: pieces only go home from there now.")
        )


def _check_quantities(lines: Mapping[int, int]) -> None:
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


def _check_pieces(stall: Stall, direction: BringDirection, lines: Mapping[int, int]) -> None:
    variants = Variant.objects.filter(pk__in=lines, product__shop=stall.shop_id)
    found = {variant.pk: variant for variant in variants.select_related("product")}
    if len(found) < len(lines):
        raise ObjectDoesNotExist
    if direction == BringDirection.HOME:
        return
    free = free_at_atelier(stall, lines)
    for pk, quantity in lines.items():
        if quantity > free[pk]:
            raise RuleBroken(
                "TOO_FEW",
                _("“%(name)s”: only %(left)d are in stock at your atelier. Correct the number.")
                % {"name": found[pk].product.title, "left": max(free[pk], 0)},
                str(pk),
            )
