"""A designer cannot send her part: it is cancelled and its money goes back."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from matricia.accounts.models import User
from orders.models import SellerOrder
from orders.services.cancel_seller_order import cancel_seller_order as cancel
from payments.models import Payment, Share
from payments.services.request_refund import refundable, refuse_if_disputed, request_refund
from payments.services.transitions import locked_payment, move_share
from payments.states import RefundKind, ShareState


@transaction.atomic
def cancel_seller_order(
    seller_order: SellerOrder, *, actor: User | None, reason: str
) -> SellerOrder:
    """`seller_order`, cancelled before it was shipped, the refund of what is left of its share
    asked for. Raises RuleBroken DISPUTED, or as the orders room does."""
    payment = locked_payment(order=seller_order.order_id)
    refuse_if_disputed(payment)
    cancelled = cancel(seller_order, actor=actor, reason=reason)
    refund_cancelled_part(payment, cancelled, actor=actor, reason=reason)
    return cancelled


def refund_cancelled_part(
    payment: Payment,
    cancelled: SellerOrder,
    *,
    actor: User | None,
    reason: str,
    pk: UUID | None = None,
) -> None:
    """Ask for the refund of what is left of its share; in the caller's transaction, with the
    payment locked and not disputed."""
    share = Share.objects.get(payment=payment, seller_order=cancelled.pk)
    part = refundable(share)
    if part.total:
        request_refund(
            payment, {share: part}, reason=reason, kind=RefundKind.CANCELLATION, actor=actor, pk=pk
        )
    elif share.state != ShareState.CANCELLED:
        move_share(share, ShareState.CANCELLED)
