"""The only place where a withdrawal changes state."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from orders.models import Withdrawal
from orders.states import NEXT_WITHDRAWAL_STATES, WithdrawalState


def lock_withdrawal(withdrawal: Withdrawal) -> Withdrawal:
    """The row as it is now, ours until the transaction ends. Its payment is locked before it."""
    rows = Withdrawal.objects.select_for_update(of=("self",))
    return rows.select_related("seller_order__order", "seller_order__shop").get(pk=withdrawal.pk)


def move_withdrawal(
    withdrawal: Withdrawal, to: WithdrawalState, *, actor: User | None = None, **changes: Any
) -> Withdrawal:
    """A locked `withdrawal`, in state `to` and with `changes`, an event written.

    Raises RuleBroken WITHDRAWAL_STATE.
    """
    before = WithdrawalState(withdrawal.state)
    if to not in NEXT_WITHDRAWAL_STATES[before]:
        raise RuleBroken(
            "WITHDRAWAL_STATE",
            _("Return %(number)s is “%(state)s”: this cannot be done any more. Reload the page.")
            % {"number": withdrawal.number, "state": before.label},
        )
    withdrawal.state = to
    for name, value in changes.items():
        setattr(withdrawal, name, value)
    withdrawal.save(update_fields=["state", *changes])
    withdrawal.events.create(from_state=before, to_state=to, actor=actor)
    return withdrawal
