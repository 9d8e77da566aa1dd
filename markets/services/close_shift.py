"""A cashier counts the drawer and closes her shift."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from markets.models import Shift, Till
from markets.permissions import demand_to_use_tills
from markets.services.cash import check_counted, expected_in_drawer
from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.money import Money
from orders.money_text import money_text

LONGEST_REASON = 200


@transaction.atomic
def close_shift(shift: Shift, *, counted: int, variance_reason: str, actor: User) -> Shift:
    """Close `shift` with `counted` cents in the drawer; the same count again is harmless.

    Raises RuleBroken NOT_ORGANISER, CASH_COUNT, SHIFT_CLOSED when it was closed with another count,
    or VARIANCE_REASON when the drawer holds more or less than expected and nobody says why.
    """
    # The till is locked, as for a sale: none can slip in between the sum and the closing.
    till = (
        Till.objects.select_for_update(of=("self",)).select_related("market").get(pk=shift.till_id)
    )
    shift = Shift.objects.select_for_update().get(pk=shift.pk)
    demand_to_use_tills(actor, till.market)
    if shift.closed_at is not None:
        return _closed_before(shift, counted)
    check_counted(counted, "counted")
    reason = variance_reason.strip()
    _check_variance(counted - expected_in_drawer(shift), reason)
    shift.counted = counted
    shift.variance_reason = reason
    shift.closed_at = clock.now()
    shift.save(update_fields=["counted", "variance_reason", "closed_at"])
    return shift


def _closed_before(shift: Shift, counted: int) -> Shift:
    if shift.counted != counted:
        raise RuleBroken(
            "SHIFT_CLOSED", _("This shift was closed with another count. Reload to see it.")
        )
    return shift


def _check_variance(variance: int, reason: str) -> None:
    if variance and not reason:
        too_much = _("The drawer holds %(amount)s too much. Count again, or say why.")
        too_little = _("The drawer holds %(amount)s too little. Count again, or say why.")
        amount = money_text(Money(abs(variance)))
        raise RuleBroken(
            "VARIANCE_REASON",
            (too_much if variance > 0 else too_little) % {"amount": amount},
            "varianceReason",
        )
    if len(reason) > LONGEST_REASON:
        raise RuleBroken(
            "VARIANCE_REASON",
            _("Say it in at most %(most)d characters.") % {"most": LONGEST_REASON},
            "varianceReason",
        )
