"""A whole order is given up: before it is paid, or before anything of it is shipped."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from orders.models import Order
from orders.permissions import can_cancel_order
from orders.services.cancel_seller_order import cancel_part, reason_given
from orders.services.free_unpaid import free_unpaid
from orders.services.move_order import lock_order
from orders.services.move_seller_order import lock_seller_order
from orders.states import OrderState, SellerOrderState


@transaction.atomic
def cancel_order(order: Order, *, actor: User | None, reason: str) -> Order:
    """`order`, cancelled with all its parts. Giving the money back is payments' work.

    Raises RuleBroken NOT_ALLOWED, INVALID_REASON, or ORDER_STATE once a part is shipped.
    """
    order = lock_order(order)
    if not can_cancel_order(actor, order):
        raise RuleBroken("NOT_ALLOWED", _("Only its buyer can cancel this order."))
    reason = reason_given(reason)
    if order.paid_at is None:
        return free_unpaid(order, OrderState.CANCELLED, actor=actor, reason=reason)
    for part in order.seller_orders.exclude(state=SellerOrderState.CANCELLED).order_by("pk"):
        cancel_part(lock_seller_order(part), actor=actor, reason=reason)
    return lock_order(order)
