"""The only place where an order changes state."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from orders.models import Order, OrderEvent
from orders.states import NEXT_ORDER_STATES, OrderState


def lock_order(order: Order) -> Order:
    """The row as it is now, ours until the transaction ends. Parents are locked before children:
    order, basket, its parts by id, stock, voucher."""
    locked = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
    locked.opened_by_token = order.opened_by_token
    return locked


def move_order(
    order: Order, to: OrderState, *, actor: User | None = None, reason: str = ""
) -> Order:
    """`order`, locked and in state `to`, with an event. Raises RuleBroken ORDER_STATE."""
    order = lock_order(order)
    moved_order(order, to, actor=actor, reason=reason).save()
    return order


def moved_order(
    order: Order, to: OrderState, *, actor: User | None = None, reason: str = "", **changes: Any
) -> OrderEvent:
    """Bring an order that is locked into state `to`, with `changes`; answers its event, which the
    caller saves. Raises RuleBroken ORDER_STATE."""
    refuse_move(order, to)
    before = OrderState(order.state)
    order.state = to
    for name, value in changes.items():
        setattr(order, name, value)
    order.save(update_fields=["state", *changes])
    return OrderEvent(order=order, from_state=before, to_state=to, actor=actor, reason=reason)


def refuse_move(order: Order, to: OrderState) -> None:
    """Raise RuleBroken ORDER_STATE when it cannot come into state `to`."""
    before = OrderState(order.state)
    if to not in NEXT_ORDER_STATES[before]:
        raise RuleBroken(
            "ORDER_STATE",
            _("Order %(number)s is “%(state)s”: this cannot be done any more. Reload the page.")
            % {"number": order.number, "state": before.label},
        )
