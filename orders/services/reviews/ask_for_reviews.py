"""One mail per order, a week after all of it has arrived: what do you think?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db.models import Exists, OuterRef

from matricia.kit import clock
from matricia.kit.mailing import send_once
from orders import review_mails
from orders.arrival import arrives_on
from orders.models import Order, OrderLine, Review, SellerOrder, WithdrawalLine
from orders.models.order import OrderQuerySet
from orders.selectors.orders import with_parts
from orders.services.restrict_contact import NOBODY
from orders.services.reviews.refuse_review_mails import digest_of, refused
from orders.states import OrderState, SellerOrderState

AFTER: Final = timedelta(days=7)
#: Later than that she is not asked any more.
UNTIL: Final = timedelta(days=45)
#: What is made to order takes its time; nothing takes longer than this.
SINCE: Final = timedelta(days=200)


def orders_to_ask() -> Iterator[UUID]:
    """Orders whose buyers may be asked today."""
    today = clock.today()
    rows = with_parts(_candidates().order_by("paid_at")).iterator(chunk_size=200)
    for order in rows:
        days = [arrives_on(part) for part in order.seller_orders.all()]
        arrived = [day for day in days if day]
        if arrived and today - UNTIL <= max(arrived) <= today - AFTER:
            yield order.pk


def ask_buyer(order_id: UUID) -> None:
    """Write to her, unless she has been asked, has said it all, or wants no such mail."""
    order = Order.objects.get(pk=order_id)
    rows = _candidates().filter(pk=order_id)
    if digest_of(order.email) in refused([order.email]) or not open_lines(order):
        return
    send_once(order_id, rows, "reviews_asked_at", lambda: [review_mails.ask(order)])


def open_lines(order: Order) -> list[OrderLine]:
    """Those of its pieces that she has kept and not reviewed."""
    lines = OrderLine.objects.filter(
        seller_order__order=order, seller_order__state=SellerOrderState.SHIPPED
    )
    return list(
        lines.exclude(Exists(Review.objects.filter(line=OuterRef("pk")))).exclude(
            Exists(WithdrawalLine.objects.filter(line=OuterRef("pk")))
        )
    )


def _candidates() -> OrderQuerySet:
    waiting = SellerOrder.objects.filter(order=OuterRef("pk"), state=SellerOrderState.TO_SHIP)
    return (
        Order.objects.from_web()
        .filter(
            state=OrderState.PAID,
            reviews_asked_at=None,
            paid_at__range=(clock.now() - SINCE, clock.now() - AFTER),
        )
        .exclude(email=NOBODY)
        .exclude(forget_when_done=True)
        .exclude(Exists(waiting))
    )
