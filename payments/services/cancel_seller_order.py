"""A designer cannot send her part: it is cancelled and its money goes back."""

from __future__ import annotations

from django.db import transaction

from matricia.accounts.models import User
from orders.models import SellerOrder
from orders.services.cancel_seller_order import cancel_seller_order as cancel
from payments.models import Share
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
    share = Share.objects.get(payment=payment, seller_order=seller_order.pk)
    part = refundable(share)
    if part.total:
        request_refund(
            payment, {share: part}, reason=reason, kind=RefundKind.CANCELLATION, actor=actor
        )
    elif share.state != ShareState.CANCELLED:
        move_share(share, ShareState.CANCELLED)
    return cancelled
