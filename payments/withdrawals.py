"""Withdrawals with the money that goes back for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from matricia.kit.money import Money, split_amount
from orders.models import Withdrawal
from orders.models.withdrawal import WithdrawalQuerySet
from payments.models import Refund
from payments.states import RefundState


@dataclass(frozen=True, slots=True)
class WithdrawalMoney:
    """What is refunded for a withdrawal, or will be: then `state` is None. `paid_at`: when Stripe
    has paid it."""

    amount: Money
    state: RefundState | None
    paid_at: datetime | None


def with_papers(rows: WithdrawalQuerySet) -> WithdrawalQuerySet:
    """`rows` with all that their pages and papers show, in a fixed number of statements."""
    related = ("seller_order__order", "seller_order__shop__seller")
    return rows.select_related(*related).prefetch_related("lines__line")


def money_of(withdrawals: Sequence[Withdrawal]) -> list[WithdrawalMoney]:
    """Of each, in one statement."""
    refunds = Refund.objects.in_bulk([withdrawal.refund_id for withdrawal in withdrawals])
    return [_money(withdrawal, refunds.get(withdrawal.refund_id)) for withdrawal in withdrawals]


def _money(withdrawal: Withdrawal, refund: Refund | None) -> WithdrawalMoney:
    if refund is not None:
        amount = Money(refund.amount, refund.currency)
        return WithdrawalMoney(amount, RefundState(refund.state), refund.succeeded_at)
    if withdrawal.refunded_at is not None:  # its pieces were given back otherwise
        return WithdrawalMoney(Money(0, withdrawal.seller_order.currency), None, None)
    return WithdrawalMoney(Money(_price(withdrawal), withdrawal.seller_order.currency), None, None)


def _price(withdrawal: Withdrawal) -> int:
    goods = sum(
        sum(split_amount(row.line.total, [1] * row.line.quantity)[: row.quantity])
        for row in withdrawal.lines.all()
    )
    return goods + (withdrawal.seller_order.beside_goods if withdrawal.takes_delivery else 0)
