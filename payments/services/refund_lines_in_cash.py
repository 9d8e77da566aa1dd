"""Pieces of a card-paid order are given back in cash, out of a till's drawer."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from django.db import transaction

from orders.models import OrderLine, SellerOrder
from payments.models import Payment, Refund
from payments.services.refund_items import part_of
from payments.services.refund_order import items_of, refund_in_cash
from payments.services.transitions import locked_payment


@transaction.atomic
def refund_lines_in_cash(
    payment: Payment,
    *,
    lines: Mapping[OrderLine, int],
    deliveries: Collection[SellerOrder],
    drawer: str,
    reason: str,
    pk: UUID,
) -> Refund:
    """As `refund_lines`, paid out of the account `drawer`. Who may do that, the till decides.

    Raises RuleBroken INVALID_REASON, DISPUTED, NOT_IN_ORDER, INVALID_QUANTITY, or NOTHING_LEFT.
    """
    payment = locked_payment(pk=payment.pk)
    items = items_of(payment, lines, deliveries)
    return refund_in_cash(
        payment,
        {share: part_of(share, given) for share, given in items.items()},
        drawer=drawer,
        actor=None,
        reason=reason,
        items=items,
        pk=pk,
    )
