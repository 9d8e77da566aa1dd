"""Mails about orders, each sent once; the sweeper sends what a lost message left behind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from matricia.kit import clock
from matricia.kit.mailing import send, send_once
from orders import mails
from orders.models import Order, Parcel, SellerOrder
from orders.selectors.orders import with_lines, with_parts

#: Longer than a message takes and its retries; shorter than a buyer's patience.
PATIENCE: Final = timedelta(minutes=5)
AT_ONCE: Final = 200


def confirm_to_buyer(order_id: UUID) -> None:
    """The order's confirmation, once it is paid."""
    rows = Order.objects.from_web().filter(pk=order_id, paid_at__isnull=False)
    orders = with_parts(Order.objects.filter(pk=order_id)).prefetch_related("seller_orders__shop")
    send_once(order_id, rows, "confirmation_sent_at", lambda: [mails.confirmation(orders.get())])


def tell_designers(seller_order_id: int) -> None:
    """A new order, to each member of the shop in her language."""
    parts = SellerOrder.objects.from_web()
    rows = parts.filter(pk=seller_order_id, order__paid_at__isnull=False)
    parts = with_lines(SellerOrder.objects.filter(pk=seller_order_id)).select_related("shop")
    send_once(seller_order_id, rows, "designers_told_at", lambda: mails.new_order(parts.get()))


def tell_buyer_of_parcel(parcel_id: int) -> None:
    """A parcel is on its way, with its tracking number."""
    parcels = Parcel.objects.select_related("seller_order__order", "seller_order__shop")
    rows = Parcel.objects.filter(pk=parcel_id)
    send_once(parcel_id, rows, "buyer_told_at", lambda: [mails.shipped(parcels.get(pk=parcel_id))])


def send_link_to_buyer(order_id: UUID) -> None:
    """The link to her order; she has asked for it and may ask again."""
    send([mails.order_link(Order.objects.get(pk=order_id))])


@dataclass(frozen=True)
class Untold:
    """Ids of rows whose mail should have been sent by now."""

    orders: list[UUID]
    seller_orders: list[int]
    parcels: list[int]


def untold() -> Untold:
    """What a lost message left behind, oldest first, a bounded number of each."""
    before = clock.now() - PATIENCE
    orders = Order.objects.from_web().filter(paid_at__lt=before, confirmation_sent_at=None)
    parts = SellerOrder.objects.from_web()
    parts = parts.filter(order__paid_at__lt=before, designers_told_at=None)
    parcels = Parcel.objects.filter(sent_at__lt=before, buyer_told_at=None)
    return Untold(
        list(orders.order_by("paid_at").values_list("pk", flat=True)[:AT_ONCE]),
        list(parts.order_by("pk").values_list("pk", flat=True)[:AT_ONCE]),
        list(parcels.order_by("pk").values_list("pk", flat=True)[:AT_ONCE]),
    )
