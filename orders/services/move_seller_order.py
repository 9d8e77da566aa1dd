"""The only place where one shop's part of an order changes state."""

from __future__ import annotations

from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from orders.models import OrderEvent, SellerOrder
from orders.services.move_order import lock_order
from orders.states import NEXT_SELLER_ORDER_STATES, SellerOrderState


def lock_seller_order(seller_order: SellerOrder) -> SellerOrder:
    """The row as it is now, locked after its order."""
    order = lock_order(seller_order.order)
    locked = SellerOrder.objects.select_for_update(of=("self",)).get(pk=seller_order.pk)
    locked.order = order
    return locked


def move_seller_order(
    seller_order: SellerOrder,
    to: SellerOrderState,
    *,
    actor: User | None = None,
    reason: str = "",
) -> SellerOrder:
    """`seller_order`, locked and in state `to`, with an event. Raises RuleBroken ORDER_STATE."""
    seller_order = lock_seller_order(seller_order)
    before = SellerOrderState(seller_order.state)
    if to not in NEXT_SELLER_ORDER_STATES[before]:
        raise RuleBroken(
            "ORDER_STATE",
            _("Order %(number)s is “%(state)s”: this cannot be done any more. Reload the page.")
            % {"number": seller_order.number, "state": before.label},
        )
    seller_order.state = to
    seller_order.save(update_fields=["state"])
    OrderEvent.objects.create(
        order=seller_order.order,
        seller_order=seller_order,
        from_state=before,
        to_state=to,
        actor=actor,
        reason=reason,
    )
    return seller_order
