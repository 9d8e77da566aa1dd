"""What was renounced is paid back: the pieces, and the delivery when nothing stays (L221-24)."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Order, OrderLine, Withdrawal
from orders.services.move_withdrawal import lock_withdrawal, move_withdrawal
from orders.states import WithdrawalState
from payments.models import Payment
from payments.services.refund_order import refund_lines
from payments.services.transitions import locked_payment
from payments.withdrawal_rights import refunded_pieces


@transaction.atomic
def refund_withdrawal(withdrawal: Withdrawal) -> Withdrawal:
    """`withdrawal`, its refund asked for: of what was not given back otherwise meanwhile. Again is
    harmless. Raises RuleBroken DISPUTED while a bank disputes the payment."""
    payment = locked_payment(order=withdrawal.seller_order.order_id)
    withdrawal = lock_withdrawal(withdrawal)
    if withdrawal.state == WithdrawalState.REFUNDED:
        return withdrawal
    pieces = _still_paid(withdrawal)
    if pieces:
        _refund(payment, withdrawal, pieces)
    return move_withdrawal(withdrawal, WithdrawalState.REFUNDED, refunded_at=clock.now())


def refund_if_possible(withdrawal: Withdrawal) -> Withdrawal:
    """As `refund_withdrawal`; while a bank disputes the payment it stays as it is, and the clock of
    the withdrawals tries again."""
    try:
        return refund_withdrawal(withdrawal)
    except RuleBroken as refused:
        if refused.code != "DISPUTED":
            raise
        return lock_withdrawal(withdrawal)


@transaction.atomic
def close_what_came_back(order: Order) -> None:
    """Pieces of `order` were given back and refunded otherwise, e.g. at a market: withdrawals of
    which nothing is left to pay are done. The caller has locked the payment."""
    for withdrawal in Withdrawal.objects.not_refunded().filter(seller_order__order=order):
        if not _still_paid(withdrawal):
            move_withdrawal(
                lock_withdrawal(withdrawal), WithdrawalState.REFUNDED, refunded_at=clock.now()
            )


def reason_of(withdrawal: Withdrawal) -> str:
    """The customer reads it."""
    with override(withdrawal.seller_order.order.language):
        return _("Withdrawal %(number)s") % {"number": withdrawal.number}


def _still_paid(withdrawal: Withdrawal) -> dict[OrderLine, int]:
    rows = list(withdrawal.lines.select_related("line__seller_order"))
    gone = refunded_pieces(row.line_id for row in rows)
    left = {row: min(row.quantity, row.line.quantity - gone.get(row.line_id, 0)) for row in rows}
    return {row.line: pieces for row, pieces in left.items() if pieces > 0}


def _refund(payment: Payment, withdrawal: Withdrawal, pieces: dict[OrderLine, int]) -> None:
    try:
        refund_lines(
            payment,
            lines=pieces,
            deliveries=[withdrawal.seller_order] if withdrawal.takes_delivery else (),
            actor=None,
            reason=reason_of(withdrawal),
            pk=withdrawal.refund_id,
        )
    except RuleBroken as refused:
        if refused.code != "NOTHING_LEFT":  # staff gave all of it back by amount
            raise
