"""Mails about orders, each sent by one worker and marked when the post office has taken it.

A worker that dies before leaves no mark, and the sweeper sends; only one that dies between the post
office's answer and the mark makes a mail go out twice, which is better than not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.core.mail import get_connection
from django.core.mail.message import EmailMessage
from django.db import connection, transaction
from django.db.models import QuerySet

from matricia.kit import clock
from orders import mails
from orders.models import Order, Parcel, SellerOrder
from orders.selectors.orders import with_lines, with_parts

#: Longer than a message takes and its retries; shorter than a buyer's patience.
PATIENCE: Final = timedelta(minutes=5)
AT_ONCE: Final = 200


def confirm_to_buyer(order_id: UUID) -> None:
    """The order's confirmation, once it is paid."""
    rows = Order.objects.filter(pk=order_id, paid_at__isnull=False)
    orders = with_parts(Order.objects.filter(pk=order_id)).prefetch_related("seller_orders__shop")
    _send_once(order_id, rows, "confirmation_sent_at", lambda: [mails.confirmation(orders.get())])


def tell_designers(seller_order_id: int) -> None:
    """A new order, to each member of the shop in her language."""
    rows = SellerOrder.objects.filter(pk=seller_order_id, order__paid_at__isnull=False)
    parts = with_lines(SellerOrder.objects.filter(pk=seller_order_id)).select_related("shop")
    _send_once(seller_order_id, rows, "designers_told_at", lambda: mails.new_order(parts.get()))


def tell_buyer_of_parcel(parcel_id: int) -> None:
    """A parcel is on its way, with its tracking number."""
    parcels = Parcel.objects.select_related("seller_order__order", "seller_order__shop")
    rows = Parcel.objects.filter(pk=parcel_id)
    _send_once(parcel_id, rows, "buyer_told_at", lambda: [mails.shipped(parcels.get(pk=parcel_id))])


@dataclass(frozen=True)
class Untold:
    """Ids of rows whose mail should have been sent by now."""

    orders: list[UUID]
    seller_orders: list[int]
    parcels: list[int]


def untold() -> Untold:
    """What a lost message left behind, oldest first, a bounded number of each."""
    before = clock.now() - PATIENCE
    orders = Order.objects.filter(paid_at__lt=before, confirmation_sent_at=None)
    parts = SellerOrder.objects.filter(order__paid_at__lt=before, designers_told_at=None)
    parcels = Parcel.objects.filter(sent_at__lt=before, buyer_told_at=None)
    return Untold(
        list(orders.order_by("paid_at").values_list("pk", flat=True)[:AT_ONCE]),
        list(parts.order_by("pk").values_list("pk", flat=True)[:AT_ONCE]),
        list(parcels.order_by("pk").values_list("pk", flat=True)[:AT_ONCE]),
    )


def _send_once(
    pk: UUID | int,
    rows: QuerySet[Any],
    told_at: str,
    write: Callable[[], Iterable[EmailMessage]],
) -> None:
    """Send what is not marked as sent, and mark it; of several workers, one.

    An advisory lock and not a row's: the post office may be slow, and the order must stay free.
    """
    with transaction.atomic():
        if not _alone(f"mail {rows.model._meta.label}.{told_at} {pk}"):
            return
        if not rows.filter(**{told_at: None}).exists():
            return
        get_connection().send_messages(list(write()))
        rows.update(**{told_at: clock.now()})


def _alone(what: str) -> bool:
    """Whether nobody else does `what` now; holds until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [what])
        return bool(cursor.fetchone()[0])
