"""Orders that are late, and what their buyers may do then.

Who has not got it by the promised day may give up the contract unless the seller delivers within a
reasonable time she is given, or at once when she refuses to (C. conso. L216-6). Here she need not
set a time: from a notice of delay on, or once the promised day has passed, she may have all of it
back until it is sent.
"""

from __future__ import annotations

from django.db.models import Q

from matricia.kit import clock
from orders.models import DeliveryOption, SellerOrder
from orders.states import OrderState, SellerOrderState

_COLLECTED = Q(delivery_option__kind=DeliveryOption.Kind.COLLECT)


def should_have_left() -> Q:
    """Parts that had to leave before today, and have not. What is collected waits for its buyer."""
    today = clock.today()
    past = Q(leave_by__lt=today) | Q(leave_by=None, promised_by__lt=today)
    return Q(state=SellerOrderState.TO_SHIP) & past & ~_COLLECTED


def should_have_arrived() -> Q:
    """Parts that were promised for a day before today, and have not even left."""
    past = Q(promised_by__lt=clock.today())
    return Q(state=SellerOrderState.TO_SHIP) & past & ~_COLLECTED


def is_late(part: SellerOrder) -> bool:
    """Whether it had to leave before today; read with its way of delivery."""
    if part.state != SellerOrderState.TO_SHIP or _is_collected(part):
        return False
    return (part.leave_by or part.promised_by) < clock.today()


def may_be_given_up(part: SellerOrder) -> bool:
    """Whether its buyer need not wait any longer; read with its order, its way of delivery and its
    delays."""
    is_open = part.state == SellerOrderState.TO_SHIP and part.order.state == OrderState.PAID
    if not is_open or not part.order.is_from_web:
        return False
    if list(part.delays.all()):
        return True
    return part.promised_by < clock.today() and not _is_collected(part)


def _is_collected(part: SellerOrder) -> bool:
    option = part.delivery_option
    return option is not None and option.kind == DeliveryOption.Kind.COLLECT
