"""A designer has her pieces back: the customer is refunded."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Withdrawal
from orders.permissions import can_receive_return
from orders.services.move_withdrawal import lock_withdrawal, move_withdrawal
from orders.states import WithdrawalState
from payments.services.refund_withdrawal import refund_if_possible
from payments.services.return_to_stock import return_to_stock
from payments.services.transitions import locked_payment

OUTSIDE = (WithdrawalState.ANNOUNCED, WithdrawalState.SENT)


@transaction.atomic
def receive_return(withdrawal: Withdrawal, *, restock: bool, actor: User | None) -> Withdrawal:
    """`withdrawal`, its pieces received, its refund asked for unless that was done on the
    fourteenth day already. `restock`: they can be sold again. Again is harmless.

    Raises RuleBroken NOT_ALLOWED.
    """
    locked_payment(order=withdrawal.seller_order.order_id)
    withdrawal = lock_withdrawal(withdrawal)
    if not can_receive_return(actor, withdrawal.seller_order):
        raise RuleBroken("NOT_ALLOWED", _("Only the shop that sold it can receive this return."))
    if withdrawal.received_at is None:
        withdrawal.received_at = clock.now()
        withdrawal.save(update_fields=["received_at"])
    if withdrawal.state in OUTSIDE:
        withdrawal = move_withdrawal(withdrawal, WithdrawalState.RECEIVED, actor=actor)
    if restock:
        return_to_stock(withdrawal, actor=actor)
    return refund_if_possible(withdrawal)
