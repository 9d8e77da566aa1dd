"""A guest has lost the link to her order: she gets it by mail, at the address she ordered with.

What is answered never says whether there is such an order, or whose it is.
"""

from __future__ import annotations

from typing import Final

from matricia.kit.rates import count
from matricia.kit.tasks import enqueue
from orders.models import Order, SellerOrder

#: Mails with a link, per order.
MOST_LINKS: Final = 3
WITHIN: Final = 3600  # seconds


def send_order_link(number: str, email: str) -> None:
    """Have the link sent if `number` (of the order, or of a part) and `email` belong together; at
    most three an hour."""
    typed = number.strip().upper()
    part = SellerOrder.objects.filter(number=typed).values("order")
    paid = Order.objects.from_web().filter(paid_at__isnull=False, email__iexact=email.strip())
    order = paid.filter(number=typed).first() or paid.filter(pk__in=part).first()
    if order is not None and _is_allowed(order):
        enqueue("orders.send_order_link", order_id=str(order.pk))


def _is_allowed(order: Order) -> bool:
    return count(f"order-link:{order.pk}", WITHIN) <= MOST_LINKS
