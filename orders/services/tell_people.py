"""Mails about orders, each sent once; the sweeper sends what a lost message left behind."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from matricia.kit import clock
from matricia.kit.compiled import Compiled, attach
from matricia.kit.mailing import send, send_each_of, send_once
from orders import mails
from orders.models import Order, Parcel, SellerOrder
from orders.selectors.confirmed import lines_of, to_confirm
from shops.models import NoticeSubject
from shops.notices.readers import Readers, readers_of
from shops.services.notices import News, tell

#: Longer than a message takes and its retries; shorter than a buyer's patience.
PATIENCE: Final = timedelta(minutes=5)
AT_ONCE: Final = 200
_UNTOLD: Final = Compiled(
    lambda order: (
        SellerOrder.objects.from_web()
        .filter(order=order, order__paid_at__isnull=False, designers_told_at=None)
        .select_related("order", "shop")
        .order_by("pk")
    ),
    order=UUID,
)


def confirm_to_buyer(order_id: UUID) -> None:
    """The order's confirmation, once it is paid."""
    send_each_of(
        str(order_id),
        Order,
        "confirmation_sent_at",
        lambda: _unconfirmed(order_id),
        lambda order: [mails.confirmation(order)],
    )


def _unconfirmed(order_id: UUID) -> list[Order]:
    order = to_confirm(order_id)
    if order is None or not order.is_from_web or order.paid_at is None:
        return []
    return [order] if order.confirmation_sent_at is None else []


def tell_designers(order_id: UUID) -> None:
    """A new order, to those who look after the orders of each of its shops."""
    readers: Readers = defaultdict(list)

    def untold() -> list[SellerOrder]:
        parts = _UNTOLD.all(order=order_id)
        attach(parts, "lines", lines_of(parts), by="seller_order")
        readers.update(readers_of([part.shop_id for part in parts], NoticeSubject.ORDERS))
        return parts

    send_each_of(
        str(order_id),
        SellerOrder,
        "designers_told_at",
        untold,
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
