"""A designer starts what is made to order."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import OrderEvent, SellerOrder
from orders.permissions import can_ship
from orders.services.move_seller_order import lock_seller_order
from orders.states import MAKING, SellerOrderState


@transaction.atomic
def start_making(seller_order: SellerOrder, *, actor: User | None) -> SellerOrder:
    """`seller_order`, being made since now. Asking again changes nothing.

    Raises RuleBroken NOT_ALLOWED, NOT_MADE_TO_ORDER, or ORDER_STATE when it is not to be shipped.
    """
    seller_order = lock_seller_order(seller_order)
    if not can_ship(actor, seller_order):
        raise RuleBroken("NOT_ALLOWED", _("Only the shop that sold it can start this order."))
    if seller_order.making_since is not None:
        return seller_order
    if not seller_order.lines.filter(made_to_order=True).exists():
        message = _("Nothing in this order is made to order: ship it when it is ready.")
        raise RuleBroken("NOT_MADE_TO_ORDER", message)
    state = SellerOrderState(seller_order.state)
    if state != SellerOrderState.TO_SHIP:
        message = _("Order %(number)s is “%(state)s”: it cannot be started. Reload the page.")
        raise RuleBroken(
            "ORDER_STATE", message % {"number": seller_order.number, "state": state.label}
        )
    seller_order.making_since = clock.now()
    seller_order.accepted_at = seller_order.accepted_at or seller_order.making_since
    seller_order.save(update_fields=["making_since", "accepted_at"])
    OrderEvent.objects.create(
        order=seller_order.order,
        seller_order=seller_order,
        from_state=state,
        to_state=MAKING,
        actor=actor,
    )
    return seller_order
