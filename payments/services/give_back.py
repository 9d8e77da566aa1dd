"""A payment that no order can come of goes back whole, by no one's hand."""

from __future__ import annotations

from typing import Final

from matricia.kit.money import Money
from matricia.kit.tasks import enqueue
from payments.models import Payment, Refund
from payments.services.post_entry import Move, post_entry
from payments.states import RefundKind

UNALLOCATED: Final = "house:unallocated"


def give_back(payment: Payment, amount: int, *, code: str) -> Refund:
    """Book `amount` cents as nobody's and ask for their refund; in the caller's transaction, with
    the payment locked and just become paid. `code` says why (the rule that was broken)."""
    money = Money(amount, payment.currency)
    post_entry(
        f"payment:{payment.pk}",
        [Move("stripe:clearing", UNALLOCATED, money)],
        memo=f"No order: {code}",
    )
    refund = Refund.objects.create(
        payment=payment,
        kind=RefundKind.TOO_LATE,
        amount=amount,
        currency=payment.currency,
        reason=code,
    )
    enqueue("payments.send_refund", refund=str(refund.pk))
    return refund
