"""What a drawer holds, and which amounts of cash are believable."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.db.models import Sum
from django.utils.translation import gettext as _

from markets.cash_limits import cash_limit
from markets.models import Shift
from matricia.kit.errors import RuleBroken

MOST_IN_A_DRAWER: Final = 10_000_000  # cents: above it, somebody typed a wrong figure


def check_counted(amount: int, field: str) -> None:
    """Raises RuleBroken CASH_COUNT for an amount that no drawer holds."""
    if not 0 <= amount <= MOST_IN_A_DRAWER:
        raise RuleBroken(
            "CASH_COUNT", _("Count the cash again: it lies between 0 and 100,000 €."), field
        )


def check_payment(total: int, tendered: int, on: date) -> None:
    """Raises RuleBroken CASH_LIMIT, TOO_LITTLE_CASH or CASH_COUNT for cash that cannot be taken."""
    limit = cash_limit(on).most.amount
    if total > limit:
        raise RuleBroken(
            "CASH_LIMIT",
            _("At most %(limit)d € may be paid in cash. Take out pieces, or sell them online.")
            % {"limit": limit // 100},
        )
    check_counted(tendered, "tendered")
    if tendered < total:
        raise RuleBroken(
            "TOO_LITTLE_CASH",
            _("This is less than the total. Ask for the rest, then type what you were given."),
            "tendered",
        )


def expected_in_drawer(shift: Shift) -> int:
    """Cents: the float plus what was sold for cash."""
    sold: int = shift.sales.aggregate(sum=Sum("total", default=0))["sum"]
    return shift.opening_float + sold
