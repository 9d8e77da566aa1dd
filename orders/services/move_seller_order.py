"""The only place where one shop's part of an order changes state."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.compiled import Compiled, attach
from matricia.kit.errors import RuleBroken
from orders.models import Order, OrderEvent, OrderLine, SellerOrder
from orders.services.move_order import lock_order
from orders.states import NEXT_SELLER_ORDER_STATES, SellerOrderState

_PARTS: Final = Compiled(
    lambda order: (
        SellerOrder.objects.select_for_update(of=("self",))
        .select_related("shop")
        .filter(order=order)
        .order_by("pk")
    ),
    order=UUID,
)
_LINES: Final = Compiled(
    lambda parts: OrderLine.objects.select_related("variant__product").filter(
        seller_order__in=parts
    ),
    parts=list[int],
)


def lock_seller_order(seller_order: SellerOrder) -> SellerOrder:
    """The row as it is now, locked after its order."""
    order = lock_order(seller_order.order)
    locked = SellerOrder.objects.select_for_update(of=("self",)).get(pk=seller_order.pk)
    locked.order = order
    return locked


def lock_parts(order: Order) -> list[SellerOrder]:
    """All parts of an order that is locked, locked by id. They have their shop and their lines at
    hand, these their variant and its product; `order.seller_orders.all()` are the same from now on.
    """
    parts = _PARTS.all(order=order.pk)
    attach([order], "seller_orders", parts, by="order")
    attach(parts, "lines", _LINES.all(parts=[part.pk for part in parts]), by="seller_order")
    return parts


def move_seller_order(
    seller_order: SellerOrder,
    to: SellerOrderState,
    *,
    actor: User | None = None,
    reason: str = "",
) -> SellerOrder:
    """`seller_order`, locked and in state `to`, with an event. Raises RuleBroken ORDER_STATE."""
    seller_order = lock_seller_order(seller_order)
    for event in moved_parts([seller_order], to, actor=actor, reason=reason):
        event.save()
    return seller_order


def refuse_part_move(part: SellerOrder, to: SellerOrderState) -> None:
    """Raise RuleBroken ORDER_STATE when it cannot come into state `to`."""
    before = SellerOrderState(part.state)
    if to not in NEXT_SELLER_ORDER_STATES[before]:
        raise RuleBroken(
            "ORDER_STATE",
            _("Order %(number)s is “%(state)s”: this cannot be done any more. Reload the page.")
            % {"number": part.number, "state": before.label},
        )


def moved_parts(
    parts: Sequence[SellerOrder],
    to: SellerOrderState,
    *,
    actor: User | None = None,
    reason: str = "",
) -> list[OrderEvent]:
    """Bring parts that are locked into state `to`; answers their events, which the caller saves.
    Raises RuleBroken ORDER_STATE when one of them cannot; then nothing was written."""
    events = [_event(part, to, actor, reason) for part in parts]
    for part in parts:
        part.state = to
    SellerOrder.objects.filter(pk__in=[part.pk for part in parts]).update(state=to)
    return events


def _event(part: SellerOrder, to: SellerOrderState, actor: User | None, reason: str) -> OrderEvent:
    refuse_part_move(part, to)
    return OrderEvent(
        order=part.order,
        seller_order=part,
        from_state=part.state,
        to_state=to,
        actor=actor,
        reason=reason,
    )
