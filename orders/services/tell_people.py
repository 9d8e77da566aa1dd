"""Mails about orders, each sent once; the sweeper sends what a lost message left behind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from matricia.kit import clock
from matricia.kit.mailing import send, send_each_once, send_once
from orders import mails
from orders.models import Order, Parcel, SellerOrder
from orders.selectors.confirmed import to_confirm
from shops.models import NoticeSubject
from shops.notices.readers import readers_of
from shops.services.notices import News, tell

#: Longer than a message takes and its retries; shorter than a buyer's patience.
PATIENCE: Final = timedelta(minutes=5)
AT_ONCE: Final = 200


def confirm_to_buyer(order_id: UUID) -> None:
    """The order's confirmation, once it is paid."""
    paid = Order.objects.from_web().filter(pk=order_id, paid_at__isnull=False)
    rows = to_confirm(paid)
    what = str(order_id)
    send_each_once(what, rows, "confirmation_sent_at", lambda order: [mails.confirmation(order)])


def tell_designers(order_id: UUID) -> None:
    """A new order, to those who look after the orders of each of its shops."""
    paid = SellerOrder.objects.from_web().filter(order=order_id, order__paid_at__isnull=False)
    parts = paid.select_related("order", "shop").prefetch_related("lines").order_by("pk")
    readers = readers_of(parts.values("shop").order_by(), NoticeSubject.ORDERS)
    send_each_once(
        str(order_id),
        parts,
        "designers_told_at",
        lambda part: tell(_new_order(part), readers[part.shop_id]),
    )


def _new_order(part: SellerOrder) -> News:
    return News(
        shop=part.shop,
        subject=NoticeSubject.ORDERS,
        key=f"order {part.pk}",
        path=f"/dashboard/{part.shop.slug}/orders/{part.pk}",
        title=lambda: mails.new_order_title(part),
        mail=lambda member: mails.new_order(part, member),
    )


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
    orders_of_designers: list[UUID]
    parcels: list[int]


def untold() -> Untold:
    """What a lost message left behind, oldest first, a bounded number of each."""
    before = clock.now() - PATIENCE
    orders = Order.objects.from_web().filter(paid_at__lt=before, confirmation_sent_at=None)
    untold_parts = SellerOrder.objects.filter(designers_told_at=None).values("order")
    of_designers = Order.objects.from_web().filter(paid_at__lt=before, pk__in=untold_parts)
    parcels = Parcel.objects.filter(sent_at__lt=before, buyer_told_at=None)
    return Untold(
        list(orders.order_by("paid_at").values_list("pk", flat=True)[:AT_ONCE]),
        list(of_designers.order_by("paid_at").values_list("pk", flat=True)[:AT_ONCE]),
        list(parcels.order_by("pk").values_list("pk", flat=True)[:AT_ONCE]),
    )
