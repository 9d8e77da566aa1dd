"""One shop's part of a paid order is not sent after all."""

from __future__ import annotations

from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from orders.models import SellerOrder
from orders.permissions import can_cancel_part
from orders.services.move_order import move_order
from orders.services.move_seller_order import lock_seller_order, move_seller_order
from orders.states import OrderState, SellerOrderState
from orders.unsent import is_partly_gone
from shops.services import stock

LONGEST_REASON: Final = 200


@transaction.atomic
def cancel_seller_order(
    seller_order: SellerOrder, *, actor: User | None, reason: str
) -> SellerOrder:
    """`seller_order`, cancelled before it was shipped; its pieces are in stock again.

    The order itself is cancelled with its last part. Giving the money back is payments' work, in
    the same transaction. Raises RuleBroken NOT_ALLOWED, INVALID_REASON, or ORDER_STATE.
    """
    seller_order = lock_seller_order(seller_order)
    if not can_cancel_part(actor, seller_order):
        raise RuleBroken("NOT_ALLOWED", _("Only the shop that sold it can cancel this order."))
    return cancel_part(seller_order, actor=actor, reason=reason_given(reason))


def cancel_part(seller_order: SellerOrder, *, actor: User | None, reason: str) -> SellerOrder:
    """What `cancel_seller_order` does once it is allowed; in the caller's transaction. Raises
    RuleBroken ORDER_STATE, or PARTLY_HANDED_OVER when some of it has left."""
    if seller_order.state != SellerOrderState.TO_SHIP:
        raise RuleBroken(
            "ORDER_STATE",
            _("Order %(number)s is “%(state)s”: only one that is to be shipped can be cancelled.")
            % {"number": seller_order.number, "state": seller_order.get_state_display()},
        )
    if is_partly_gone(seller_order):
        raise RuleBroken(
            "PARTLY_HANDED_OVER",
            _("Some pieces of %(number)s have left already. Only the others can be given up.")
            % {"number": seller_order.number},
        )
    seller_order = move_seller_order(
        seller_order, SellerOrderState.CANCELLED, actor=actor, reason=reason
    )
    order = seller_order.order
    parts = order.seller_orders.exclude(state=SellerOrderState.CANCELLED)
    if not parts.exists():
        seller_order.order = move_order(order, OrderState.CANCELLED, actor=actor, reason=reason)
    # What was given back piece by piece before is in stock already.
    out = stock.still_out(order.stock_reference)
    lines = seller_order.lines.filter(variant__isnull=False).values_list("variant", "quantity")
    back = {pk: min(quantity, out.get(pk, 0)) for pk, quantity in lines if pk is not None}
    stock.put_back(order.stock_reference, back, actor=actor)
    return seller_order


def reason_given(typed: str) -> str:
    """The reason, which the customer reads. Raises RuleBroken INVALID_REASON."""
    reason = " ".join(typed.split())
    if not reason or len(reason) > LONGEST_REASON:
        message = _("Say why in a few words (at most 200 characters): the customer reads it.")
        raise RuleBroken("INVALID_REASON", message, field="reason")
    return reason
