"""Where a stall stands, its number and its fee."""

from __future__ import annotations

from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Stall
from markets.permissions import demand_to_organise
from markets.services.keep_market import demand_cents
from markets.services.planned_market import lock_unclosed
from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from shops.titles import demand_title

LONGEST_NUMBER: Final = 10


@transaction.atomic
def move_stall(stall: Stall, *, column: int | None, row: int | None, actor: User) -> Stall:
    """Put it on a field of the plan, counted from 0; None for both takes it off. Who stands there
    changes places with it. Raises RuleBroken NOT_ORGANISER, MARKET_CLOSED, HALL."""
    demand_to_organise(actor, stall.market)
    market = lock_unclosed(stall.market)
    stall = Stall.objects.select_for_update().get(pk=stall.pk)
    if (column is None) != (row is None):
        raise RuleBroken("HALL", _("Say the column and the row, or neither."), "column")
    if column is not None and row is not None:
        if not (0 <= column < market.hall_columns and 0 <= row < market.hall_rows):
            raise RuleBroken("HALL", _("This field is outside the plan of the hall."), "column")
        _make_room(stall, column, row)
    stall.column, stall.row = column, row
    stall.save(update_fields=["column", "row"])
    return stall


def _make_room(stall: Stall, column: int, row: int) -> None:
    """The database lets no two stand on one field, not even for a moment."""
    before = (stall.column, stall.row)
    there = Stall.objects.filter(market=stall.market_id, column=column, row=row).exclude(
        pk=stall.pk
    )
    other = there.select_for_update().first()
    if other is not None:
        Stall.objects.filter(pk__in=[stall.pk, other.pk]).update(column=None, row=None)
        Stall.objects.filter(pk=other.pk).update(column=before[0], row=before[1])


@transaction.atomic
def edit_stall(
    stall: Stall, *, actor: User, number: str | None = None, fee: int | None = None
) -> Stall:
    """Its number (unique at the market) and its fee in cents.

    Raises RuleBroken NOT_ORGANISER, MARKET_CLOSED, TITLE, NAME_TAKEN, AMOUNT.
    """
    demand_to_organise(actor, stall.market)
    lock_unclosed(stall.market)
    stall = Stall.objects.select_for_update().get(pk=stall.pk)
    if number is not None:
        stall.number = _free_number(stall, number)
    if fee is not None:
        stall.fee = demand_cents(fee, "fee")
    stall.save(update_fields=["number", "fee"])
    return stall


def _free_number(stall: Stall, number: str) -> str:
    number = demand_title(number, longest=LONGEST_NUMBER, field="number")
    others = Stall.objects.filter(market=stall.market_id, number=number).exclude(pk=stall.pk)
    if others.exists():
        raise RuleBroken("NAME_TAKEN", _("Another stall has this number."), "number")
    return number
