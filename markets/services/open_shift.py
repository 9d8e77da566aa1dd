"""A cashier counts the float and opens a till."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Shift, Till
from markets.permissions import demand_to_use_tills
from markets.services.cash import check_counted
from markets.states import MarketState
from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken


@transaction.atomic
def open_shift(shift_id: uuid.UUID, *, till: Till, opening_float: int, actor: User) -> Shift:
    """Open a shift on `till` with `opening_float` cents in it; the same id again is harmless.

    Raises RuleBroken NOT_ORGANISER, ID_REUSED, MARKET_NOT_OPEN, CASH_COUNT, or TILL_IN_USE while
    another shift is open on this till.
    """
    till = Till.objects.select_for_update(of=("self",)).select_related("market").get(pk=till.pk)
    demand_to_use_tills(actor, till.market)
    if opened := Shift.objects.filter(pk=shift_id).first():
        return _same(opened, till)
    if till.market.state != MarketState.OPEN:
        raise RuleBroken(
            "MARKET_NOT_OPEN",
            _("Tills open only while their market is open. Open the market first."),
        )
    check_counted(opening_float, "openingFloat")
    if till.shifts.filter(closed_at__isnull=True).exists():
        raise RuleBroken(
            "TILL_IN_USE",
            _("This till is open already. Close its shift first, or use another till."),
        )
    return Shift.objects.create(id=shift_id, till=till, cashier=actor, opening_float=opening_float)


def _same(opened: Shift, till: Till) -> Shift:
    if opened.till_id != till.pk:
        raise RuleBroken(
            "ID_REUSED", _("This shift's id belongs to another till. Open a new shift."), "id"
        )
    return opened
