"""A customer has sent her pieces back: her proof of dispatch (C. conso. L221-24)."""

from __future__ import annotations

from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Withdrawal
from orders.services.move_withdrawal import lock_withdrawal, move_withdrawal
from orders.services.ship_seller_order import carrier_named, tracking_number_typed
from orders.states import WithdrawalState

KNOWN: Final = (WithdrawalState.SENT, WithdrawalState.RECEIVED, WithdrawalState.REFUNDED)


@transaction.atomic
def note_sent_back(
    withdrawal: Withdrawal, *, carrier: str, tracking_number: str, actor: User | None
) -> Withdrawal:
    """`withdrawal`, on its way back; the caller has seen that it is hers. Again is harmless.

    Raises RuleBroken INVALID_CARRIER, INVALID_TRACKING_NUMBER, or NOTHING_TO_SEND.
    """
    withdrawal = lock_withdrawal(withdrawal)
    if not withdrawal.was_sent:
        message = _("You have nothing to send back: these pieces have never left.")
        raise RuleBroken("NOTHING_TO_SEND", message)
    carrier, number = carrier_named(carrier), tracking_number_typed(tracking_number)
    if withdrawal.state in KNOWN:
        return withdrawal
    return move_withdrawal(
        withdrawal,
        WithdrawalState.SENT,
        actor=actor,
        carrier=carrier,
        tracking_number=number,
        sent_back_at=clock.now(),
    )
