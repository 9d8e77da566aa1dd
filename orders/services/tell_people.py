"""Mails about orders, each claimed by a conditional update before it is sent: one worker sends.

A worker that dies between the claim and the post office loses the mail rather than sending it
twice; a mail that could not be handed over is unclaimed and tried again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.core.mail import get_connection
from django.core.mail.message import EmailMessage
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
    _send_once(rows, "confirmation_sent_at", lambda: [mails.confirmation(orders.get())])


def tell_designers(seller_order_id: int) -> None:
    """A new order, to each member of the shop in her language."""
    rows = SellerOrder.objects.filter(pk=seller_order_id, order__paid_at__isnull=False)
    parts = with_lines(SellerOrder.objects.filter(pk=seller_order_id)).select_related("shop")
    _send_once(rows, "designers_told_at", lambda: mails.new_order(parts.get()))


def tell_buyer_of_parcel(parcel_id: int) -> None:
    """A parcel is on its way, with its tracking number."""
    parcels = Parcel.objects.select_related("seller_order__order", "seller_order__shop")
    rows = Parcel.objects.filter(pk=parcel_id)
    _send_once(rows, "buyer_told_at", lambda: [mails.shipped(parcels.get(pk=parcel_id))])


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
    rows: QuerySet[Any], claim: str, write: Callable[[], Iterable[EmailMessage]]
) -> None:
    claimed_at: datetime = clock.now()
    if not rows.filter(**{claim: None}).update(**{claim: claimed_at}):
        return
    try:
        get_connection().send_messages(list(write()))
    except Exception:
        rows.filter(**{claim: claimed_at}).update(**{claim: None})
        raise
